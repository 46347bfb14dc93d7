// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;

/**
 * Renders a page with its segments for people: kind, place, headline and date of each, why it was cut so, and its lines,
 * those printed again marked with {@code =}.
 *
 * <p>An article of two lines looks like this:
 *
 * <pre>
 * #3 article 120-310 "Kigali's buses go quiet" 2025-02-23
 *    because: begins as title; signals echo +1.6, to end +1.3, kinds behind +0.7; date below the headline
 *  | Kigali's buses go quiet
 *  | The first hundred electric buses started work in Rwanda on Monday.
 * </pre>
 */
public final class SplitExplanation {
    private SplitExplanation() {}

    /** The explanation of a split, one line of text after another, each with a line feed. */
    public static String render(String text, Split split) {
        var out = new StringBuilder();
        out.append("page language ")
                .append(split.pageLanguage())
                .append(", ")
                .append(split.segments().size())
                .append(" segments\n");
        List<Segment> segments = split.segments();
        int chars = 0;
        int points = 0;
        for (int ordinal = 0; ordinal < segments.size(); ordinal++) {
            Segment segment = segments.get(ordinal);
            head(out, ordinal, segment);
            chars = text.offsetByCodePoints(chars, segment.range().start() - points);
            int end = text.offsetByCodePoints(chars, segment.range().length());
            lines(out, text, chars, end, segment);
            chars = end;
            points = segment.range().end();
        }
        return out.toString();
    }

    private static void head(StringBuilder out, int ordinal, Segment segment) {
        out.append('#').append(ordinal).append(' ').append(segment.kind().label());
        out.append(' ')
                .append(segment.range().start())
                .append('-')
                .append(segment.range().end());
        if (segment.title() != null) {
            out.append(" \"").append(segment.title()).append('"');
        }
        if (segment.publishedAt() != null) {
            out.append(' ').append(segment.publishedAt());
        }
        if (segment.repeatOf() != null) {
            out.append(" repeats #").append(segment.repeatOf());
        }
        out.append("\n   because: ")
                .append(String.join("; ", segment.evidence()))
                .append('\n');
    }

    private static void lines(StringBuilder out, String text, int start, int end, Segment segment) {
        int point = segment.range().start();
        int from = start;
        while (from < end) {
            int to = from;
            while (to < end && !Chars.isBreak(text.charAt(to))) {
                to++;
            }
            String line = text.substring(from, to);
            if (!line.isBlank()) {
                out.append(isRepeated(segment, point) ? " = " : " | ")
                        .append(line)
                        .append('\n');
            }
            point += text.codePointCount(from, Math.min(to + 1, end));
            from = to + 1;
        }
    }

    private static boolean isRepeated(Segment segment, int point) {
        for (Range repeat : segment.repeats()) {
            if (point >= repeat.start() && point < repeat.end()) {
                return true;
            }
        }
        return false;
    }
}
