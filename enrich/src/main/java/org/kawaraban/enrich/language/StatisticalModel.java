// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/**
 * Apache OpenNLP's character n-gram model of 103 languages. Thread-safe. The model, 10 MB in its file and some seconds
 * to read, is loaded by the first text that needs it.
 */
final class StatisticalModel {
    static final String FILE = "/langdetect-183.bin";

    private record ModelLanguage(String code, UnicodeScript script) {}

    /** How much likelier a language is in news than its neighbours are, as a logarithm, by ISO 639-1 code. */
    private final Map<String, Double> priors = new HashMap<>();

    /** By the model's ISO 639-3 code. */
    private final Map<String, ModelLanguage> languages = new HashMap<>();

    private @Nullable LanguageDetectorModel model;

    StatisticalModel() {
        for (Table.Row row :
                Table.read(StatisticalModel.class, "model-languages.tsv").rows()) {
            languages.put(row.get(0), new ModelLanguage(row.get(1), UnicodeScript.forName(row.get(2))));
            if (row.fields().size() > 3) {
                priors.put(row.get(1), Double.parseDouble(row.get(3)));
            }
        }
    }

    /** Natural logarithm of the model's probability of each language written in the script, by ISO 639-1 code. */
    SortedMap<String, Double> logProbabilities(String text, UnicodeScript script) {
        TreeMap<String, Double> logs = new TreeMap<>();
        for (Language language : new LanguageDetectorME(model()).predictLanguages(text)) {
            ModelLanguage known = languages.get(language.getLang());
            if (known != null && known.script() == script) {
                double log = Math.log(Math.max(language.getConfidence(), Double.MIN_NORMAL));
                logs.merge(known.code(), log, Math::max);
            }
        }
        return logs;
    }

    /** How much likelier the language is in news than its neighbours are, as a logarithm, 0 or more. */
    double prior(String language) {
        return priors.getOrDefault(language, 0.0);
    }

    /** Whether a text has needed the model yet. */
    synchronized boolean isLoaded() {
        return model != null;
    }

    private synchronized LanguageDetectorModel model() {
        LanguageDetectorModel loaded = model;
        if (loaded == null) {
            loaded = load();
            model = loaded;
        }
        return loaded;
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = StatisticalModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the model " + FILE + " is not on the class path");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + FILE, e);
        }
    }
}
