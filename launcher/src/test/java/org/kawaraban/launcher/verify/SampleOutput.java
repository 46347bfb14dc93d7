// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Enrichment;
import org.kawaraban.model.Evidence;
import org.kawaraban.model.Json;
import org.kawaraban.model.LanguageShare;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;

/**
 * The output of four deliveries: page A with an article, a menu, and the menu again; page B that prints A's article; page
 * C that prints it with an edit; page A once more. And of a page that was empty.
 */
final class SampleOutput {
    static final String A = "📰見出し\nポーランドとドイツの記事です。\n\n\u3000メニュー\nメニュー\n";
    static final String B = "📰見出し\nポーランドとドイツの記事です。\n";
    static final String C = "📰見出し\nポーランドとドイツの長い記事です。\n";

    static final String A_ID = ContentHash.ofPage("a.txt", A.getBytes(UTF_8));
    static final String B_ID = ContentHash.ofPage("b.txt", B.getBytes(UTF_8));
    static final String C_ID = ContentHash.ofPage("c.txt", C.getBytes(UTF_8));
    static final String ARTICLE_ID = "0123456789abcdef0123456789abcdef";

    static final String ARTICLES = "articles/articles-0-000000000000.ndjson";
    static final String FRAGMENTS = "fragments/fragments-0-000000000000.ndjson";
    static final String DUPLICATES = "duplicates/duplicates-0-000000000000.ndjson";
    static final String MORE_DUPLICATES = "duplicates/duplicates-0-000000000004.ndjson";
    static final String DEAD_LETTERS = "dead-letters/dead-letters-1-000000000000.ndjson";

    private static final String FINGERPRINT = "fedcba9876543210fedcba9876543210";
    private static final String FETCHED = "2025-02-23T12:04:00.000Z";

    private final Path directory;

    private SampleOutput(Path directory) {
        this.directory = directory;
    }

    static SampleOutput write(Path directory) throws IOException {
        SampleOutput output = new SampleOutput(directory);
        for (Stream stream : Stream.values()) {
            Files.createDirectories(directory.resolve(stream.label()));
        }
        Files.createDirectories(directory.resolve("manifest"));
        Files.writeString(directory.resolve("manifest/folder.json"), "{\"id\":\"00112233445566778899aabbccddeeff\"}");
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        output.list();
        Files.writeString(directory.resolve("summary.json"), """
                {"pages":{"published":5,"through":4,"dead_letters":{"empty":1}},
                 "segments":{"article":4,"boilerplate":4},
                 "articles":1,"fragments":1,
                 "duplicates":{"exact":1,"near":1,"repeat":1,"redelivered":3},
                 "dead_letters":1,"seconds":0.5}
                """);
        return output;
    }

    static String text(String uri) {
        return Map.of("a.txt", A, "b.txt", B, "c.txt", C).get(uri);
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    /** The source lines of a file. */
    List<String> sources(String file) {
        List<String> lines = files().get(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> line % 2 == 1)
                .mapToObj(lines::get)
                .toList();
    }

    /** Changes a file behind the manifest's back. */
    void damage(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(path(file));
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("no change of " + file);
        }
        Files.writeString(path(file), after);
    }

    /** Changes a file as a wrong program would: the manifests agree with it. */
    void write(String file, UnaryOperator<String> change) throws IOException {
        damage(file, change);
        list();
    }

    /** Makes the manifests list all files as they are. */
    void list() throws IOException {
        for (Stream stream : Stream.values()) {
            Map<String, StringBuilder> manifests = new TreeMap<>();
            try (java.util.stream.Stream<Path> files = Files.list(path(stream.label()))) {
                for (Path file : files.sorted().toList()) {
                    String fileName = file.getFileName().toString();
                    String manifest = fileName.substring(0, fileName.lastIndexOf('-'));
                    manifests
                            .computeIfAbsent(manifest, absent -> new StringBuilder())
                            .append(line(stream, file));
                }
            }
            for (Map.Entry<String, StringBuilder> manifest : manifests.entrySet()) {
                Files.writeString(path("manifest/" + manifest.getKey() + ".jsonl"), manifest.getValue());
            }
        }
    }

    private static String line(Stream stream, Path file) throws IOException {
        String fileName = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        String[] parts = fileName.replace(".ndjson", "")
                .substring(stream.label().length() + 1)
                .split("-");
        long first = Long.parseLong(parts[1]);
        long records = new String(bytes, UTF_8).lines().count() / 2;
        return String.format(
                Locale.ROOT,
                "{\"file\":\"%s/%s\",\"first\":%d,\"records\":%d,\"bytes\":%d,\"sha256\":\"%s\","
                        + "\"topic\":\"kawaraban.%s\",\"partition\":%s,\"first_offset\":%d,\"next_offset\":%d}%n",
                stream.label(),
                fileName,
                first,
                records,
                bytes.length,
                HexFormat.of().formatHex(ContentHash.sha256().digest(bytes)),
                stream.label(),
                parts[0],
                2 * first,
                2 * (first + records) - 1);
    }

