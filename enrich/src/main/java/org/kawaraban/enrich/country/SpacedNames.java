// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/**
 * Finds names in scripts that separate words: a name starts and ends with a word, and is written with the capitals that
 * the tables give it. Immutable, thread-safe.
 *
 * <p>A name that may be a person's ({@code Jordan}, {@code Chad}) is none beside another capitalised word, unless that
 * word goes with places or the whole line is capitalised.
 */
final class SpacedNames {
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> locative = new HashSet<>();
    private final Gazetteer gazetteer;

    SpacedNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Table.Row row : Table.read(SpacedNames.class, "title-words-en.tsv").rows()) {
            switch (row.get(0)) {
                case "before" -> before.addAll(row.words(1));
                case "after" -> after.addAll(row.words(1));
                case "title" -> titles.addAll(row.words(1));
                case "locative" -> locative.addAll(row.words(1));
                default -> throw new IllegalArgumentException(row.table() + ":" + row.line() + ": no kind " + row.get(0));
            }
        }
    }

    /** Finds a language's names, ISO 639-1, whose first letter is written in {@code script}. */
    void find(FoldedLine line, String language, Character.UnicodeScript script, MentionSink sink) {
        NameTrie names = gazetteer.names(language);
        boolean english = language.equals("en");
        boolean vietnamese = language.equals("vi");
        boolean latin = script == Character.UnicodeScript.LATIN && !english;
        String text = line.text;
        boolean titleCase = isTitleCase(line.original);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) || Character.UnicodeScript.of(c) != script || !isWordStart(text, i)) {
                i++;
                continue;
            }
            int county = english ? Counties.end(line, i) : i;
            if (county > i) {
                sink.add(line, i, county, Counties.NAME, Counties.setting(line, county));
                i = county;
                continue;
            }
            NameTrie.Match match = match(line, names, i);
            if (match == null && latin) {
                match = match(line, gazetteer.latinPlaces(), i);
            }
            if (match == null) {
                i = english ? shortForm(line, i, sink) : i + 1;
                continue;
            }
            if (!vietnamese || !VietnameseSyllables.isOther(line, i, match.name())) {
                take(line, i, match, language, titleCase, sink);
            }
            i = match.end();
        }
    }

    private static NameTrie.@Nullable Match match(FoldedLine line, NameTrie names, int start) {
        return names.longest(
                line.text,
                start,
                (from, end, name) -> isWordEnd(line.text, end, name) && isWritten(line, from, end, name));
    }

    private void take(
            FoldedLine line, int start, NameTrie.Match match, String language, boolean titleCase, MentionSink sink) {
        boolean english = language.equals("en");
        // German writes every noun with a capital: a capital beside a name says nothing.
        boolean hasCase = Scripts.isLatin(language) && !language.equals("de");
        Name name = match.name();
        int end = match.end();
        if (!name.reviewed()) {
            sink.add(line, start, end, name, hasCase ? setting(line, start, end, name, titleCase) : Setting.PLAIN);
            return;
        }
        boolean person = english && name.person() && !titleCase && isPerson(line, start, end);
        boolean menu = name.rule().equals(Name.DEMONYM)
                && !name.form().endsWith("-")
                && standsAlone(line.text, start, end);
        if (!person && !menu) {
            sink.add(
                    line,
                    start,
                    end,
                    name,
                    english && name.isLocal() ? new Setting(Setting.Kind.PLAIN, area(line, end)) : Setting.PLAIN);
        }
    }

    private Setting setting(FoldedLine line, int start, int end, Name name, boolean titleCase) {
        Place area = area(line, end);
        if (titleCase) {
            return new Setting(Setting.Kind.HEADLINE, area);
        }
        String text = line.original;
        int from = line.originalStart(start);
        String word = from >= 2 && text.charAt(from - 1) == ' ' ? wordBefore(text, from - 1) : "";
        boolean titled = from >= 3 && text.charAt(from - 1) == ' ' && text.charAt(from - 2) == '.'
                && titles.contains(wordBefore(text, from - 2));
        boolean sole = name.form().indexOf(' ') < 0;
        boolean named = sole && isCapitalised(word) && !before.contains(word) && !opens(text, from - 1 - word.length(), word);
        boolean located = locative.contains(word.toLowerCase(Locale.ROOT));
        boolean followed = sole && (name.person() || !located) && isFollowed(line, end);
        Setting.Kind kind = titled || titles.contains(word) || named || followed
                ? Setting.Kind.PERSON
                : located ? Setting.Kind.LOCATED : Setting.Kind.PLAIN;
        return new Setting(kind, area);
    }

    /** Whether a short word has its capital because it opens a sentence: {@code À Dakar}. */
    private static boolean opens(String text, int start, String word) {
        return word.length() < 4 && (start <= 1 || ".!?:—\"«“„".indexOf(text.charAt(start - 2)) >= 0 || "«“„\"".indexOf(text.charAt(start - 1)) >= 0);
    }

    /** The state or country that follows a town after a comma. */
    private @Nullable Place area(FoldedLine line, int end) {
        String text = line.text;
        if (end + 2 >= text.length() || text.charAt(end) != ',' || text.charAt(end + 1) != ' ') {
            return null;
        }
        int from = line.originalStart(end + 2);
        int to = gazetteer.states().shortFormEnd(line.original, from);
        if (to > from) {
            return gazetteer.states().shortForm(line.original.substring(from, to));
        }
        NameTrie.Match match = match(line, gazetteer.names("en"), end + 2);
        if (match == null || match.name().isBlocker()) {
            return null;
        }
        Place state = gazetteer.states().named(text.substring(end + 2, match.end()));
        if (state != null) {
            return state;
        }
        boolean country = match.name().rule().equals(Name.NAME) && match.name().codes().size() == 1;
        return country ? new Place(match.name().codes().get(0), "-", 0) : null;
    }

    /** A state's short form with a full stop names its country behind any word and comma: {@code Maupin, Ore.} */
    private int shortForm(FoldedLine line, int start, MentionSink sink) {
        String text = line.original;
        int from = line.originalStart(start);
        boolean afterComma = from >= 3 && text.charAt(from - 1) == ' ' && text.charAt(from - 2) == ','
                && isCapitalised(wordBefore(text, from - 2));
        // A member of Congress: R-Ga.
        boolean afterParty = from >= 2 && text.charAt(from - 1) == '-' && "DRI".indexOf(text.charAt(from - 2)) >= 0;
        int to = afterComma || afterParty ? gazetteer.states().shortFormEnd(text, from) : from;
        if (to == from || text.charAt(to - 1) != '.') {
            return start + 1;
        }
        String form = text.substring(from, to);
        Place state = gazetteer.states().shortForm(form);
        int end = start + to - from;
        if (state == null || end > line.text.length()) {
            return start + 1;
        }
        sink.add(line, start, end, new Name(List.of(state.code()), Name.PLACE, form, false, false), new Setting(Setting.Kind.PLAIN, state));
        return end;
    }

    /** Whether no word stands beside it: English as an entry of a menu is a language. */
    private static boolean standsAlone(String text, int start, int end) {
        boolean before = start >= 2 && isSeparator(text.charAt(start - 1)) && isWordBeside(text, start, start - 2);
        boolean after = end + 1 < text.length() && isSeparator(text.charAt(end)) && isWordBeside(text, start, end + 1);
        return !before && !after;
    }

    private static boolean isWordBeside(String text, int start, int index) {
        char c = text.charAt(index);
        return Character.isLetter(c) && sameKind(text.charAt(start), c);
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\'';
    }

    private static boolean isWordStart(String text, int start) {
        return start == 0
                || !isWordPart(text.charAt(start - 1))
                || !sameKind(text.charAt(start - 1), text.charAt(start));
    }

    private static boolean isWordEnd(String text, int end, Name name) {
        if (end == text.length() || name.form().endsWith("-")) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (last == '.' && (next == '.' || isWordPart(next))) {
            return false;
        }
        return !isWordPart(next) || !sameKind(last, next);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Latin letters may stand directly beside kana: USAの is two words. */
    private static boolean sameKind(char a, char b) {
        if (!Character.isLetter(a) || !Character.isLetter(b)) {
            return true;
        }
        return Character.UnicodeScript.of(a) == Character.UnicodeScript.of(b);
    }

    private static boolean isWritten(FoldedLine line, int start, int end, Name name) {
        String written = line.originalText(start, end);
        if (name.isAcronym()) {
            return written.chars().noneMatch(Character::isLowerCase);
        }
        return !name.isCapitalised()
                || (Character.isUpperCase(written.codePointAt(0)) && lastWordFits(written, name.form()))
                || !hasCase(written);
    }

    /** Whether the last of several words has a capital if the table's has: {@code the Village} is a place, not every village. */
    private static boolean lastWordFits(String written, String form) {
        int last = written.lastIndexOf(' ') + 1;
        int lastOfForm = form.lastIndexOf(' ') + 1;
        return last == 0
                || lastOfForm == 0
                || last == written.length()
                || !Character.isUpperCase(form.codePointAt(lastOfForm))
                || !Character.isLowerCase(written.codePointAt(last));
    }

    private static boolean hasCase(String written) {
        int first = written.codePointAt(0);
        return Character.isLowerCase(first) || Character.isUpperCase(first);
    }

    private boolean isPerson(FoldedLine line, int start, int end) {
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

    private static boolean isCapitalised(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && word.chars().anyMatch(Character::isLowerCase);
    }

    private static String wordBefore(String text, int end) {
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
    private static boolean isTitleCase(String text) {
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
