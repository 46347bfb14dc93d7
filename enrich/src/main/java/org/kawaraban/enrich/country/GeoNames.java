// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kawaraban.enrich.text.Table;

/**
 * The towns and cities of {@code geonames.tsv}, reduced from GeoNames, and the regions of {@code regions.tsv}, reduced from
 * CLDR. Immutable, thread-safe.
 */
final class GeoNames {
    /** Takes a place's name as the tables write it, its mark before it. */
    interface Taker {
        void take(String written, Place place, String rule);
    }

    /** Where in a row the names of a kind stand. */
    enum Column {
        ENGLISH(4),
        LATIN(5),
        JAPANESE(6),
        OTHER_SCRIPTS(7);

        private final int index;

        Column(int index) {
            this.index = index;
        }
    }

    private record Row(Place place, String rule, Table.Row names) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Table.Row> regions;

    GeoNames() {
        for (Table.Row row : Table.read(GeoNames.class, "geonames.tsv").rows()) {
            Place place = new Place(row.get(0), row.get(1), Integer.parseInt(row.get(2)));
            rows.add(new Row(place, row.get(3).equals("capital") ? Name.CAPITAL : Name.PLACE, row));
        }
        regions = Table.read(GeoNames.class, "regions.tsv").rows();
    }

    /** Gives the names of one column of all places that meet a condition. */
    void each(Column column, Predicate<Place> which, Taker taker) {
        for (Row row : rows) {
            if (which.test(row.place())) {
                for (String name : row.names().list(column.index)) {
                    taker.take(name, row.place(), row.rule());
                }
            }
        }
    }

    /** Gives the English names of first-order regions. */
    void eachRegion(Taker taker) {
        for (Table.Row row : regions) {
            for (String name : row.list(1)) {
                taker.take(name, new Place(row.get(0), "-", 0), Name.PLACE);
            }
        }
    }
}
