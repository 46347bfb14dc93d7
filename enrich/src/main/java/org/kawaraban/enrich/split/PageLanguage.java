// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Tells a page's main language where its scripts decide it. */
final class PageLanguage {
    private static final int SAMPLE = 200_000;

    private PageLanguage() {}

    /** {@code ja}, {@code zh}, {@code ko}, or {@code und}: kana make Han Japanese, and most letters decide. */
    static String of(String page) {
        int kana = 0;
        int han = 0;
        int hangul = 0;
        int other = 0;
        int length = Math.min(page.length(), SAMPLE);
        for (int i = 0; i < length; i++) {
            char c = page.charAt(i);
            if (Chars.isHiragana(c) || Chars.isKatakana(c)) {
                kana++;
            } else if (Chars.isHan(c)) {
                han++;
            } else if (Chars.isHangul(c)) {
                hangul++;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        // A syllable or word sign says about as much as two and a half letters.
        double wide = 2.5;
        if (hangul > kana + han && hangul * wide > other) {
            return "ko";
        }
        if ((kana + han) * wide <= other || kana + han == 0) {
            return "und";
        }
        return kana * 10 >= kana + han ? "ja" : "zh";
    }
}
