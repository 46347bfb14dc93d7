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
 * Cuts off what counts headlines through and no sign sets off as a mark of a list: "1 …", "♪2 …", "[3/6] …", "IV. …",
 * "二、…", "2本目 …", "【3】…", where the first article has 1 and the next one goes on, and bare days, "6/30 …",
 * "6日(金)…", where articles in a row have one.
 */
final class TitleNumbers {
    private static final int FEWEST = 2;
    /** Chars that a counter stands in. */
    private static final int HEAD = 16;

    /** On text as {@link Chars#plain} leaves it. */
    private static final Pattern COUNTER = Pattern.compile("(?:\\p{So}{0,2}(?<number>\\d{1,2})"
            + "|[\\[(](?<part>\\d{1,2})/\\d{1,2}[\\])]"
            + "|(?<roman>i{1,3}|iv|vi{0,3}|ix|x)[.]"
            + "|(?<day>(?:1[0-2]|0?[1-9])/(?:[12]\\d|3[01]|0?[1-9])|\\d{1,2}日))\\s+"
            + "|(?<nth>\\d{1,2})[本件つ番]目[:、\\s]\\s*"
            + "|(?<weekday>\\d{1,2}日\\([月火水木金土日](?:・?祝)?\\))\\s*(?![\\p{IsHiragana}、・~\\-])"
            + "|【(?<bracketed>\\d{1,2})】\\s*"
            + "|(?<kanji>[一二三四五六七八九]|十[一二三四五六七八九]?)、\\s*");

    private static final String KANJI = "一二三四五六七八九十";
    private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

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
        Matcher counter = COUNTER.matcher(Chars.plain(page, draft.titleStart, end));
        int text = counter.lookingAt() ? draft.titleStart + counter.end() : draft.titleEnd;
        // "3 in 5 adults", "9/11 families": the headline goes on, so that is no counter.
        if (text >= draft.titleEnd || Chars.isLowerCaseWord(page, text, draft.titleEnd)) {
            return null;
        }
        for (String form : List.of("number", "nth", "part", "roman", "day", "weekday", "bracketed", "kanji")) {
            String value = counter.group(form);
            if (value != null && form.equals("weekday")) {
                return new Counted(draft, "day", 0, text);
            }
            if (value != null) {
                return new Counted(draft, form, number(form, value), text);
            }
        }
        return null;
    }

    private static int number(String form, String value) {
        return switch (form) {
            case "day" -> 0;
            case "roman" -> ROMANS.indexOf(value) + 1;
            case "kanji" -> value.chars().map(c -> KANJI.indexOf(c) + 1).sum();
            default -> Integer.parseInt(value);
        };
    }
}
