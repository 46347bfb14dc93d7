// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in scripts that separate words: a name starts and ends with a word, and is written with the capitals that
 * the tables give it. Immutable, thread-safe.
 *
 * <p>A name that may be a person's ({@code Jordan}, {@code Chad}) is none beside another capitalised word, unless that
 * word goes with places or the whole line is capitalised.
 */
final class SpacedNames {
    private final NameSettings settings;
    private final Gazetteer gazetteer;

    SpacedNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.settings = new NameSettings(gazetteer);
    }

    /** Finds a language's names, ISO 639-1, whose first letter is written in {@code script}. */
    void find(FoldedLine line, String language, Character.UnicodeScript script, MentionSink sink) {
        NameTrie names = gazetteer.names(language);
        boolean english = language.equals("en");
        boolean vietnamese = language.equals("vi");
        boolean latin = script == Character.UnicodeScript.LATIN && !english;
        String text = line.text;
        boolean titleCase = NameSettings.isTitleCase(line.original);
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

    static NameTrie.@Nullable Match match(FoldedLine line, NameTrie names, int start) {
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
            sink.add(line, start, end, name, hasCase ? settings.of(line, start, end, name, titleCase) : Setting.PLAIN);
            return;
        }
        boolean person = english && name.person() && !titleCase && settings.isPerson(line, start, end);
        boolean menu =
                name.rule().equals(Name.DEMONYM) && !name.form().endsWith("-") && standsAlone(line.text, start, end);
        if (!person && !menu) {
            sink.add(
                    line,
                    start,
                    end,
                    name,
                    english && (name.isLocal() || name.rule().equals(Name.NAME))
                            ? new Setting(Setting.Kind.PLAIN, settings.area(line, end))
                            : Setting.PLAIN);
        }
    }

    /** A state's short form with a full stop names its country behind any word and comma: {@code Maupin, Ore.} */
    private int shortForm(FoldedLine line, int start, MentionSink sink) {
        String text = line.original;
        int from = line.originalStart(start);
        boolean afterComma = from >= 3
                && text.charAt(from - 1) == ' '
                && text.charAt(from - 2) == ','
                && NameSettings.isCapitalised(NameSettings.wordBefore(text, from - 2));
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
        sink.add(
                line,
                start,
                end,
                new Name(List.of(state.code()), Name.PLACE, form, false, false),
                new Setting(Setting.Kind.PLAIN, state));
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
}
