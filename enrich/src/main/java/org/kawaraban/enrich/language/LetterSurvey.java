// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.NonText;

/**
 * The letters of a text by what their scripts say: counts where the script tells the language, passages where it does
 * not. Not thread-safe, one for each text.
 */
final class LetterSurvey {
    /** So much text of passages is kept for the model, in UTF-16 units: more makes no guess better. */
    private static final int KEPT = 20_000;

    /** A line with less kana than one in so many Chinese characters may be Chinese with a Japanese name in it. */
    private static final int FEW_KANA = 12;

    private final Scripts scripts;

    /** Letters by language, of scripts that tell it; in order of the codes. */
    final TreeMap<String, Integer> letters = new TreeMap<>();

    /** Passages in scripts that several languages use, in reading order. */
    final List<Passage> passages = new ArrayList<>();

    /** Chinese characters of lines with no kana or Hangul. */
    final StringBuilder han = new StringBuilder();

    private int kept;
    private @Nullable UnicodeScript open;
    private int openStart;
    private int openEnd;
    private int openLetters;
    private int openWords;

    LetterSurvey(Scripts scripts) {
        this.scripts = scripts;
    }

    void add(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            addLine(NonText.masked(text.substring(start, end)));
            start = end + 1;
        }
    }

    private void addLine(String line) {
        int kana = 0;
        int hangul = 0;
        StringBuilder lineHan = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            UnicodeScript script = Scripts.of(codePoint);
            String language = script == null ? null : scripts.languageOf(script);
            if (script == null || language == null) {
                inWord &= isInsideWord(codePoint);
            } else if (language.equals(Scripts.SEVERAL)) {
                extend(line, script, i, next, inWord);
                inWord = true;
            } else {
                close(line);
                inWord = false;
                if (language.equals(Scripts.KANA)) {
                    kana++;
                } else if (language.equals(Scripts.HAN)) {
                    lineHan.appendCodePoint(codePoint);
                } else if (script == UnicodeScript.HANGUL) {
                    letters.merge(language, 1, Integer::sum);
                    hangul++;
                } else if (!standsAlone(line, i, next, script)) {
                    letters.merge(language, 1, Integer::sum);
                }
            }
            i = next;
        }
        close(line);
        count(kana, hangul, lineHan);
    }

    /** Whether a letter is a symbol, as β is in any language. */
    private static boolean standsAlone(String line, int start, int end, UnicodeScript script) {
        return (start == 0 || Scripts.of(line.codePointBefore(start)) != script)
                && (end == line.length() || Scripts.of(line.codePointAt(end)) != script);
    }

    private void count(int kana, int hangul, StringBuilder lineHan) {
        boolean chinese =
                kana > 0 && kana * FEW_KANA < lineHan.length() && HanText.of(lineHan.toString()) == HanText.CHINESE;
        if (kana > 0 && !chinese) {
            letters.merge("ja", kana + lineHan.length(), Integer::sum);
        } else if (hangul > 0) {
            letters.merge("ko", lineHan.length(), Integer::sum);
        } else {
            han.append(lineHan);
        }
    }

    private static boolean isInsideWord(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || codePoint == '\u200C'
                || codePoint == '\u200D';
    }

    private void extend(String line, UnicodeScript script, int start, int end, boolean inWord) {
        if (script != open) {
            close(line);
            open = script;
            openStart = start;
        }
        openEnd = end;
        openLetters++;
        openWords += inWord && openLetters > 1 ? 0 : 1;
    }

    private void close(String line) {
        if (open != null) {
            String text = kept < KEPT ? line.substring(openStart, openEnd) : "";
            kept += text.length();
            passages.add(new Passage(open, text, openLetters, openWords));
        }
        open = null;
        openLetters = 0;
        openWords = 0;
    }
}
