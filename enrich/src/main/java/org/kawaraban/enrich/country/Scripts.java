// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which language's names are looked up in text of a script. */
final class Scripts {
    /** Language whose names are looked up in text of a script that the segment's language is not written in. */
    private static final Map<UnicodeScript, String> DEFAULTS = Map.ofEntries(
            Map.entry(UnicodeScript.LATIN, "en"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** Languages written in each script that have names of their own in CLDR or the tables; others use the default. */
    private static final Map<UnicodeScript, Set<String>> LANGUAGES = Map.of(
            UnicodeScript.CYRILLIC, Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "ba"),
            UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps"),
            UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne", "sa"));

    private static final Set<String> NOT_LATIN = Set.of(
            "ja", "zh", "ko", "und", "he", "el", "hy", "ka", "bn", "ta", "th", "lo", "km", "my", "bo", "si", "te", "kn",
            "ml", "gu", "pa", "or", "dv", "am", "ii", "iu");

    private static final Map<String, UnicodeScript> UNSPACED = Map.of(
            "zh", UnicodeScript.HAN,
            "ko", UnicodeScript.HANGUL,
            "th", UnicodeScript.THAI,
            "lo", UnicodeScript.LAO,
            "km", UnicodeScript.KHMER,
            "my", UnicodeScript.MYANMAR);

    private Scripts() {}

    /** The scripts, of those that separate words, that a text has letters of. */
    static EnumSet<UnicodeScript> spaced(String text) {
        EnumSet<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                scripts.add(UnicodeScript.LATIN);
            } else if (c >= 0xC0 && (c < 0x3041 || c > 0xD7A3) && Character.isLetter(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                if (DEFAULTS.containsKey(script)) {
                    scripts.add(script);
                }
            }
        }
        return scripts;
    }

    /** The language whose names are looked up in a segment's text of a script; null if there is none. */
    static @Nullable String language(UnicodeScript script, String language) {
        if (script == UnicodeScript.LATIN) {
            return isLatin(language) ? language : DEFAULTS.get(script);
        }
        return LANGUAGES.getOrDefault(script, Set.of()).contains(language) ? language : DEFAULTS.get(script);
    }

    /** Whether a language, ISO 639-1, is written with Latin letters. */
    static boolean isLatin(String language) {
        // Serbian is written in both; its names in Latin letters are those of Croatian.
        return !NOT_LATIN.contains(language)
                && LANGUAGES.values().stream().noneMatch(languages -> languages.contains(language));
    }

    /** Whether a name's first letter is of the script that a language, not written with Latin letters, is written in. */
    static boolean isWrittenIn(String name, String language) {
        UnicodeScript script = UnicodeScript.of(name.codePointAt(0));
        UnicodeScript unspaced = UNSPACED.get(language);
        return unspaced == null
                ? script != UnicodeScript.LATIN && language.equals(language(script, language))
                : unspaced == script;
    }
}
