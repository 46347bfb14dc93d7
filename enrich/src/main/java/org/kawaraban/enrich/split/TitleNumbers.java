// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.model.SegmentKind;

/**
 * Cuts the numbers off headlines that are counted through, "1 …", "♪2 …", which no sign sets off as a mark of a list: the
 * first article has 1, and the next one goes on.
 */
final class TitleNumbers {
    /** Chars of the signs before a number at most. */
    private static final int SIGNS = 2;

    private static final int FEWEST = 2;
    private static final int LONGEST = 2;

    private final String page;

    private TitleNumbers(String page) {
        this.page = page;
    }

    /** Cuts the numbers off, of all runs on a page. */
    static void trim(String page, List<Draft> drafts) {
        new TitleNumbers(page).trim(drafts);
    }

    private void trim(List<Draft> drafts) {
        var run = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            if (draft.kind == SegmentKind.ARTICLE) {
                int number = number(draft);
                if (number != run.size() + 1) {
                    cut(run);
                    run.clear();
                }
                if (number == run.size() + 1) {
                    run.add(draft);
                }
            }
        }
        cut(run);
    }

    private void cut(List<Draft> run) {
        if (run.size() >= FEWEST) {
            run.forEach(draft -> draft.titleStart = textStart(draft));
        }
    }

    private int number(Draft draft) {
        int from = numberStart(draft);
        int to = numberEnd(from, draft.titleEnd);
        int text = textStart(draft);
        boolean counted = to > from && to - from <= LONGEST && text > to && text < draft.titleEnd;
        return counted ? Integer.parseInt(Chars.plain(page, from, to)) : -1;
    }

    private int numberStart(Draft draft) {
        int i = draft.titleStart;
        while (i < draft.titleEnd
                && i < draft.titleStart + SIGNS
                && Character.getType(page.charAt(i)) == Character.OTHER_SYMBOL) {
            i++;
        }
        return i;
    }

    private int numberEnd(int from, int end) {
        int i = from;
        while (i < end && Character.digit(page.charAt(i), 10) >= 0) {
            i++;
        }
        return i;
    }

    /** Behind the number and the blanks that set it off. */
    private int textStart(Draft draft) {
        int i = numberEnd(numberStart(draft), draft.titleEnd);
        while (i < draft.titleEnd && Chars.isBlank(page.charAt(i))) {
            i++;
        }
        return i;
    }
}
