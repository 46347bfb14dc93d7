// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Cohesion.Sight;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * Observes the {@link Signal}s of each line of a page: what it is ({@link LineKind}), what its neighbours are, how the gaps
 * lie around it, how it is dated, worded and shaped, what it stands under ({@link Zones}), whether its words go on with
 * the text before ({@link Topics}), and what recurs down the page ({@link PageView}).
 */
final class Features {
    /** Signals of one line at most. */
    static final int MOST = 129 + Lexemes.MOST;

    private static final int[] WIDTHS = {6, 12, 18, 26, 36, 48, 64, 100, 250};
    private static final int[] NARROW = {12, 24, 44};
    private static final int[] BREADTHS = {16, 40};
    private static final int[] DISTANCES = {0, 1, 2, 6, 15};
    private static final int[] RUNS = {0, 1, 2, 5};
    private static final int[] BESIDE = {6, 26, 70};
    private static final int[] SIZES = {2, 8, 40};
    private static final int[] LEFT = {0, 2, 6, 20};
    private static final int[] COPIES = {1, 2, 4};
    private static final int[] ALIKE = {1, 2, 4, 8};
    private static final int KINDS = LineKind.ALL.length;
    private static final int MOST_ECHOES = 4;
    /** Lines with a link in Markdown from which on a page is taken for Markdown. */
    private static final int MARKDOWN = 3;

    private final String page;
    private final List<Line> lines;
    private final Layout layout;
    private final Zones zones;
    private final Topics topics;
    private final PageView view;
    private final TextBlocks blocks;
    private final Echoes echoes;
    /** {@link Links#markdown} by line. */
    private final byte[] links;

    private int[] into = new int[MOST];
    private int size;

    Features(String page, Layout layout) {
        this.page = page;
        this.layout = layout;
        lines = layout.lines;
        zones = new Zones(layout);
        topics = new Topics(page, lines);
        view = new PageView(page, lines);
        blocks = new TextBlocks(lines);
        echoes = new Echoes(page, lines);
        links = new byte[lines.size()];
        for (int i = 0; i < links.length; i++) {
            links[i] = (byte) Links.markdown(page, lines.get(i));
        }
    }

    /** The signals of a line, as indices of {@link Signal#index}; returns how many there are. */
    int observe(int i, int[] out) {
        into = out;
        size = 0;
        Line line = lines.get(i);
        int look = view.look(i);
        add(Signal.ANY, 0);
        neighbours(i, look);
        wording(line, i);
        date(line, look);
        nearDate(i);
        topic(i, look);
        zone(i, look);
        recurrence(i, line, look);
        place(i, look);
        block(i, look);
        Forms.of(page, layout, i, form -> add(Signal.FORM, form));
        Lexemes.of(page, line, lexeme -> add(Signal.LEXEME, lexeme));
        return size;
    }

    /** Whether the page is Markdown: some of its lines hold its links, and one in twenty at least. */
    boolean isMarkdown() {
        int count = 0;
        for (byte link : links) {
            count += link >= 0 ? 1 : 0;
        }
        return count >= MARKDOWN && count * 20 >= links.length;
    }

    /** Blank lines before a line: 0 none, 1 as between paragraphs, 2 more, or the page begins or ends. */
    int gap(int i) {
        if (i <= 0 || i >= lines.size()) {
            return 2;
        }
        int gap = lines.get(i).gap;
        return gap == 0 ? 0 : gap <= Math.max(1, layout.typicalGap) ? 1 : 2;
    }

    /** What the text speaks of. */
    Topics topics() {
        return topics;
    }

    /** {@link PageView#look} of a line. */
    int look(int i) {
        return view.look(i);
    }

    LineKind kind(int i) {
        return view.kind(i);
    }

    /** Full dates on lines of their own. */
    int dates() {
        return view.dates();
    }

