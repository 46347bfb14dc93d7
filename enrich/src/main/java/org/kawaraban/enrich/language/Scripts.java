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

    private static final int ASCII = 128;

    private final Map<UnicodeScript, String> languages = new EnumMap<>(UnicodeScript.class);

    Scripts() {
        for (Table.Row row : Table.read(Scripts.class, "scripts.tsv").rows()) {
            languages.put(UnicodeScript.forName(row.get(0)), row.get(1));
        }
    }

    /** The script of a letter; null if the code point is no letter. The long mark ー counts as kana. */
    static @Nullable UnicodeScript of(int codePoint) {
        if (codePoint < ASCII) {
            boolean letter = (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
            return letter ? UnicodeScript.LATIN : null;
        }
        if (codePoint == 'ー' || codePoint == 'ｰ') {
            return UnicodeScript.KATAKANA;
        }
        if (!Character.isLetter(codePoint)) {
            return null;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED ? null : script;
    }

    /** An ISO 639-1 code, {@link #SEVERAL}, {@link #HAN} or {@link #KANA}; null of a script that the table lacks. */
    @Nullable
    String languageOf(UnicodeScript script) {
        return languages.get(script);
    }
}
