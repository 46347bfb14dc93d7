// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/**
 * The n-gram tables of the scripts that several languages use, each read by the first text that needs it. Thread-safe.
 */
final class ScriptModels {
    static final String TABLE = "languages.tsv";

    private final Map<UnicodeScript, List<String>> languages = new EnumMap<>(UnicodeScript.class);
    private final Map<String, Double> priors = new HashMap<>();
    private final Map<UnicodeScript, NgramModel> loaded = new EnumMap<>(UnicodeScript.class);

    ScriptModels() {
        for (Table.Row row : Table.read(ScriptModels.class, TABLE).rows()) {
            languages
                    .computeIfAbsent(UnicodeScript.forName(row.get(1)), k -> new ArrayList<>())
                    .add(row.get(0));
            priors.put(row.get(0), Double.parseDouble(row.get(4)));
        }
    }

    /** Names of the data files that decide, for the version. */
    List<String> files() {
        List<String> files = new ArrayList<>(List.of(TABLE));
        languages.keySet().forEach(script -> files.add(fileName(script)));
        return files;
    }

    static String fileName(UnicodeScript script) {
        return script.name().toLowerCase(Locale.ROOT) + ".ngrams";
    }

    /** The table of a script; null if only one language of the script is known. */
    synchronized @Nullable NgramModel of(UnicodeScript script) {
        return languages.containsKey(script) ? loaded.computeIfAbsent(script, ScriptModels::read) : null;
    }

    /** How much likelier the language is in news than its neighbours are, as a natural logarithm. */
    double prior(String language) {
        return priors.getOrDefault(language, 0.0);
    }

    /** Scripts whose tables have been needed, and so read, yet. */
    synchronized List<UnicodeScript> loaded() {
        return List.copyOf(loaded.keySet());
    }

    private static NgramModel read(UnicodeScript script) {
        String name = fileName(script);
        try (InputStream in = ScriptModels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + name + " beside " + ScriptModels.class.getName());
            }
            return NgramModel.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