    private void neighbours(int i, int look) {
        int kind = view.kind(i).index();
        int before = view.kind(i - 1).index();
        int behind = view.kind(i + 1).index();
        add(Signal.KIND, kind);
        add(Signal.KIND_AFTER_GAP, kind * 3 + gap(i));
        add(Signal.KINDS_BEFORE, before * KINDS + kind);
        add(Signal.KINDS_BEHIND, behind * KINDS + kind);
        add(Signal.TWO_BEFORE, view.kind(i - 2).index() * KINDS + before);
        add(Signal.TWO_BEHIND, behind * KINDS + view.kind(i + 2).index());
        add(Signal.GAPS, (gap(i) * 3 + gap(i + 1)) * PageView.LOOKS + look);
    }

    private void wording(Line line, int i) {
        int prose = prose(line);
        int breadth = bucket(line.width, BREADTHS);
        for (int kind = 0; kind < Furniture.COUNT; kind++) {
            if (line.isAny(1 << kind)) {
                add(Signal.FURNITURE, (kind * 3 + prose) * 3 + breadth);
            }
        }
        int letters = line.words * 4 > line.width / 2 ? 1 : 0;
        int width = bucket(line.width, WIDTHS);
        int narrow = bucket(line.width, NARROW);
        add(Signal.WIDTH, (width * 3 + prose) * 2 + letters);
        add(Signal.SCRIPT, letters * 10 + width);
        add(Signal.MARK, (place(line.mark) * 4 + narrow) * 3 + prose);
        int ending = (line.closed ? 2 : 0) + (line.dotted ? 1 : 0);
        add(Signal.SENTENCES, (Math.min(line.sentences, 4) * 4 + ending) * 4 + narrow);
        if (i > 0 && line.number >= 0) {
            boolean alike = line.mark == lines.get(i - 1).mark;
            add(Signal.NUMBER, (line.number == 1 ? 2 : 0) + (alike ? 1 : 0));
        }
        int link = links[i];
        if (link >= 0) {
            add(Signal.LINK, link * 3 + prose);
        }
    }

    private void date(Line line, int look) {
        PrintedDate date = line.date;
        if (date == null) {
            return;
        }
        int where = date.start() <= line.textStart + 1 ? 0 : date.end() >= line.end - 2 ? 1 : 2;
        int beside = bucket(line.besideDate, BESIDE);
        add(Signal.DATE, ((place(date.kind()) * 4 + beside) * 3 + where) * 3 + prose(line));
        if (line.prose != Prose.STRONG) {
            add(Signal.DATE_FORM, (date.shape() * 3 + place(date.label())) * PageView.LOOKS + look);
        }
    }

    private void nearDate(int i) {
        int headline = layout.isHeadline(i) ? 1 : 0;
        add(Signal.NEAR_DATE, (view.nearDate(i) * 4 + Math.min(3, view.dates())) * 2 + headline);
    }

    private void topic(int i, int look) {
        add(Signal.COHESION, topics.step(i, Sight.MIDDLE) * PageView.LOOKS + look);
        add(Signal.COHESION_NEAR, topics.step(i, Sight.NEAR) * PageView.LOOKS + look);
        add(Signal.COHESION_FAR, topics.step(i, Sight.FAR) * PageView.LOOKS + look);
        add(Signal.VALLEY, topics.valley(i) * PageView.LOOKS + look);
        int distance = layout.toProse(i + 1);
        int text = i + 1 + distance;
        if (text < lines.size()) {
            add(
                    Signal.GOES_ON,
                    (topics.step(text, Sight.MIDDLE) * 4 + Math.min(3, distance / 2)) * PageView.LOOKS + look);
        }
        add(Signal.TELLING, topics.tellingStep(i) * 10 + bucket(lines.get(i).width, WIDTHS));
        add(Signal.ECHOED, (topics.tellingStep(i) * Topics.ECHOES + topics.echoedStep(i)) * PageView.LOOKS + look);
        int echoes = Math.min(MOST_ECHOES, topics.echoes(i));
        int known = Math.min(MOST_ECHOES, topics.known(i));
        add(Signal.ECHO, (echoes * (MOST_ECHOES + 1) + known) * PageView.LOOKS + look);
        int toText = bucket(distance, DISTANCES);
        add(Signal.TO_TEXT, (toText * 6 + bucket(view.sinceText(i), DISTANCES)) * PageView.LOOKS + look);
    }

