// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.detect.EncodingResult;
import org.apache.tika.ml.chardetect.MojibusterEncodingDetector;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Detectors of charsets on the sentences of the repository: each language in each charset that it was written in, by
 * length. A guess is right if it decodes to the very text. See the script bake-off.
 */
public class BakeOff {
    private static final Map<String, String> CHARSETS = Map.ofEntries(
            Map.entry("ja", "Shift_JIS EUC-JP ISO-2022-JP UTF-16LE UTF-16BE"),
            Map.entry("zh", "GB18030 UTF-16LE UTF-16BE"),
            Map.entry("zh-Hant", "Big5 UTF-16LE UTF-16BE"),
            Map.entry("ko", "EUC-KR ISO-2022-KR UTF-16LE UTF-16BE"),
            Map.entry("ru", "windows-1251 KOI8-R ISO-8859-5 IBM866 UTF-16LE UTF-16BE"),
            Map.entry("uk", "windows-1251 KOI8-U"),
            Map.entry("be", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("mk", "windows-1251"),
            Map.entry("pl", "windows-1250 ISO-8859-2"),
            Map.entry("cs", "windows-1250 ISO-8859-2"),
            Map.entry("sk", "windows-1250 ISO-8859-2"),
            Map.entry("hu", "windows-1250 ISO-8859-2"),
            Map.entry("ro", "windows-1250 ISO-8859-2"),
            Map.entry("sl", "windows-1250 ISO-8859-2"),
            Map.entry("hr", "windows-1250 ISO-8859-2"),
            Map.entry("de", "windows-1252"),
            Map.entry("fr", "windows-1252"),
            Map.entry("es", "windows-1252"),
            Map.entry("it", "windows-1252"),
            Map.entry("pt", "windows-1252"),
            Map.entry("nl", "windows-1252"),
            Map.entry("sv", "windows-1252"),
            Map.entry("no", "windows-1252"),
            Map.entry("da", "windows-1252"),
            Map.entry("fi", "windows-1252"),
            Map.entry("is", "windows-1252"),
            Map.entry("ca", "windows-1252"),
            Map.entry("el", "windows-1253 ISO-8859-7"),
            Map.entry("tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("ar", "windows-1256 ISO-8859-6"),
            Map.entry("et", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("lt", "windows-1257"),
            Map.entry("th", "windows-874"));

    /** Characters from the start of a language's text; the last takes all of it. */
    private static final int[] LENGTHS = {20, 60, 200, Integer.MAX_VALUE};

    private static final int[][] bins = new int[10][2];
    private static double confidence;

    interface Detector {
        /** Name of the guessed charset; null if there is no guess. */
        String detect(byte[] bytes) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Detector> detectors = new LinkedHashMap<>();
        detectors.put("ICU4J", BakeOff::icu);
        detectors.put("juniversalchardet", BakeOff::juniversalchardet);
        MojibusterEncodingDetector mojibuster = new MojibusterEncodingDetector();
        detectors.put("Tika Mojibuster", bytes -> {
            List<EncodingResult> results = mojibuster.detect(bytes);
            return results.isEmpty() ? null : results.get(0).getCharset().name();
        });
        try {
            Class<?> ours = Class.forName("org.kawaraban.ingest.charset.CharsetDetection");
            var method = ours.getMethod("detect", byte[].class);
            detectors.put("kawaraban", bytes -> {
                Object detected = method.invoke(null, (Object) bytes);
                confidence = (double) detected.getClass().getMethod("confidence").invoke(detected);
                return (String) detected.getClass().getMethod("charset").invoke(detected);
            });
        } catch (ClassNotFoundException e) {
            System.err.println("without kawaraban's own");
        }
        Map<String, List<String>> sentences = sentences(args);
        boolean wrongs = Boolean.getBoolean("wrong");
        for (int length : LENGTHS) {
            Map<String, int[]> rows = new TreeMap<>();
            for (var language : new TreeMap<>(sentences).entrySet()) {
                for (String charset : CHARSETS.getOrDefault(language.getKey(), "").split(" ")) {
                    if (charset.isEmpty()) {
                        continue;
                    }
                    for (String text : texts(language.getValue(), length)) {
                        byte[] bytes = encode(text, charset);
                        if (bytes == null || isUtf8(bytes) && !charset.startsWith("ISO-2022") && !charset.startsWith("UTF-16")) {
                            continue;
                        }
                        int i = 0;
                        for (var detector : detectors.entrySet()) {
                            String guess = detector.getValue().detect(bytes);
                            boolean right = guess != null && Charset.isSupported(guess)
                                    && new String(bytes, Charset.forName(guess)).equals(text);
                            int[] counts = rows.computeIfAbsent(charset, name -> new int[8]);
                            counts[i]++;
                            counts[i + 1] += right ? 1 : 0;
                            if (detector.getKey().equals("kawaraban") && length != Integer.MAX_VALUE) {
                                int bin = (int) Math.min(9, confidence * 10);
                                bins[bin][0]++;
                                bins[bin][1] += right ? 1 : 0;
                            }
                            if (!right && wrongs && detector.getKey().equals("kawaraban")) {
                                System.err.println(charset + "\t" + language.getKey() + "\t" + guess + "\t" + text);
                            }
                            i += 2;
                        }
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%n%s characters%n%n| charset | texts | %s |%n|---|---|%s%n",
                    length == Integer.MAX_VALUE ? "all" : length, String.join(" | ", detectors.keySet()), "---|".repeat(detectors.size()));
            int[] all = new int[8];
            for (var row : rows.entrySet()) {
                print(row.getKey(), row.getValue(), detectors.size());
                for (int i = 0; i < 8; i++) {
                    all[i] += row.getValue()[i];
                }
            }
            print("**all**", all, detectors.size());
        }
        System.out.println("\n| confidence | texts | right |\n|---|---|---|");
        for (int i = 0; i < bins.length; i++) {
            if (bins[i][0] > 0) {
                System.out.printf(Locale.ROOT, "| %.1f to %.1f | %d | %.1f |%n", i / 10.0, (i + 1) / 10.0, bins[i][0], 100.0 * bins[i][1] / bins[i][0]);
            }
        }
        speed(sentences, detectors);
    }

    private static void speed(Map<String, List<String>> sentences, Map<String, Detector> detectors) throws Exception {
        byte[] page = String.join("\n", sentences.get("ja")).repeat(20).getBytes("Shift_JIS");
        System.out.println("\n| detector | ms a page of " + page.length / 1000 + " kB |\n|---|---|");
        for (var detector : detectors.entrySet()) {
            long start = 0;
            for (int i = 0; i < 400; i++) {
                if (i == 200) {
                    start = System.nanoTime();
                }
                detector.getValue().detect(page);
            }
            System.out.printf(Locale.ROOT, "| %s | %.2f |%n", detector.getKey(), (System.nanoTime() - start) / 200 / 1e6);
        }
    }

    private static void print(String name, int[] counts, int detectors) {
        StringBuilder line = new StringBuilder("| " + name + " | " + counts[0] + " |");
        for (int i = 0; i < detectors; i++) {
            line.append(String.format(Locale.ROOT, " %.1f |", 100.0 * counts[2 * i + 1] / Math.max(1, counts[2 * i])));
        }
        System.out.println(line);
    }

    private static List<String> texts(List<String> sentences, int length) {
        if (length == Integer.MAX_VALUE) {
            return List.of(String.join("\n", sentences));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < sentences.size() && text.length() < length; j++) {
                text.append(sentences.get((i + j) % sentences.size())).append('\n');
            }
            texts.add(text.substring(0, Math.min(length, text.length())));
        }
        return texts;
    }

    private static Map<String, List<String>> sentences(String[] files) throws Exception {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] fields = line.split("\t");
                if (!line.startsWith("#") && fields.length == 2) {
                    sentences.computeIfAbsent(fields[0], language -> new ArrayList<>()).add(fields[1]);
                }
            }
        }
        return sentences;
    }

    /** Null if the text has a character that the charset lacks. */
    private static byte[] encode(String text, String charset) {
        try {
            ByteBuffer bytes = Charset.forName(charset).newEncoder().encode(java.nio.CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String icu(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null ? null : match.getName();
    }

    private static String juniversalchardet(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return detector.getDetectedCharset();
    }
}
