// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What single lines say: their dates, and what they look like. */
class LineReaderTest {
    private final LineReader reader = new LineReader();

    static List<Arguments> dates() {
        return Table.read("dates.txt");
    }

    static List<Arguments> lines() {
        return Table.read("lines.txt");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void shouldReadTheDate(String language, String text, String expected) {
        PrintedDate date = only(text).date;

        String iso = date == null ? null : date.iso(language, false, null);

        assertThat(iso == null ? "-" : iso).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldDescribeTheLine(String text, String prose, String kinds) {
        Line line = only(text);

        assertThat(line.prose).hasToString(prose.toUpperCase(Locale.ROOT));
        if (kinds.equals("-")) {
            assertThat(line.furniture).isZero();
            assertThat(line.mark).isEqualTo(Line.Mark.NONE);
            assertThat(line.row).isFalse();
        } else {
            for (String kind : kinds.split(",", -1)) {
                assertThat(is(line, kind)).as(kind).isTrue();
            }
        }
    }

    @Test
    void shouldKnowNoDateAfterThePageWasFetched() {
        Instant fetched = Instant.parse("2025-02-23T00:00:00Z");

        assertThat(only("2025年2月23日 20:04").date.iso("ja", true, fetched)).isEqualTo("2025-02-23T20:04:00+09:00");
        assertThat(only("2025年2月24日").date.iso("ja", true, fetched)).isEqualTo("2025-02-24");
        assertThat(only("2025年2月26日").date.iso("ja", true, fetched)).isNull();
    }

    @Test
    void shouldEndLinesAtAllLineBreaks() {
        List<Line> lines = reader.read("a\nb\r\nc\rd\u2028e\u2029f\u0085g\u000Bh\fi", 0, 100);

        assertThat(lines).hasSize(9);
        assertThat(lines).extracting(line -> line.gap).containsOnly(0);
    }

    @Test
    void shouldCountBlankLinesOnce() {
        List<Line> lines = reader.read("a\r\n\r\nb\n \n\u3000\nc", 0, 100);

        assertThat(lines).extracting(line -> line.gap).containsExactly(0, 1, 2);
    }

    private Line only(String text) {
        return reader.read(text, 0, 2).get(0);
    }

    private static boolean is(Line line, String kind) {
        return switch (kind) {
            case "row" -> line.row;
            case "rule" -> line.rule;
            case "url" -> line.url;
            case "mail" -> line.mail;
            case "counted" -> line.counted;
            case "heading", "bullet", "number", "rank", "brackets" ->
                line.mark.name().equalsIgnoreCase(kind);
            default -> line.is(Furniture.valueOf(kind.toUpperCase(Locale.ROOT)));
        };
    }
}
