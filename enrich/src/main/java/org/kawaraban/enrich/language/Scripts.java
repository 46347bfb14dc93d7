// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/** What the script of a letter says of its language: the table {@code scripts.tsv}. Immutable. */
final class Scripts {
    /** Said of scripts that several languages use. */
    static final String SEVERAL = "?";

    /** Said of Chinese characters, which Japanese, Chinese and Korean use. */
    static final String HAN = "han";

    /** Said of hiragana and katakana. */
    static final String KANA = "kana";

    /** Looked up for every letter of every text: the JDK's search takes ten times as long. */
    private static final @Nullable UnicodeScript[] BASIC_PLANE = basicPlane();

    private final Map<UnicodeScript, String> languages = new EnumMap<>(UnicodeScript.class);

    Scripts() {
        for (Table.Row row : Table.read(Scripts.class, "scripts.tsv").rows()) {
            languages.put(UnicodeScript.forName(row.get(0)), row.get(1));
        }
    }

    /** The script of a letter; null if the code point is no letter. The long mark ー counts as kana. */
    static @Nullable UnicodeScript of(int codePoint) {
        return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : search(codePoint);
    }

    /** An ISO 639-1 code, {@link #SEVERAL}, {@link #HAN} or {@link #KANA}; null of a script that the table lacks. */
    @Nullable
    String languageOf(UnicodeScript script) {
        return languages.get(script);
    }

    private static @Nullable UnicodeScript[] basicPlane() {
        @Nullable UnicodeScript[] scripts = new UnicodeScript[Character.MAX_VALUE + 1];
        for (int c = 0; c < scripts.length; c++) {
            scripts[c] = search(c);
        }
        return scripts;
    }

    private static @Nullable UnicodeScript search(int codePoint) {
        if (codePoint == 'ー' || codePoint == 'ｰ') {
            return UnicodeScript.KATAKANA;
        }
        if (!Character.isLetter(codePoint)) {
            return null;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED ? null : script;
    }
}