    private static Map<String, String> files() {
        return Map.of(
                ARTICLES, lines("articles", article()),
                FRAGMENTS, lines("fragments", fragment()),
                DUPLICATES,
                        lines(
                                "duplicates",
                                duplicate(A_ID + "-2", Relation.REPEAT, A_ID + "-1", source("a.txt", A, A_ID, 2, 3)),
                                duplicate(B_ID + "-0", Relation.EXACT, ARTICLE_ID, source("b.txt", B, B_ID, 0, 1)),
                                duplicate(C_ID + "-0", Relation.NEAR, ARTICLE_ID, source("c.txt", C, C_ID, 0, 1)),
                                duplicate(
                                        A_ID + "-0", Relation.REDELIVERED, ARTICLE_ID, source("a.txt", A, A_ID, 0, 3))),
                MORE_DUPLICATES,
                        lines(
                                "duplicates",
                                duplicate(
                                        A_ID + "-1", Relation.REDELIVERED, A_ID + "-1", source("a.txt", A, A_ID, 1, 3)),
                                duplicate(
                                        A_ID + "-2-2",
                                        Relation.REDELIVERED,
                                        A_ID + "-1",
                                        source("a.txt", A, A_ID, 2, 3))),
                DEAD_LETTERS, """
                        {"index":{"_index":"dead-letters","_id":"1-0"}}
                        {"id":"1-0","reason":"empty","stage":"decode","key":"d.txt","value":"IA==","exception":null,"message":null,"topic":"kawaraban.pages","partition":0,"offset":4,"page_id":null,"time":"2025-02-23T12:04:00.000Z"}
                        """);
    }

    private static TaggedSegment article() {
        return new TaggedSegment(
                1,
                ARTICLE_ID,
                ARTICLE_ID,
                SegmentKind.ARTICLE,
                "📰見出し",
                "ポーランドとドイツの記事です。\n",
                "2025-02-23T20:04:00+09:00",
                "ja",
                0.99,
                List.of(new LanguageShare("ja", 0.9), new LanguageShare("en", 0.1)),
                List.of(
                        new CountryTag("PL", "Poland", 1, 0.6, List.of(new Evidence("ポーランド", 5, 10, "name"))),
                        new CountryTag("DE", "Germany", 1, 0.4, List.of(new Evidence("ドイツ", 11, 14, "name")))),
                "PL",
                List.of(),
                null,
                source("a.txt", A, A_ID, 0, 3),
                new Enrichment("1", List.of()),
                FETCHED);
    }

    private static TaggedSegment fragment() {
        return new TaggedSegment(
                1,
                A_ID + "-1",
                FINGERPRINT,
                SegmentKind.BOILERPLATE,
                null,
                "メニュー\n",
                null,
                "und",
                0,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                source("a.txt", A, A_ID, 1, 3),
                new Enrichment("1", List.of()),
                FETCHED);
    }

    private static Duplicate duplicate(String id, Relation relation, String of, Source source) {
        boolean near = relation == Relation.NEAR;
        boolean article = of.equals(ARTICLE_ID);
        return new Duplicate(
                1,
                id,
                FINGERPRINT,
                article ? SegmentKind.ARTICLE : SegmentKind.BOILERPLATE,
                relation,
                of,
                near ? 0.9 : 1,
                article ? "📰見出し" : null,
                near ? "ポーランドとドイツの長い記事です。\n" : null,
                null,
                source,
                FETCHED);
    }

    private static Source source(String uri, String page, String pageId, int ordinal, int segments) {
        List<int[]> ranges = new ArrayList<>();
        int position = 0;
        for (String segment : List.of("📰見出し\nポーランドとドイツの記事です。", "メニュー", "メニュー")) {
            int start = page.indexOf(segment, position);
            int from = start < 0 ? 0 : start;
            position = start < 0 ? page.stripTrailing().length() : start + segment.length();
            ranges.add(new int[] {page.codePointCount(0, from), page.codePointCount(0, position)});
        }
        int[] range = ranges.get(ordinal);
        return new Source(uri, pageId, ordinal, segments, "UTF-8", range[0], range[1], List.of(), FETCHED);
    }

    private static String lines(String index, Object... records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Object record : records) {
            String id = record instanceof TaggedSegment segment ? segment.id() : ((Duplicate) record).id();
            lines.writeBytes(("{\"index\":{\"_index\":\"" + index + "\",\"_id\":\"" + id + "\"}}\n").getBytes(UTF_8));
            lines.writeBytes(Json.bytes(record));
            lines.write('\n');
        }
        return lines.toString(UTF_8);
    }
}
