// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/**
 * Cuts a decoded page into its articles, teasers, comments and boilerplate. Thread-safe, pure and deterministic: the same
 * text always gives the same segments; time and memory are linear in its length.
 *
 * <p>Lines are read one by one ({@link LineReader}); what they are, what stands around them and what recurs down the page
 * are their signals ({@link Features}); learned weights say how much each signal speaks for each role that a line can
 * have ({@link LineNets}, {@link RoleModel}), and the sequence of roles that explains the page best is chosen
 * ({@link RoleDecoder}), so that evidence adds up and one odd line decides nothing; of several such sequences
 * ({@link Readings}) the articles that are likeliest right are taken ({@link ArticleChoice}). Roles make segments
 * ({@link Drafts}), whose headline, date and repeated passages are then read.
 */
public final class PageSplitter {
    /**
     * Lines that are split together. Few pages have more; of those that do, each stretch is split for itself, so that a page
     * of millions of lines takes no more memory than one of this many.
     */
    private static final int STRETCH = 200_000;
    /**
     * Stretches that are split; what lines stand behind them is boilerplate. The contract allows a page 5 s, and no page that
     * people read has a million lines.
     */
    private static final int STRETCHES = 5;

    /** Pages of more lines are weighed line by line: the net takes a second for so many. */
    private static final int WEIGHED_TOGETHER = 20_000;
    /** Pages of more lines are read once: what a longer one is shows in the plain reading. */
    private static final int READ_SEVERAL_WAYS = 5_000;

    private final LineReader reader = new LineReader();
    private final ZoneNotes zoneNotes = new ZoneNotes();
    private final RoleModel model;
    private final LineNets nets;
    private final ArticleModel articles;
    private final boolean explaining;

    /** A splitter with the weights that come with the program. */
    public PageSplitter() {
        this(RoleModel.read(), LineNets.read(), ArticleModel.read(), false);
    }

    PageSplitter(RoleModel model, LineNets nets, ArticleModel articles) {
        this(model, nets, articles, false);
    }

    private PageSplitter(RoleModel model, LineNets nets, ArticleModel articles, boolean explaining) {
        this.model = model;
        this.nets = nets;
        this.articles = articles;
        this.explaining = explaining;
    }

    /** A splitter that says of each segment why it was cut so, which takes as long as splitting does. */
    public static PageSplitter explaining() {
        return new PageSplitter(RoleModel.read(), LineNets.read(), ArticleModel.read(), true);
    }

    /**
     * The segments of a page.
     *
     * @param text the decoded page, nothing normalised
     * @param fetchedAt when the page was fetched: a date more than a day later is no publication date; null if the page
     *     does not say
     * @return no segments if the page is blank
     */
    public Split split(String text, @Nullable Instant fetchedAt) {
        String pageLanguage = PageLanguage.of(text);
        var builder = new SegmentBuilder(text);
        List<Line> lines = reader.read(text, 0, STRETCH);
        if (lines.isEmpty() && text.startsWith("\uFEFF")) {
            return new Split(List.of(byteOrderMark()), pageLanguage);
        }
        for (int stretch = 0; stretch < STRETCHES && !lines.isEmpty(); stretch++) {
            split(text, lines, pageLanguage, fetchedAt, builder);
            lines = reader.read(text, lines.get(lines.size() - 1).end, STRETCH);
        }
        if (!lines.isEmpty()) {
            builder.addRest(lines.get(0).start);
        }
        return new Split(builder.segments(), pageLanguage);
    }

    private void split(
            String text, List<Line> lines, String pageLanguage, @Nullable Instant fetchedAt, SegmentBuilder builder) {
        var layout = layout(text, lines);
        var features = new Features(text, layout);
        RoleScores scores = lines.size() <= WEIGHED_TOGETHER
                ? RoleScores.ofPage(nets, features, lines.size())
                : RoleScores.ofSingleLines(model, features, lines.size());
        Role[] roles = lines.size() <= READ_SEVERAL_WAYS
                ? ArticleChoice.best(lines, layout, features, scores, articles)
                : RoleDecoder.decode(scores, Lean.NONE);
        var bareDays = new BareDays(text, lines, roles, pageLanguage);
        var titles = new Titles(text, layout, roles, bareDays);
        var repeats = new Repeats(text, lines);
        var dates = new Dates(text, lines, roles, bareDays, pageLanguage, zoneNotes, fetchedAt);
        builder.begin(lines, roles);
        List<Draft> drafts = Drafts.of(lines, roles);
        for (Draft draft : drafts) {
            titles.find(draft);
            repeats.find(draft);
        }
        TitleNumbers.trim(text, drafts);
        List<@Nullable String> published = dates.find(drafts);
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            builder.add(
                    draft,
                    published.get(k),
                    explaining ? Reasons.of(draft, lines, roles, features, scores.model) : List.of());
        }
    }

    static Layout layout(String text, List<Line> lines) {
        findRanks(text, lines);
        int column = Wrapping.mark(text, lines);
        findCopies(lines);
        Recurrence.mark(text, lines);
        return new Layout(lines, column);
    }

    private static Segment byteOrderMark() {
        return new Segment(
                SegmentKind.BOILERPLATE,
                new Range(0, 1),
                null,
                null,
                "\uFEFF\n",
                List.of(new Range(0, 1)),
                null,
                List.of(),
                List.of(),
                null,
                List.of("nothing but a byte order mark"));
    }

    /** A bare number is a rank where the numbers of the lines around it run on: "1 …", "2 …". */
    private static void findRanks(String text, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.mark == Mark.NONE && line.number >= 0 && line.date == null && runsOn(lines, i, line.number)) {
                int start = line.textStart;
                while (start < line.end && Character.digit(text.charAt(start), 10) >= 0) {
                    start++;
                }
                while (start < line.end && Chars.isBlank(text.charAt(start))) {
                    start++;
                }
                line.textStart = start;
                line.key = Fold.hash(text, start, line.end);
            }
        }
        for (Line line : lines) {
            if (line.mark == Mark.NONE && line.number >= 0 && line.date == null) {
                if (line.textStart == line.start) {
                    line.number = -1;
                } else {
                    line.mark = Mark.RANK;
                }
            }
        }
    }

    private static boolean runsOn(List<Line> lines, int i, int number) {
        for (int j = Math.max(0, i - 4); j < Math.min(lines.size(), i + 5); j++) {
            Line other = lines.get(j);
            int step = j < i ? -1 : 1;
            if (j != i && (other.mark == Mark.NONE || other.mark == Mark.RANK) && other.number == number + step) {
                return true;
            }
        }
        return false;
    }

    private static void findCopies(List<Line> lines) {
        var firsts = new LongIntMap(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int first = line.key == 0 ? -1 : firsts.get(line.key);
            if (first < 0) {
                first = i;
                if (line.key != 0) {
                    firsts.put(line.key, i);
                }
            }
            line.first = first;
            lines.get(first).copies++;
        }
    }
}
