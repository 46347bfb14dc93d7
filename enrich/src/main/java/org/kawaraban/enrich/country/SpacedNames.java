// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashSet;
import java.util.Set;
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

    SpacedNames() {
        for (Table.Row row : Table.read(SpacedNames.class, "title-words-en.tsv").rows()) {
            (row.get(0).equals("before") ? before : after).addAll(row.words(1));
        }
    }

    /** Finds the names of one trie whose first letter is written in {@code script}. */
    void find(FoldedLine line, NameTrie names, Character.UnicodeScript script, MentionSink sink) {
        String text = line.text;
        boolean titleCase = isTitleCase(line.original);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) || Character.UnicodeScript.of(c) != script || !isWordStart(text, i)) {
                i++;
                continue;
            }
            NameTrie.Match match = names.longest(
                    text, i, (start, end, name) -> isWordEnd(text, end, name) && isWritten(line, start, end, name));
            if (match == null) {
                i++;
                continue;
            }
            boolean person = match.name().person() && !titleCase && isPerson(line, i, match.end());
            boolean menu = match.name().rule().equals(Name.DEMONYM)
                    && !match.name().form().endsWith("-")
                    && standsAlone(text, i, match.end());
            if (!person && !menu) {
                for (String code : match.name().codes()) {
                    sink.add(line, i, match.end(), code, match.name());
                }
            }
            i = match.end();
        }
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
        return !name.isCapitalised() || Character.isUpperCase(written.codePointAt(0)) || !hasCase(written);
    }

    private static boolean hasCase(String written) {
        int first = written.codePointAt(0);
        return Character.isLowerCase(first) || Character.isUpperCase(first);
    }

    private boolean isPerson(FoldedLine line, int start, int end) {
        String text = line.original;
        int from = line.originalStart(start);
        int to = line.originalEnd(end);
        if (from >= 2 && text.charAt(from - 1) == ' ') {
            String word = wordBefore(text, from - 1);
            if (isCapitalised(word) && !before.contains(word)) {
                return true;
            }
        }
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
        return words > 3 && capitalised * 3 >= words * 2;
    }
}
