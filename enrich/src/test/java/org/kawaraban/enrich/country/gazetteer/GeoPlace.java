// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of GeoNames' {@code cities500.txt}.
 *
 * @param ascii the main name in ASCII
 * @param names the main name, its ASCII form and the alternate names, of all languages and scripts
 * @param feature GeoNames feature code: PPLC capital, PPLA seat of a first-order division, PPLX part of a town …
 * @param region GeoNames' code of the first-order division; that of a state in the US and Australia's number
 */
record GeoPlace(
        String name, String ascii, Set<String> names, String feature, String code, String region, int population) {
    static List<GeoPlace> readAll(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> of(line.split("\t", -1))).toList();
        }
    }

    private static GeoPlace of(String[] fields) {
        Set<String> names = new LinkedHashSet<>();
        names.add(fields[1]);
        names.add(fields[2]);
        for (String name : fields[3].split(",", -1)) {
            names.add(name.strip());
        }
        names.remove("");
        return new GeoPlace(
                fields[1], fields[2], names, fields[7], fields[8], fields[10], Integer.parseInt(fields[14]));
    }

    boolean isCapital() {
        return feature.equals("PPLC");
    }

    boolean isSeat() {
        return isCapital() || feature.equals("PPLA");
    }
}
