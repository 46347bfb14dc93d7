// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/** Small things that are or are not so about a line: how it begins and ends, and how it goes with its neighbours. */
final class Forms {
    /** How many there are. */
    static final int COUNT = 44;

    private static final int HEAD = 80;

    private final String page;
    private final Line line;
    private final IntConsumer out;
    private int next;

    private Forms(String page, Line line, IntConsumer out) {
        this.page = page;
        this.line = line;
        this.out = out;
    }

    /** Tells the numbers of those that are so about a line. */
    static void of(String page, Layout layout, int i, IntConsumer out) {
        List<Line> lines = layout.lines;
        var forms = new Forms(page, lines.get(i), out);
        forms.ends();
        forms.observed();
        forms.beside(i > 0 ? lines.get(i - 1) : null, i + 1 < lines.size() ? lines.get(i + 1) : null);
        forms.gaps(layout);
        forms.is(layout.isHeadline(i));
    }

    private void ends() {
        int first = page.codePointAt(line.textStart < line.end ? line.textStart : line.start);
        int last = page.codePointBefore(line.end);
        is(Character.isLowerCase(first));
        is(Character.isUpperCase(first));
        is(Chars.isHiragana(first));
        is("「“\"『«„".indexOf(first) >= 0);
        is(last == ',' || last == '、' || last == '，' || last == ';');
        is(last == ':' || last == '：');
        is(last == '?' || last == '？' || last == '!' || last == '！');
        is(last == ')' || last == '）');
        is(last < 0x10000 && Chars.closesQuote((char) last));
        is(Chars.isHiragana(last));
        is(isCapitals());
        is(isTitleCase());
        is(line.sentences == 0 && line.width > 60);
    }

    private void observed() {
        is(line.indented);
        is(line.counted);
        is(line.row);
        is(line.rule);
        is(line.url);
        is(line.mail);
        is(line.wrapped);
        is(line.tick);
        is(line.closing);
        is(line.named);
        is(line.titled);
        is(line.cutEnd);
        is(line.post);
        is(line.inPost);
        is(line.inEntry);
        is(line.label);
    }

    private void beside(@Nullable Line before, @Nullable Line behind) {
        boolean open = before != null && !before.closed && before.prose != Prose.NONE;
        is(open);
        is(open && Character.isLowerCase(page.codePointAt(line.start)));
        is(before != null && before.rule);
        is(behind != null && behind.rule);
        is(before != null && line.width > 30 && Math.abs(before.width - line.width) <= 6);
        is(before != null && isAlike(before));
        is(behind != null && isAlike(behind));
        is(before != null && before.cutEnd);
        is(before != null && before.closing);
        is(before != null && before.label);
        is(before != null && before.tick);
    }

    private boolean isAlike(Line other) {
        return line.mark != Mark.NONE && line.mark == other.mark && line.sign == other.sign;
    }

    private void gaps(Layout layout) {
        is(line.gap > layout.typicalGap && layout.hasGaps);
        is(line.gap == 0 && layout.hasGaps);
        is(line.gap >= 3);
    }

    private boolean isCapitals() {
        int upper = 0;
        for (int i = line.textStart; i < Math.min(line.end, line.textStart + HEAD); i++) {
            if (Character.isLowerCase(page.charAt(i))) {
                return false;
            }
            upper += Character.isUpperCase(page.charAt(i)) ? 1 : 0;
        }
        return upper >= 4;
    }

    private boolean isTitleCase() {
        int upper = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = line.textStart; i < Math.min(line.end, line.textStart + HEAD); i++) {
            char c = page.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord) {
                words++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
            inWord = letter || c == '\'' || c == '’';
        }
        return words >= 3 && upper * 4 >= words * 3;
    }

    private void is(boolean so) {
        if (so) {
            out.accept(next);
        }
        next++;
    }
}
