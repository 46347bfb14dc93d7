// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

/**
 * Lays an annotated page out as another extraction of its text would have left it: with other blank lines, wrapped at a
 * column as text browsers and mail have it, with a line for each node of the page's markup, with the white space of the
 * markup's source, or as Markdown. Deterministic for a {@link Random}.
 */
final class PageRelayout {
    /** How a page is laid out. */
    enum Way {
        /** No blank line at all. */
        CLOSE,
        /** A blank line before each line. */
        SPACED,
        /** A blank line before each segment. */
        BLOCKS,
        WRAPPED,
        NODES,
        SOURCE,
        /** Last, for {@link #ofPlainText} leaves it out. */
        MARKDOWN
    }

    /** Columns from which on a line is a paragraph. */
    private static final int PARAGRAPH = 60;

    private static final String[] BULLETS = {"", "", "* ", "  * ", "- ", "   + ", "・"};

    private final Random random;
    private final Way way;
    private final List<String> lines = new ArrayList<>();

    /** Columns that are wrapped at. */
    private final int columns;

    private final String bullet;
    private final boolean airy;
    private final String indent;
    private final MarkdownLines markdown;

    private PageRelayout(Way way, Random random) {
        this.way = way;
        this.random = random;
        columns = random.nextInt(3) == 0 ? 40 + random.nextInt(60) : 70 + random.nextInt(10);
        bullet = BULLETS[random.nextInt(BULLETS.length)];
        airy = random.nextInt(4) > 0;
        indent = random.nextInt(3) == 0 ? "\t" : "  ";
        markdown = new MarkdownLines(random);
    }

    /** In any way. */
    static GoldPage of(GoldPage page, Random random) {
        return of(page, Way.values()[random.nextInt(Way.values().length)], random);
    }

    /** In any way but Markdown. */
    static GoldPage ofPlainText(GoldPage page, Random random) {
        return of(page, Way.values()[random.nextInt(Way.MARKDOWN.ordinal())], random);
    }

    static GoldPage of(GoldPage page, Way way, Random random) {
        return new PageRelayout(way, random).lay(page);
    }

    private GoldPage lay(GoldPage page) {
        String[] all = page.text().split("\r?\n", -1);
        var segments = new ArrayList<GoldSegment>();
        for (GoldSegment segment : page.segments()) {
            int from = -1;
            String title = segment.title();
            String depth = indent.repeat(random.nextInt(8));
            for (int i = segment.from(); i < segment.to() && i < all.length; i++) {
                if (all[i].isBlank()) {
                    continue;
                }
                boolean first = from < 0;
                blank(blanks(all, i, segment, first));
                from = first ? lines.size() : from;
                int at = lines.size();
                String line = all[i].strip();
                switch (way) {
                    case WRAPPED -> wrap(line, segment.kind() == SegmentKind.TEASER && first ? bullet : "");
                    case NODES -> nodes(line, title != null && line.contains(title));
                    case SOURCE -> lines.add(depth + line);
                    case MARKDOWN -> markdown.add(line, segment, title, lines);
                    default -> lines.add(all[i]);
                }
                title = printed(title, line, at);
            }
            segments.add(new GoldSegment(segment.kind(), title, segment.date(), from, lines.size()));
        }
        return new GoldPage(page.name() + "~" + way, page.language(), String.join("\n", lines) + "\n", segments);
    }

    /** A title that is wrapped is known by its first line. */
    private @Nullable String printed(@Nullable String title, String line, int at) {
        boolean wrapped = title != null
                && line.contains(title)
                && lines.subList(at, lines.size()).stream().noneMatch(piece -> piece.contains(title));
        return wrapped ? lines.get(at).strip() : title;
    }

    private int blanks(String[] all, int i, GoldSegment segment, boolean first) {
        if (lines.isEmpty()) {
            return 0;
        }
        return switch (way) {
            case CLOSE, NODES -> 0;
            case SPACED -> 1;
            case MARKDOWN -> isByParagraph(all, i) || first || all[i - 1].isBlank() || airy ? 1 : 0;
            case BLOCKS -> first ? 1 : 0;
            case WRAPPED -> (airy && isByParagraph(all, i)) || all[i - 1].isBlank() ? 1 : 0;
            case SOURCE ->
                segment.kind() == SegmentKind.ARTICLE && !first
                        ? random.nextInt(airy ? 3 : 2)
                        : random.nextInt(airy ? 7 : 3);
        };
    }

    private static boolean isByParagraph(String[] all, int i) {
        return isParagraph(all[i]) || isParagraph(all[i - 1]);
    }

    /** Whether a line is text of an article rather than a heading or entry, by its length. */
    static boolean isParagraph(String line) {
        return LineBreaking.columns(line) >= PARAGRAPH;
    }

    private void blank(int count) {
        for (int k = 0; k < count; k++) {
            lines.add("");
        }
    }

    private void wrap(String line, String mark) {
        String before = mark;
        for (String piece : LineBreaking.wrap(line, columns - mark.length())) {
            lines.add(before + piece);
            before = " ".repeat(mark.length());
        }
    }

    /** Cuts a line where a link or emphasis would begin and end, or where furniture has its separators. */
    private void nodes(String line, boolean title) {
        if (title || random.nextInt(3) > 0) {
            lines.add(line);
        } else if (isParagraph(line)) {
            int[] link = LineBreaking.someWords(line, random);
            addAll(line.substring(0, link[0]), line.substring(link[0], link[1]), line.substring(link[1]));
        } else {
            addAll(line.split("\\s[|/>›»·]\\s|　+|｜", -1));
        }
    }

    private void addAll(String... pieces) {
        for (String piece : pieces) {
            if (!piece.isBlank()) {
                lines.add(piece.strip());
            }
        }
    }
}
