// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/** What stands around a name in text with capitals, and what that says of it. Immutable, thread-safe. */
final class NameSettings {
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> locative = new HashSet<>();
    private final Gazetteer gazetteer;

    NameSettings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Table.Row row :
                Table.read(NameSettings.class, "title-words-en.tsv").rows()) {
            switch (row.get(0)) {
                case "before" -> before.addAll(row.words(1));
                case "after" -> after.addAll(row.words(1));
                case "title" -> titles.addAll(row.words(1));
                case "locative" -> locative.addAll(row.words(1));
                default ->
                    throw new IllegalArgumentException(row.table() + ":" + row.line() + ": no kind " + row.get(0));
            }
        }
    }

    /** The setting of a name at [start, end) of the folded text. */
    Setting of(FoldedLine line, int start, int end, Name name, boolean titleCase) {
        Place area = area(line, end);
        if (titleCase) {
            return new Setting(Setting.Kind.HEADLINE, area);
        }
        String text = line.original;
        int from = line.originalStart(start);
        String word = from >= 2 && text.charAt(from - 1) == ' ' ? wordBefore(text, from - 1) : "";
        boolean titled = from >= 3
                && text.charAt(from - 1) == ' '
                && text.charAt(from - 2) == '.'
                && titles.contains(wordBefore(text, from - 2));
        boolean sole = name.form().indexOf(' ') < 0;
        boolean named =
                sole && isCapitalised(word) && !before.contains(word) && !opens(text, from - 1 - word.length(), word);
        boolean located = locative.contains(word.toLowerCase(Locale.ROOT));
        boolean followed = sole && (name.person() || !located) && isFollowed(line, end);
        Setting.Kind kind = titled || titles.contains(word) || named || followed
                ? Setting.Kind.PERSON
                : located ? Setting.Kind.LOCATED : Setting.Kind.PLAIN;
        return new Setting(kind, area);
    }

    /** Whether a short word has its capital because it opens a sentence: {@code À Dakar}. */
    private static boolean opens(String text, int start, String word) {
        return word.length() < 4
                && (start <= 1
                        || ".!?:—\"«“„".indexOf(text.charAt(start - 2)) >= 0
                        || "«“„\"".indexOf(text.charAt(start - 1)) >= 0);
    }

    /** The state or country that follows a town after a comma. */
    @Nullable
    Place area(FoldedLine line, int end) {
        String text = line.text;
        if (end + 2 >= text.length() || text.charAt(end) != ',' || text.charAt(end + 1) != ' ') {
            return null;
        }
        int from = line.originalStart(end + 2);
        int to = gazetteer.states().shortFormEnd(line.original, from);
        if (to > from) {
            return gazetteer.states().shortForm(line.original.substring(from, to));
        }
        NameTrie.Match match = SpacedNames.match(line, gazetteer.names("en"), end + 2);
        if (match == null || match.name().isBlocker()) {
            return null;
        }
        Place state = gazetteer.states().named(text.substring(end + 2, match.end()));
        if (state != null) {
            return state;
        }
        boolean country =
                match.name().rule().equals(Name.NAME) && match.name().codes().size() == 1;
        return country ? new Place(match.name().codes().get(0), "-", 0) : null;
    }

    /** Whether another word with a capital stands beside a name. */
    boolean isPerson(FoldedLine line, int start, int end) {
        String text = line.original;
        int from = line.originalStart(start);
        if (from >= 2 && text.charAt(from - 1) == ' ') {
            String word = wordBefore(text, from - 1);
            if (isCapitalised(word) && !before.contains(word)) {
                return true;
            }
        }
        return isFollowed(line, end);
    }

    /** Whether a capitalised word follows that does not go with places. */
    private boolean isFollowed(FoldedLine line, int end) {
        String text = line.original;
        int to = line.originalEnd(end);
        if (to + 1 < text.length() && text.charAt(to) == ' ') {
            String word = wordAt(text, to + 1);
            return isCapitalised(word) && !after.contains(word);
        }
        return false;
    }

    static boolean isCapitalised(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && word.chars().anyMatch(Character::isLowerCase);
    }

    static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether most words are capitalised, as in English headlines: capitals then say nothing. */
    static boolean isTitleCase(String text) {
        int words = 0;
        int capitalised = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (letter && !inWord) {
                words++;
                capitalised += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            }
            inWord = letter;
        }
        boolean sentence = text.endsWith(".") || text.endsWith(".\"") || text.endsWith(".”");
        return words > 3 && capitalised * 3 >= words * 2 && !sentence;
    }
}
