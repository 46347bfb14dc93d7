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
    /** A sentence with less kana than one in so many Chinese characters may be Chinese with a Japanese name in it. */
    private static final int FEW_KANA = 12;

    private final Scripts scripts;

    /** Letters by language, of scripts that tell it; in order of the codes. */
    final TreeMap<String, Integer> letters = new TreeMap<>();

    /** Passages in scripts that several languages use, in reading order. */
    final List<Passage> passages = new ArrayList<>();

    /** Chinese characters of sentences with no kana or Hangul, whose forms do not tell the language. */
    int han;

    /** Chinese characters whose forms are Japanese or Chinese alone, of sentences with no kana or Hangul. */
    int japaneseForms;

    int chineseForms;

    private final StringBuilder sentenceHan = new StringBuilder();
    private int kana;
    private int hangul;
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
        boolean inWord = false;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            UnicodeScript script = Scripts.of(codePoint);
            String language = script == null ? null : scripts.languageOf(script);
            if (script == null || language == null) {
                inWord &= isInsideWord(codePoint);
                if (codePoint == '。' || codePoint == '！' || codePoint == '？') {
                    endSentence();
                }
            } else if (language.equals(Scripts.SEVERAL)) {
                extend(line, script, i, next, inWord);
                inWord = true;
            } else {
                close(line);
                inWord = false;
                if (language.equals(Scripts.KANA)) {
                    kana++;
                } else if (language.equals(Scripts.HAN)) {
                    sentenceHan.appendCodePoint(codePoint);
                } else if (script == UnicodeScript.HANGUL) {
                    hangul++;
                } else if (!isSymbol(line, i, next, script)) {
                    letters.merge(language, 1, Integer::sum);
                }
            }
            i = next;
        }
        close(line);
        endSentence();
    }

    /** Whether a letter is a symbol, as β is in any language. */
    private static boolean isSymbol(String line, int start, int end, UnicodeScript script) {
        return script == UnicodeScript.GREEK
                && (start == 0 || Scripts.of(line.codePointBefore(start)) != script)
                && (end == line.length() || Scripts.of(line.codePointAt(end)) != script);
    }

    private void endSentence() {
        int size = sentenceHan.length();
        HanText forms = kana * FEW_KANA >= size ? HanText.EITHER : HanText.of(sentenceHan);
        if (kana > 0 && forms != HanText.CHINESE) {
            add("ja", kana + size);
        } else if (hangul > 0) {
            add("ko", size);
        } else if (forms == HanText.EITHER) {
            han += size;
        } else if (forms == HanText.JAPANESE) {
            japaneseForms += size;
        } else {
            chineseForms += size;
        }
        add("ko", hangul);
        sentenceHan.setLength(0);
        kana = 0;
        hangul = 0;
    }

    private void add(String language, int count) {
        if (count > 0) {
            letters.merge(language, count, Integer::sum);
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
            int end = openEnd;
            while (end < line.length() && isPunctuation(line.charAt(end))) {
                end++;
            }
            passages.add(new Passage(open, line.substring(openStart, end), openLetters, openWords));
        }
        open = null;
        openLetters = 0;
        openWords = 0;
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
