// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;
import org.kawaraban.model.Range;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.UntaggedSegment;

/**
 * A segment of a hand-annotated page, cut as the annotation says, with the tags that it ought to get.
 *
 * @param page the whole page
 * @param segment what a tagger is given
 */
public record GoldSegment(
        String document,
        String page,
        UntaggedSegment segment,
        String language,
        List<String> countries,
        @Nullable String primary) {
    /** The seeds' annotations. */
    public static final Path SEEDS = Path.of("..", "seeds", "gold");

    private static final int MOSTLY = 3;

    /** All segments of the pages annotated in a folder; each page beside its annotation or in the folder above. */
    public static List<GoldSegment> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<GoldSegment> segments = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList()) {
                segments.addAll(read(file));
            }
            return segments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GoldSegment> read(Path file) throws IOException {
        JsonNode gold = Json.MAPPER.readTree(file.toFile());
        String name = gold.get("document").asText();
        Path beside = file.resolveSibling(name);
        String page = Files.readString(
                Files.exists(beside)
                        ? beside
                        : file.resolve("../..").normalize().resolve(name));
        List<Range> lines = lines(page);
        List<GoldSegment> segments = new ArrayList<>();
        for (JsonNode node : gold.get("segments")) {
            segments.add(segment(name, page, lines, node));
        }
        return segments;
    }

    private static GoldSegment segment(String name, String page, List<Range> lines, JsonNode node) {
        String title = node.get("title").isNull() ? null : node.get("title").asText();
        Range titleRange = null;
        StringBuilder body = new StringBuilder();
        List<Range> bodyLines = new ArrayList<>();
        boolean whole =
                node.get("repeats").size() == 1 && node.get("repeats").get(0).equals(node.get("lines"));
        for (int line = node.get("lines").get(0).asInt();
                line <= node.get("lines").get(1).asInt();
                line++) {
            Range range = lines.get(line - 1);
            String text = slice(page, range);
            int at = title == null || titleRange != null ? -1 : text.indexOf(title);
            if (at >= 0) {
                int start = range.start() + text.codePointCount(0, at);
                titleRange = new Range(start, start + title.codePointCount(0, title.length()));
                String rest = text.substring(at + title.length());
                if (!rest.isBlank()) {
                    body.append(rest).append('\n');
                    bodyLines.add(new Range(titleRange.end(), range.end()));
                }
            } else if (whole || !isRepeat(node, line)) {
                body.append(text).append('\n');
                bodyLines.add(range);
            }
        }
        List<String> countries = new ArrayList<>();
        node.get("countries").forEach(code -> countries.add(code.asText()));
        SegmentKind kind = Json.MAPPER.convertValue(node.get("kind").asText(), SegmentKind.class);
        UntaggedSegment segment = new UntaggedSegment(
                "id",
                "fingerprint",
                kind,
                titleRange == null ? null : title,
                titleRange,
                body.toString(),
                bodyLines,
                null,
                List.of(),
                null,
                pageLanguage(page),
                new Source(name, "", 0, 1, "UTF-8", 0, 0, List.of(), ""));
        return new GoldSegment(
                name,
                page,
                segment,
                node.get("language").asText(),
                countries,
                node.get("primary_country").isNull()
                        ? null
                        : node.get("primary_country").asText());
    }

    private static boolean isRepeat(JsonNode node, int line) {
        for (JsonNode repeat : node.get("repeats")) {
            if (line >= repeat.get(0).asInt() && line <= repeat.get(1).asInt()) {
                return true;
            }
        }
        return false;
    }

    private static String pageLanguage(String page) {
        long kana = page.codePoints().filter(c -> c >= 'ぁ' && c <= 'ヺ').count();
        long hangul = page.codePoints().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
        long han = page.codePoints().filter(Character::isIdeographic).count();
        long most = Math.max(kana + han, hangul);
        if (most * MOSTLY < page.codePointCount(0, page.length()) / 2) {
            return "und";
        }
        return hangul > han ? "ko" : kana * 10 > han ? "ja" : "zh";
    }

    private static String slice(String page, Range range) {
        int start = page.offsetByCodePoints(0, range.start());
        return page.substring(start, page.offsetByCodePoints(start, range.length()));
    }

    private static List<Range> lines(String page) {
        List<Range> lines = new ArrayList<>();
        int start = 0;
        int[] codePoints = page.codePoints().toArray();
        for (int i = 0; i <= codePoints.length; i++) {
            if (i == codePoints.length || codePoints[i] == '\n') {
                int end = i > start && codePoints[i - 1] == '\r' ? i - 1 : i;
                lines.add(new Range(start, end));
                start = i + 1;
            }
        }
        return lines;
    }
}
