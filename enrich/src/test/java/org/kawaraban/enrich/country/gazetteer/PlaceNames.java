// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country.gazetteer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of a place's names are of use. GeoNames does not say what language an alternate name is of: its script does, and
 * for Latin letters those of big cities are taken for all languages, unless they are words or the main name of a bigger
 * place elsewhere.
 */
final class PlaceNames {
    /** Countries whose English-language news names small towns. */
    private static final Set<String> ENGLISH = Set.of("US", "CA", "GB", "IE", "AU", "NZ");

    private static final int ENGLISH_TOWN = 1_000;
    private static final int TOWN = 15_000;
    private static final int CITY = 150_000;
    private static final int METROPOLIS = 1_000_000;

    private static final Set<String> REGIONS_SAID = Set.of("US", "CA", "AU");

    private static final Set<String> HAN_COUNTRIES = Set.of("JP", "CN", "TW", "HK", "MO", "KR", "KP");

    private final KnownWords words;
    private final Unfit unfit;

    /** The greatest population of a place with this main name, and its country. */
    private final Map<String, GeoPlace> biggest = new HashMap<>();

    PlaceNames(KnownWords words, Unfit unfit, List<GeoPlace> places) {
        this.words = words;
        this.unfit = unfit;
        for (GeoPlace place : places) {
            biggest.merge(place.name(), place, (a, b) -> a.population() >= b.population() ? a : b);
        }
    }

    /** The state or province, where texts in English say it. */
    String region(GeoPlace place) {
        return REGIONS_SAID.contains(place.code()) ? place.region() : "-";
    }

    List<String> english(GeoPlace place) {
        int least = ENGLISH.contains(place.code()) ? ENGLISH_TOWN : TOWN;
        boolean part = place.feature().equals("PPLX") && place.population() < 30_000;
        List<String> names = new ArrayList<>();
        if (part || (place.population() < least && !place.isSeat())) {
            return names;
        }
        for (String name : new LinkedHashSet<>(List.of(place.name(), place.ascii()))) {
            if (isLatin(name) && name.length() > 2 && !unfit.has(name, place.code())) {
                names.add(mark(name, place) + name);
            }
        }
        return names;
    }

    private String mark(String name, GeoPlace place) {
        boolean sole = name.indexOf(' ') < 0;
        if (!sole || place.population() >= METROPOLIS) {
            return "";
        }
        return words.isPerson(name) ? "~" : words.isWord(name) || name.length() < 4 ? "?" : "";
    }

    /** Names of cities in whatever languages are written with Latin letters. */
    List<String> latin(GeoPlace place) {
        List<String> names = new ArrayList<>();
        if (place.population() < CITY && !place.isCapital()) {
            return names;
        }
        for (String name : place.names()) {
            if (isLatin(name) && !unfit.has(name, place.code()) && isExonym(name, place)) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean isExonym(String name, GeoPlace place) {
        GeoPlace other = biggest.get(name);
        boolean taken = other != null && !other.code().equals(place.code()) && other.population() > 500;
        return name.length() > 3
                && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase)
                && !name.contains("-")
                && !name.equals(name.toUpperCase(Locale.ROOT))
                && (name.equals(place.name()) || !taken)
                && !words.isWord(name)
                && !words.isPerson(name);
    }

    List<String> japanese(GeoPlace place) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : place.names()) {
            boolean japan = place.code().equals("JP");
            if (unfit.has(name, place.code())) {
                continue;
            }
            if (isKatakana(name) && name.length() > 2 && place.population() >= ENGLISH_TOWN) {
                names.add(katakanaMark(name, place) + name);
            } else if (isHan(name) && name.length() > 1 && HAN_COUNTRIES.contains(place.code())) {
                if (japan || place.population() >= CITY) {
                    names.add(hanMark(name) + name);
                }
                String bare = name.substring(0, name.length() - 1);
                if (japan && hanMark(name).isEmpty() && bare.length() > 1 && !unfit.has(bare, place.code())) {
                    names.add("?" + bare);
                }
            }
        }
        return new ArrayList<>(names);
    }

    private String katakanaMark(String name, GeoPlace place) {
        String part = words.partOfSpeech(name);
        if (part.startsWith("名詞-固有名詞-人名")) {
            return "~";
        }
        boolean word = !part.isEmpty() && !part.startsWith("名詞-固有名詞-地域");
        boolean person = words.isPerson(place.name()) && place.population() < METROPOLIS;
        boolean small = name.length() < 4 && place.population() < 300_000;
        return word ? "?" : person ? "~" : small && part.isEmpty() ? "?" : "";
    }

    /** Names that end in 市, 県 and the like speak for themselves; bare ones need the tokenizer. */
    private static String hanMark(String name) {
        return name.length() > 2 && "市県区町村郡島".indexOf(name.charAt(name.length() - 1)) >= 0 ? "" : "?";
    }

    /** Names in scripts that are neither Latin nor Japanese. */
    List<String> otherScripts(GeoPlace place) {
        List<String> names = new ArrayList<>();
        boolean asia = HAN_COUNTRIES.contains(place.code());
        if (place.population() < CITY && !place.isSeat()) {
            return names;
        }
        for (String name : place.names()) {
            int script = script(name);
            boolean named =
                    switch (script) {
                        case UScript.LATIN, UScript.KATAKANA, UScript.HIRAGANA, UScript.UNKNOWN -> false;
                        case UScript.HAN -> name.length() > 2 || (asia && name.length() > 1);
                        case UScript.HANGUL -> name.length() > 2 || (asia && name.length() > 1);
                        default -> name.length() > 3;
                    };
            if (named && !unfit.has(name, place.code())) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isLatin(String name) {
        return script(name) == UScript.LATIN;
    }

    private static boolean isKatakana(String name) {
        return script(name) == UScript.KATAKANA;
    }

    private static boolean isHan(String name) {
        return script(name) == UScript.HAN;
    }

    /** The script that all letters of a name share; {@link UScript#UNKNOWN} if they do not. */
    private static int script(String name) {
        int script = UScript.UNKNOWN;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int here = UScript.getScript(c);
            if (c == 'ー' || c == '・' || c == '＝' || here == UScript.COMMON || here == UScript.INHERITED) {
                if (UCharacter.isDigit(c) || "()[]/|,;،".indexOf(c) >= 0) {
                    return UScript.UNKNOWN;
                }
                continue;
            }
            if (script != UScript.UNKNOWN && script != here) {
                return UScript.UNKNOWN;
            }
            script = here;
        }
        return script;
    }
}
