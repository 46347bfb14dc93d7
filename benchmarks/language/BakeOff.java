// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.kawaraban.enrich.language.LanguageTagger;
import org.kawaraban.model.LanguageTag;

/** One detector on several files of texts: accuracy by language, heap, time to load, speed. See the script bake-off. */
public class BakeOff {
    private static final Map<String, String> ISO = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        for (String code : Locale.getISOLanguages()) {
            ISO.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        ISO.putAll(Map.of("cmn", "zh", "ekk", "et", "est", "et", "pes", "fa", "lvs", "lv", "nob", "no", "ind", "id", "heb", "he"));
        ISO.put("yid", "yi");
        long start = System.nanoTime();
        Map<String, Double> bins = new TreeMap<>();
        Function<String, String> detector = detector(args[0], bins);
        // A sentence in each script that several languages use, so that what is loaded lazily is loaded.
        for (String text : List.of("The government said so.", "Правительство так решило.", "قالت الحكومة ذلك", "सरकार ने कहा")) {
            detector.apply(text);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(Locale.ROOT, "%n## %s%n%nheap %d MB, ready after %.1f s%n", args[0], heap / 1_000_000, seconds);
        bins.clear();
        for (String file : List.of(args).subList(1, args.length)) {
            measure(file, detector);
        }
        if (!bins.isEmpty()) {
            System.out.println("\n| confidence | right | texts |\n|---|---|---|");
            for (int i = 0; i < 10; i++) {
                double count = bins.getOrDefault("n" + i, 0.0);
                if (count > 0) {
                    System.out.printf(Locale.ROOT, "| %.2f | %.2f | %.0f |%n", bins.get("c" + i) / count, bins.getOrDefault("r" + i, 0.0) / count, count);
                }
            }
        }
    }

    private static String expected = "";

    private static Function<String, String> detector(String name, Map<String, Double> bins) throws Exception {
        switch (name) {
            case "kawaraban" -> {
                var tagger = new LanguageTagger();
                return text -> {
                    LanguageTag tag = tagger.tag(null, text, "und");
                    int bin = (int) Math.min(9, tag.confidence() * 10);
                    if (tag.confidence() > 0) {
                        bins.merge("n" + bin, 1.0, Double::sum);
                        bins.merge("c" + bin, tag.confidence(), Double::sum);
                        bins.merge("r" + bin, tag.language().equals(expected) ? 1.0 : 0.0, Double::sum);
                    }
                    return tag.language();
                };
            }
            case "lingua-high", "lingua-low" -> {
                var builder = LanguageDetectorBuilder.fromAllLanguages().withPreloadedLanguageModels();
                LanguageDetector lingua = (name.endsWith("low") ? builder.withLowAccuracyMode() : builder).build();
                return text -> {
                    Language language = lingua.detectLanguageOf(text);
                    String code = language.getIsoCode639_1().toString();
                    return code.equals("nb") ? "no" : code;
                };
            }
            case "opennlp" -> {
                try (InputStream in = BakeOff.class.getResourceAsStream("/langdetect-183.bin")) {
                    var model = new LanguageDetectorModel(in);
                    return text -> {
                        String code = new LanguageDetectorME(model).predictLanguage(text).getLang();
                        return ISO.getOrDefault(code, code);
                    };
                }
            }
            case "optimaize" -> {
                var optimaize = com.optimaize.langdetect.LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .minimalConfidence(0)
                        .build();
                return text -> optimaize.getProbabilities(text).stream()
                        .findFirst()
                        .map(best -> best.getLocale().getLanguage())
                        .orElse("und");
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void measure(String file, Function<String, String> detector) throws Exception {
        Map<String, int[]> sentences = new TreeMap<>();
        Map<String, int[]> pieces = new TreeMap<>();
        long characters = 0;
        long time = 0;
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] fields = line.split("\t");
            if (line.startsWith("#") || fields.length < 2) {
                continue;
            }
            expected = fields[0];
            long start = System.nanoTime();
            count(sentences, detector.apply(fields[1]));
            time += System.nanoTime() - start;
            characters += fields[1].length();
            List<String> all = pieces(fields[1]);
            for (String piece : all.subList(0, Math.min(2, all.size()))) {
                count(pieces, detector.apply(piece));
            }
        }
        System.out.printf(Locale.ROOT, "%n%s: %d languages, sentences %.4f, pieces %.4f, %.2f million characters/s%n",
                Path.of(file).getFileName(), sentences.size(), mean(sentences), mean(pieces), characters * 1e3 / time);
        System.out.println("sentences " + list(sentences));
        System.out.println("pieces " + list(pieces));
    }

    private static void count(Map<String, int[]> counts, String language) {
        int[] of = counts.computeIfAbsent(expected, k -> new int[2]);
        of[0] += language.equals(expected) ? 1 : 0;
        of[1]++;
    }

    private static double mean(Map<String, int[]> counts) {
        return counts.values().stream().mapToDouble(of -> (double) of[0] / of[1]).average().orElse(0);
    }

    private static String list(Map<String, int[]> counts) {
        return counts.entrySet().stream()
                .map(of -> of.getKey() + " " + Math.round(100.0 * of.getValue()[0] / of.getValue()[1]))
                .collect(Collectors.joining(", "));
    }

    /** Whole words that together have 20 to 30 characters; of text without blanks, 20 characters each. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        if (text.indexOf(' ') < 0) {
            for (int i = 0; i + 20 <= text.length(); i += 20) {
                pieces.add(text.substring(i, i + 20));
            }
            return pieces;
        }
        var piece = new StringBuilder();
        for (String word : text.split(" ")) {
            piece.append(piece.isEmpty() ? "" : " ").append(word);
            if (piece.length() >= 20) {
                if (piece.length() <= 30) {
                    pieces.add(piece.toString());
                }
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
