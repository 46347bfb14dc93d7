// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;
import org.kawaraban.model.SegmentKind;

/**
 * Finds what a page prints again. Inside an article: lines and blocks of lines that stand earlier in the same article,
 * compared by {@link Fold}, long lines sentence by sentence. Outside: any line that stands earlier on the page. Time and
 * memory are linear in the text.
 */
final class Repeats {
    /** Columns from which a line that stands earlier in its article is no coincidence. */
    private static final int LONG = 60;

    /** Per cent of the letters of an article that stand before it where it is printed again. */
    private static final int PRINTED_AGAIN = 85;

    /** Share of its letters, in tenths, that a line which is printed again has in common with the text before. */
    private static final int SAME = 9;

    private final String page;
    private final List<Line> lines;
    private final Passages passages;

    Repeats(String page, List<Line> lines) {
        passages = new Passages(page, lines);
        this.page = page;
        this.lines = lines;
    }

    void find(Draft draft) {
        if (draft.kind == SegmentKind.ARTICLE) {
            if (isPrintedAgain(draft)) {
                draft.whollyRepeated = true;
                add(draft, lines.get(draft.from).start, lines.get(draft.to - 1).end, false);
            } else {
                inArticle(draft);
            }
        } else {
            outside(draft);
        }
    }

    /** Whether all but a few words of an article stand on the page before it, as in a copy for printing. */
    private boolean isPrintedAgain(Draft draft) {
        long all = 0;
        long again = 0;
        for (int i = draft.from; i < draft.to; i++) {
            int letters = passages.letters(i);
            all += letters;
            again += lines.get(i).key != 0 && lines.get(i).first < draft.from
                    ? letters
                    : passages.again(i, 0, draft.from);
        }
        return all >= LONG / 2 && again * 100 >= all * PRINTED_AGAIN;
    }

    private void outside(Draft draft) {
        int keyed = 0;
        int repeated = 0;
        for (int i = draft.from; i < draft.to; i++) {
            keyed += lines.get(i).key != 0 ? 1 : 0;
            repeated += isCopy(i) ? 1 : 0;
        }
        boolean title = draft.titleLine >= 0 && isCopy(draft.titleLine);
        draft.whollyRepeated = (keyed > 0 && repeated == keyed) || title;
        if (draft.whollyRepeated) {
            add(draft, lines.get(draft.from).start, lines.get(draft.to - 1).end, false);
        } else if (draft.kind == SegmentKind.BOILERPLATE) {
            for (int i = draft.from; i < draft.to; i++) {
                if (isCopy(i)) {
                    add(draft, lines.get(i).start, lines.get(i).end, i > draft.from && isCopy(i - 1));
                }
            }
        }
    }

    /** Whether a line says the same as an earlier one, signs included: "© Site" does not repeat "Site". */
    private boolean isCopy(int i) {
        Line line = lines.get(i);
        return line.first < i && solid(line) == solid(lines.get(line.first));
    }

    private int solid(Line line) {
        int count = 0;
        for (int i = line.textStart; i < line.end; i++) {
            count += Chars.isBlank(page.charAt(i)) ? 0 : 1;
        }
        return count;
    }

    private void inArticle(Draft draft) {
        int size = draft.to - draft.from;
        int[] source = new int[size];
        boolean[] repeated = new boolean[size];
        var lineOf = new LongIntMap(size);
        for (int k = 0; k < size; k++) {
            int i = draft.from + k;
            Line line = lines.get(i);
            source[k] = -1;
            if (line.key == 0) {
                continue;
            }
            int earlier = lineOf.get(line.key);
            if (k > 0 && source[k - 1] >= 0 && lines.get(draft.from + source[k - 1] + 1).key == line.key) {
                earlier = source[k - 1] + 1;
            }
            boolean inTitle = draft.holdsTitle(i);
            if (earlier >= 0) {
                source[k] = earlier;
                repeated[k] = (line.width >= LONG && line.prose != Prose.NONE)
                        || earlier == k - 1
                        || inBlock(draft, k, earlier);
            } else if (!inTitle) {
                lineOf.put(line.key, k);
                repeated[k] = line.width >= LONG && isAgain(draft, i);
            }
        }
        spread(repeated, source);
        var quotes = new PullQuotes(page, lines, draft);
        for (int k = 1; k < size; k++) {
            repeated[k] = repeated[k] || quotes.isOne(draft.from + k);
        }
        for (int k = 1; k < size; k++) {
            repeated[k] |= repeated[k - 1] && source[k] < 0 && isAgain(draft, draft.from + k);
        }
        for (int k = size - 2; k >= 0; k--) {
            repeated[k] |= repeated[k + 1] && source[k] < 0 && isAgain(draft, draft.from + k);
        }
        for (int k = 0; k < size; k++) {
            if (repeated[k]) {
                Line line = lines.get(draft.from + k);
                add(draft, line.start, line.end, k > 0 && repeated[k - 1]);
            }
        }
    }

    /** Whether the letters of a line stand earlier in its article. */
    private boolean isAgain(Draft draft, int i) {
        int letters = passages.letters(i);
        return letters > 0 && lines.get(i).mark != Mark.NOTE && passages.again(i, draft.from, i) * 10 >= letters * SAME;
    }

    /** Short lines between repeated ones are repeated too, if they stand between the same lines. */
    private void spread(boolean[] repeated, int[] source) {
        for (int k = 1; k < repeated.length; k++) {
            repeated[k] |= source[k] >= 0 && repeated[k - 1] && isNext(source[k - 1], source[k]);
        }
        for (int k = repeated.length - 2; k >= 0; k--) {
            repeated[k] |= source[k] >= 0 && repeated[k + 1] && isNext(source[k], source[k + 1]);
        }
    }

    private static boolean isNext(int before, int line) {
        return before >= 0 && line > before && line - before <= 2;
    }

    /** Whether the next line is a copy too, of the line behind the one that this line copies. */
    private boolean inBlock(Draft draft, int k, int earlier) {
        int next = draft.from + k + 1;
        Line line = lines.get(draft.from + k);
        return next < draft.to
                && earlier + 1 < k
                && lines.get(next).key != 0
                && lines.get(next).key == lines.get(draft.from + earlier + 1).key
                && line.width + lines.get(next).width >= LONG;
    }

    private static void add(Draft draft, int start, int end, boolean joined) {
        if (joined && !draft.repeats.isEmpty()) {
            draft.repeats.get(draft.repeats.size() - 1)[1] = end;
        } else {
            draft.repeats.add(new int[] {start, end});
        }
    }
}
