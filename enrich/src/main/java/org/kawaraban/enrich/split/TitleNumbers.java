// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.SegmentKind;

/**
 * Cuts off what counts headlines through and no sign sets off as a mark of a list: "1 …", "♪2 …", "[3/6] …", "IV. …", where
 * the first article has 1 and the next one goes on, and bare days, "6/30 …", where articles in a row have one.
 */
final class TitleNumbers {
    private static final int FEWEST = 2;
    /** Chars that a counter stands in. */
    private static final int HEAD = 16;

    private static final String NUMBER = "[0-9０-９]{1,2}";
    private static final Pattern COUNTER = Pattern.compile("(?:\\p{So}{0,2}(?<number>" + NUMBER + ")"
            + "|[\\[(［（](?<part>" + NUMBER + ")[/／]" + NUMBER + "[\\])］）]"
            + "|(?<roman>I{1,3}|IV|VI{0,3}|IX|X)[.．]"
            + "|(?<day>(?:[1１][0-2０-２]|[0０]?[1-9１-９])[/／](?:[12１２][0-9０-９]|[3３][01０１]|[0０]?[1-9１-９])|" + NUMBER
            + "日))[\\s\u3000]+");
    private static final List<String> ROMANS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    /** A headline with its counter. */
    private record Counted(Draft draft, String form, int number, int text) {
        /** Whether it goes on with a run that so many headlines are in. */
        boolean goesOn(List<Counted> run) {
            boolean first = run.isEmpty() || run.get(0).form.equals(form);
            return first && (form.equals("day") || number == run.size() + 1);
        }
    }

    private TitleNumbers() {}

    /** Cuts the counters off, of all runs on a page. */
    static void trim(String page, List<Draft> drafts) {
        var run = new ArrayList<Counted>();
        for (Draft draft : drafts) {
            if (draft.kind == SegmentKind.ARTICLE) {
                Counted counted = read(page, draft);
                if (counted == null || !counted.goesOn(run)) {
                    cut(run);
                    run.clear();
                }
                if (counted != null && counted.goesOn(run)) {
                    run.add(counted);
                }
            }
        }
        cut(run);
    }

    private static void cut(List<Counted> run) {
        if (run.size() >= FEWEST) {
            run.forEach(counted -> counted.draft.titleStart = counted.text);
        }
    }

    private static @Nullable Counted read(String page, Draft draft) {
        int end = Math.min(draft.titleEnd, draft.titleStart + HEAD);
        Matcher counter = COUNTER.matcher(page).region(draft.titleStart, end);
        // "3 in 5 adults", "9/11 families": the headline goes on, so that is no counter.
        if (!counter.lookingAt()
                || counter.end() >= draft.titleEnd
                || Character.isLowerCase(page.charAt(counter.end()))) {
            return null;
        }
        for (String form : List.of("number", "part", "roman", "day")) {
            String value = counter.group(form);
            if (value != null) {
                return new Counted(draft, form, number(form, value), counter.end());
            }
        }
        return null;
    }

    private static int number(String form, String value) {
        return switch (form) {
            case "day" -> 0;
            case "roman" -> ROMANS.indexOf(value) + 1;
            default -> Integer.parseInt(value);
        };
    }
}
