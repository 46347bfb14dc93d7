// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the zone that a page names once for all its times: "All times GMT", （台北時間 UTC+8）, "Toutes les heures sont en heure
 * de Paris (CET)". Words and zones are those of {@code dates.tsv}.
 */
final class ZoneNotes {
    /** Chars of a line that is a note; longer ones are text. */
    private static final int LONGEST = 100;
    /** Lines at the head and at the foot of a page among which it is looked for. */
    private static final int HEAD = 100;

    private static final int FOOT = 30;

    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT) ?([+\\-−])(\\d{1,2})(?::?([0-5]\\d))?(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile("\\d[:.h]\\d\\d");
    private static final int FARTHEST = 14;

    private final Map<String, String> zones = new HashMap<>();
    private final Pattern times;
    private final Pattern names;

    ZoneNotes() {
        List<String[]> rows = WordLists.rows("dates.tsv", 3);
        for (String[] row : rows) {
            if (row[0].equals("zone")) {
                for (String word : DateWords.words(row)) {
                    zones.putIfAbsent(word.toUpperCase(Locale.ROOT), row[1]);
                }
            }
        }
        String words = rows.stream()
                .filter(row -> row[0].equals("times"))
                .map(row -> row[2].replace(' ', '|'))
                .collect(Collectors.joining("|"));
        times = Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})|時間|时间|時刻|시간|시각",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        // "EST" within "L'HEURE EST GRAVE" is none: a code ends the note, or what stands in brackets. "est" is none at
        // all.
        names = Pattern.compile("(?<!\\p{L})(" + alternatives(1) + "|(?iu:" + alternatives(2) + "))(?=$|[)\\]）］,])");
    }

    /** The names of zones that consist of so many words. */
    private String alternatives(int words) {
        return zones.keySet().stream()
                .filter(name -> name.length() >= 2 && name.split(" ", -1).length == words)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /**
     * The zone of a page's times.
     *
     * @return offset or name; null if the page names none, or several
     */
    @Nullable
    String of(String page, List<Line> lines) {
        String found = null;
        for (int i = 0; i < lines.size(); i++) {
            if (i == HEAD) {
                i = Math.max(i, lines.size() - FOOT);
            }
            Line line = lines.get(i);
            String zone = line.prose == Line.Prose.NONE && line.end - line.start <= LONGEST
                    ? of(page.substring(line.start, line.end))
                    : null;
            if (zone != null && found != null && !found.equals(zone)) {
                return null;
            }
            found = zone == null ? found : zone;
        }
        return found;
    }

    private @Nullable String of(String line) {
        if (!times.matcher(line).find()) {
            return null;
        }
        Matcher offset = OFFSET.matcher(line);
        boolean told = offset.find();
        String rest = told ? line.substring(0, offset.start()) + line.substring(offset.end()) : line;
        if (CLOCK.matcher(rest).find()) {
            return null;
        }
        if (told) {
            return Integer.parseInt(offset.group(2)) > FARTHEST ? null : offset(offset);
        }
        Matcher name = names.matcher(line);
        return name.find() ? zones.get(name.group(1).toUpperCase(Locale.ROOT)) : null;
    }

    private static String offset(Matcher read) {
        String minutes = read.group(3) == null ? "00" : read.group(3);
        String sign = read.group(1).equals("+") ? "+" : "-";
        return String.format(Locale.ROOT, "%s%02d:%s", sign, Integer.parseInt(read.group(2)), minutes);
    }
}
