// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

/**
 * Varies what stands on an annotated page: some lists and furniture are left out, furniture is another site's or on one
 * line, headlines have other marks, dates are missing, text has a line a sentence or paragraphs run together. So that no
 * page is known by one of them. Deterministic for a {@link Random}.
 */
final class PageVariation {
    private static final LineReader READER = new LineReader();
    /** Lines of furniture that another site's may stand for. */
    private static final int BLOCK = 3;

    private static final String[] BETWEEN = {" ", " ", " | ", "　", " / ", "｜"};

    private final GoldPage page;
    private final List<List<String>> furniture;
    private final Random random;
    private final String[] all;
    private final BitSet titles = new BitSet();
    private final BitSet dates = new BitSet();
    private final BitSet texts = new BitSet();
    private final List<String> lines = new ArrayList<>();

    private final boolean sparse;
    private final boolean foreign;
    private final boolean joined;
    private final boolean undated;
    private final boolean marked;
    private final String mark;
    private final Paragraphs paragraphs;

    private PageVariation(GoldPage page, List<List<String>> furniture, Random random) {
        this.page = page;
        this.furniture = furniture;
        this.random = random;
        all = page.text().split("\r?\n", -1);
        List<Line> read = READER.read(page.text(), 0, Integer.MAX_VALUE);
        PageSplitter.layout(page.text(), read);
        Role[] roles = GoldRoles.of(page, read);
        int[] numbers = page.numbers(read);
        boolean headed = true;
        for (int i = 0; i < roles.length; i++) {
            Line line = read.get(i);
            titles.set(numbers[i], roles[i] == Role.TITLE);
            dates.set(numbers[i], roles[i].inArticle() && roles[i] != Role.TITLE && line.isDateLine());
            texts.set(numbers[i], roles[i] == Role.TEXT && line.hasSentences() && line.date == null);
            headed &= roles[i] != Role.OPENING && !line.tick;
        }
        sparse = random.nextBoolean();
        foreign = random.nextBoolean();
        joined = random.nextInt(3) == 0;
        // Where a date is all that tells an article from the one before, it stays.
        undated = headed && random.nextInt(3) == 0;
        marked = random.nextInt(3) == 0;
        mark = random.nextInt(3) == 0 ? "" : MixedStyle.MARKS[random.nextInt(MixedStyle.MARKS.length)];
        paragraphs = new Paragraphs(random);
    }

    /**
     * A page varied in some of these ways, every other time in none.
     *
     * @param furniture blocks of lines in the page's language
     */
    static GoldPage of(GoldPage page, List<List<String>> furniture, Random random) {
        return random.nextBoolean() ? page : new PageVariation(page, furniture, random).vary();
    }

    private GoldPage vary() {
        var segments = new ArrayList<GoldSegment>();
        int behind = 0;
        for (int k = 0; k < page.segments().size(); k++) {
            GoldSegment segment = page.segments().get(k);
            if (!isLeftOut(segment)) {
                for (int i = behind; i < segment.from(); i++) {
                    lines.add("");
                }
                int from = lines.size();
                print(k, segment);
                segments.add(new GoldSegment(segment.kind(), segment.title(), segment.date(), from, lines.size()));
            }
            behind = segment.to();
        }
        return segments.isEmpty()
                ? page
                : new GoldPage(page.name() + "~varied", page.language(), String.join("\n", lines) + "\n", segments);
    }

    private boolean isLeftOut(GoldSegment segment) {
        boolean loose = segment.kind() != SegmentKind.ARTICLE && page.segments().size() > 1;
        return sparse && loose && random.nextInt(4) == 0;
    }

    private void print(int k, GoldSegment segment) {
        if (foreign && isBlock(k) && random.nextInt(3) == 0) {
            lines.addAll(furniture.get(random.nextInt(furniture.size())));
        } else if (joined && isBlock(k) && random.nextBoolean()) {
            lines.add(onOneLine(segment));
        } else {
            for (int i = segment.from(); i < Math.min(segment.to(), all.length); i++) {
                print(i, i > segment.from() && texts.get(i - 1));
            }
        }
    }

    private void print(int i, boolean behindText) {
        if (titles.get(i)) {
            lines.add(marked ? mark + unmarked(all[i].strip()) : all[i]);
        } else if (texts.get(i)) {
            paragraphs.add(all[i], lines, behindText);
        } else if (!undated || !dates.get(i)) {
            lines.add(all[i]);
        }
    }

    private String onOneLine(GoldSegment segment) {
        String between = BETWEEN[random.nextInt(BETWEEN.length)];
        return Arrays.stream(all, segment.from(), Math.min(segment.to(), all.length))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** Furniture of some lines that is no heading of a list. */
    private boolean isBlock(int k) {
        GoldSegment segment = page.segments().get(k);
        boolean last = k + 1 == page.segments().size();
        return !furniture.isEmpty()
                && segment.kind() == SegmentKind.BOILERPLATE
                && segment.to() - segment.from() >= BLOCK
                && (last || page.segments().get(k + 1).kind() == SegmentKind.ARTICLE);
    }

    private static String unmarked(String line) {
        for (String mark : MixedStyle.MARKS) {
            if (line.startsWith(mark) && line.length() > mark.length()) {
                return line.substring(mark.length()).strip();
            }
        }
        return line;
    }

    /** How the text of a page is cut into lines: as it is, a line a sentence, or paragraphs that run together. */
    private static final class Paragraphs {
        private final int way;
        private final Random random;

        Paragraphs(Random random) {
            this.random = random;
            way = random.nextInt(5);
        }

        /**
         * Adds a paragraph.
         *
         * @param goesOn whether the line before is one too
         */
        void add(String line, List<String> lines, boolean goesOn) {
            if (way == 0) {
                sentences(line.strip(), lines);
            } else if (way == 1 && goesOn && random.nextBoolean()) {
                String before = lines.remove(lines.size() - 1);
                boolean wide = Chars.isWide(line.strip().charAt(0));
                lines.add(before + (wide ? "" : " ") + line.strip());
            } else {
                lines.add(line);
            }
        }

        private static void sentences(String line, List<String> lines) {
            for (int from = 0; from < line.length(); ) {
                int to = Math.max(from + 1, Sentences.end(line, from, line.length()));
                if (!line.substring(from, to).isBlank()) {
                    lines.add(line.substring(from, to).strip());
                }
                from = to;
            }
        }
    }
}
