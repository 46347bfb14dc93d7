// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.Line.Prose;
import org.kawaraban.model.SegmentKind;

/**
 * The date that a list by days prints once for all items below it. One date above all articles, of an issue or of the
 * visit, is nobody's own: annotators leave such articles without a date; so it takes several days that head items. Such a
 * day may stand among furniture or as the first line of the first article below it.
 */
final class ItemDates {
    private static final int FEWEST_DAYS = 2;
    /** Columns beside the date of a heading: "Developments on Wednesday, 4 June 2025". */
    private static final int BESIDE = 60;

    /** A date above items: which articles stand under it, and whether one of them has a date of its own. */
    private static final class Day {
        final PrintedDate date;
        final List<Integer> undated = new ArrayList<>();
        boolean dated;

        Day(PrintedDate date) {
            this.date = date;
        }
    }

    private ItemDates() {}

    /** Fills in the dates of articles that print none themselves. */
    static void fill(List<Draft> drafts, List<Line> lines, List<@Nullable PrintedDate> dates) {
        List<Day> days = days(drafts, lines, dates);
        days.removeIf(day -> day.dated || day.undated.isEmpty());
        if (days.size() >= FEWEST_DAYS) {
            days.forEach(day -> day.undated.forEach(item -> dates.set(item, day.date)));
        }
    }

    private static List<Day> days(List<Draft> drafts, List<Line> lines, List<@Nullable PrintedDate> dates) {
        var days = new ArrayList<Day>();
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            if (draft.kind == SegmentKind.BOILERPLATE) {
                for (int i = draft.from; i < draft.to; i++) {
                    PrintedDate date = lines.get(i).date;
                    if (date != null && heads(lines.get(i), date)) {
                        days.add(new Day(date));
                    }
                }
            } else if (draft.kind == SegmentKind.ARTICLE) {
                Line top = lines.get(draft.from);
                if (top.date != null && top.isDateLine() && heads(top, top.date)) {
                    days.add(new Day(top.date));
                } else if (!days.isEmpty()) {
                    Day day = days.get(days.size() - 1);
                    day.dated |= dates.get(k) != null;
                    day.undated.add(k);
                }
            }
        }
        return days;
    }

    private static boolean heads(Line line, PrintedDate date) {
        return date.kind() == PrintedDate.Kind.FULL
                && date.label() != PrintedDate.Label.UPDATED
                && line.prose == Prose.NONE
                && line.besideDate <= BESIDE
                && !line.is(Furniture.LEGAL);
    }
}