    private void zone(int i, int look) {
        zone(0, zones.underHeading(i), look);
        zone(1, zones.underComments(i), look);
        zone(2, zones.isListHeading(i), look);
        zone(3, zones.isBehindText(i), look);
        zone(4, layout.inSources(i), look);
        zone(5, layout.inContact(i), look);
        zone(6, layout.inSection(i), look);
    }

    private void zone(int which, boolean in, int look) {
        if (in) {
            add(Signal.ZONE, which * PageView.LOOKS + look);
        }
    }

    private void recurrence(int i, Line line, int look) {
        int same = view.sameWording(i);
        if (same > 1) {
            int many = bucket(same, COPIES);
            add(Signal.WORDING, (many * PageView.LOOKS + look) * 2 + (line.digits > 0 ? 1 : 0));
        }
        int alike = bucket(view.alike(i), ALIKE);
        int first = view.opensAlike(i) ? 1 : 0;
        add(Signal.ALIKE, ((alike * 2 + first) * 3 + Math.min(2, layout.toProse(i + 1))) * PageView.LOOKS + look);
        if (view.dateOrder() >= 0) {
            boolean beside = i > 0 && lines.get(i - 1).isDateLine();
            int dated = line.isDateLine() ? 0 : beside ? 1 : 2;
            add(Signal.DATE_ORDER, (view.dateOrder() * 3 + dated) * PageView.LOOKS + look);
        }
        if (line.prose != Prose.NONE) {
            int number = line.number < 0 ? 0 : line.mark == Mark.NUMBER ? 1 : 2;
            add(Signal.EARLY_SIGN, (view.earlySign(i) * 3 + number) * 4 + view.earlyShare(i));
        }
        int copies = lines.get(line.first).copies;
        int copy = copies <= 1 ? 0 : (line.first == i ? 1 : 2) + (copies >= 3 ? 1 : 0);
        add(Signal.COPY, copy * 3 + (line.prose != Prose.NONE ? 2 : line.width <= 24 ? 0 : 1));
    }

    private void place(int i, int look) {
        int count = lines.size();
        int tenth = i * 10 < count ? 3 : i * 3 < count ? 4 : i * 3 < count * 2 ? 5 : 6;
        add(Signal.POSITION, (i <= 1 ? i : i <= 3 ? 2 : tenth) * PageView.LOOKS + look);
        add(Signal.TO_END, bucket(count - 1 - i, LEFT) * PageView.LOOKS + look);
        int run = bucket(view.shortBefore(i), RUNS) * 5 + bucket(view.shortBehind(i), RUNS);
        add(Signal.RUN, run * PageView.LOOKS + look);
        int headlines = bucket(view.headlinesBefore(i), RUNS) * 5 + bucket(view.headlinesBehind(i), RUNS);
        add(Signal.HEADLINES, headlines);
        add(Signal.PAGE, (view.textShare() * 4 + bucket(count, SIZES)) * PageView.LOOKS + look);
    }

    private void block(int i, int look) {
        int place = blocks.place(i);
        add(Signal.BLOCK, (blocks.mass(i) * TextBlocks.PLACES + place) * PageView.LOOKS + look);
        add(Signal.BLOCK_SHARE, (blocks.share(i) * TextBlocks.PLACES + place) * PageView.LOOKS + look);
        int density = blocks.densityBefore(i) * TextBlocks.DENSITIES + blocks.densityBehind(i);
        add(Signal.DENSITY, density * PageView.LOOKS + look);
        if (echoes.of(i) > 0) {
            add(Signal.TITLE_ECHO, echoes.of(i) * PageView.LOOKS + look);
        }
    }

    private void add(Signal signal, int value) {
        into[size++] = signal.index(value);
    }

    private static int prose(Line line) {
        return place(line.prose);
    }

    private static int bucket(int value, int[] bounds) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        return bucket;
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Enum<?> value) {
        return value.ordinal();
    }
}
