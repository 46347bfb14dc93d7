// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One piece again and again, without end: each makes the work of some scanner or pattern grow with the square of the line,
 * or its stack with the line, if that is written carelessly.
 */
public final class Monotony {
    /** Pieces of one line. */
    private static final Map<String, String> LINES = new LinkedHashMap<>();
    /** Pieces of many lines. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        LINES.put("emoji", "😀");
        LINES.put("emoji-joined", "👩\u200D");
        LINES.put("flags", "🇯🇵");
        LINES.put("kana", "あ");
        LINES.put("katakana", "ア");
        LINES.put("long-vowels", "ー");
        LINES.put("kanji", "国");
        LINES.put("countries-by-one-kanji", "米露中");
        LINES.put("country-names", "ポーランド");
        LINES.put("latin-letters", "a");
        LINES.put("capital-letters", "A");
        LINES.put("labels-of-a-host", "a.");
        LINES.put("words-joined-by-hyphens", "a-");
        LINES.put("local-parts", "a+");
        LINES.put("at-signs", "@");
        LINES.put("handles", "@a");
        LINES.put("mail-addresses", "a@b.");
        LINES.put("schemes", "http://");
        LINES.put("scheme-letters", "http:");
        LINES.put("links", "https://example.com/a ");
        LINES.put("links-unspaced", "https://example.com/a,");
        LINES.put("www", "www.");
        LINES.put("hangul", "가");
        LINES.put("thai", "กรุงเทพ");
        LINES.put("arabic", "م");
        LINES.put("cyrillic", "Россия");
        LINES.put("combining-marks", "\u0301");
        LINES.put("combining-marks-unsorted", "\u0301\u0323");
        LINES.put("digits", "1");
        LINES.put("digits-full-width", "２");
        LINES.put("digits-kanji", "二");
        LINES.put("digits-grouped", "1,");
        LINES.put("decimals", "1.");
        LINES.put("times", "12:34 ");
        LINES.put("times-unspaced", "12:");
        LINES.put("dates", "2025年2月23日");
        LINES.put("dates-iso", "2025-02-23");
        LINES.put("dates-slashed", "1/2/");
        LINES.put("dates-english", "February 23, ");
        LINES.put("date-halves", "2025年");
        LINES.put("months", "Feb ");
        LINES.put("zones", "GMT+9 ");
        LINES.put("eras", "令和7年");
        LINES.put("brackets-open", "「");
        LINES.put("brackets-closed", "」");
        LINES.put("brackets-mixed", "([{「『（【");
        LINES.put("brackets-pairs", "()");
        LINES.put("angles", "<a>");
        LINES.put("bars", "|");
        LINES.put("bars-spaced", " | ");
        LINES.put("entries", "a | ");
        LINES.put("dots-in-the-middle", "・");
        LINES.put("rules", "─");
        LINES.put("dashes", "-");
        LINES.put("dots", ".");
        LINES.put("ellipses", "…");
        LINES.put("full-stops", "。");
        LINES.put("commas", "、");
        LINES.put("exclamations", "！？");
        LINES.put("hashes", "#");
        LINES.put("bullets", "● ");
        LINES.put("spaces", " ");
        LINES.put("spaces-ideographic", "\u3000");
        LINES.put("spaces-and-letters", "a ");
        LINES.put("tabs", "\t");
        LINES.put("nul", "\0");
        LINES.put("control-characters", "\u0001");
        LINES.put("quotes", "\"");
        LINES.put("backslashes", "\\");
        LINES.put("entities", "&amp;");
        LINES.put("percents", "%41");
        LINES.put("replies", "Re: ");
        LINES.put("ligatures", "\uFDFA");
        LINES.put("sentences", "政府は計画を発表した。");
        LINES.put("words-english", "the quick brown fox ");
        LINES.put("copyright", "© 2025 ");
        LINES.put("sources", "（ロイター）");

        PAGES.put("one-letter-lines", "a\n");
        PAGES.put("one-kana-lines", "あ\n");
        PAGES.put("carriage-returns", "a\r");
        PAGES.put("windows-lines", "あ\r\n");
        PAGES.put("line-separators", "あ\u2028");
        PAGES.put("next-lines", "あ\u0085");
        PAGES.put("far-apart", "あ\n\n\n\n\n\n\n\n");
        PAGES.put("date-lines", "2025年2月23日\n");
        PAGES.put("time-lines", "12:34\n");
        PAGES.put("ranks", "1. あ\n2. い\n");
        PAGES.put("bullet-lines", "・見出し\n");
        PAGES.put("heading-lines", "■見出し\n");
        PAGES.put("rule-lines", "──────\n");
        PAGES.put("menu-lines", "ホーム | ニュース\n");
        PAGES.put("link-lines", "https://example.com/a\n");
        PAGES.put("related", "関連記事\n・見出し\n");
        PAGES.put("heads", "見出し ― 2025年2月23日\n");
        PAGES.put("heads-in-brackets", "[見出し(号外) ― 2025年2月23日\n\n\n\n\n");
        PAGES.put("tiny-articles", "港の展示 ― 2025年2月23日\n資料館は公開を始めた。\n\n");
        PAGES.put("comments", "匿名 2025/02/23 12:34\nそうですね。\n");
        PAGES.put("bodies", "担当者は話した。\n");
        PAGES.put("english-heads", "Harbour shows - February 23, 2025\n\nIt opened on Monday.\n\n");
    }

    private Monotony() {}

    /** A hundred thousand characters of each, and a million of what readers have met. */
    static List<BadRecord> cases() {
        List<BadRecord> cases = new ArrayList<>();
        pieces().forEach((name, piece) -> cases.add(page(name, filled(piece, 100_000))));
        cases.add(page("a-million-emoji", "😀".repeat(1_000_000)));
        cases.add(page("a-million-kana", "あ".repeat(1_000_000)));
        cases.add(page("a-million-letters", "a".repeat(1_000_000)));
        cases.add(page("a-million-brackets", "「".repeat(1_000_000)));
        cases.add(page("a-million-dots", ".".repeat(1_000_000) + "x"));
        cases.add(page("a-million-separators", "・".repeat(1_000_000)));
        return cases;
    }

    /** Scanners must not start anew at each place, nor recurse, when what they look for comes at the very end. */
    static List<BadRecord> withAnEnd() {
        List<BadRecord> cases = new ArrayList<>();
        LINES.forEach(
                (name, piece) -> cases.add(page("ends-" + name, "x@ " + filled(piece, 50_000) + " .com http://")));
        return cases;
    }

    /** What the pages are made of, by name. */
    public static Map<String, String> pieces() {
        Map<String, String> pieces = new LinkedHashMap<>();
        LINES.forEach((name, piece) -> pieces.put("line-" + name, piece));
        PAGES.forEach((name, piece) -> pieces.put("page-" + name, piece));
        return pieces;
    }

    /**
     * A page of exactly the 16 MiB that a page may have; some make records that are too large. One of short lines has 1 MiB:
     * it has a segment a line, and Kafka's test driver keeps a copy of each record at every step, millions of them.
     */
    public static BadRecord largest(String name, String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        byte[] page = new byte[name.startsWith("page-") ? 1 << 20 : 16 << 20];
        int whole = page.length / bytes.length * bytes.length;
        for (int at = 0; at < whole; at += bytes.length) {
            System.arraycopy(bytes, 0, page, at, bytes.length);
        }
        Arrays.fill(page, whole, page.length, (byte) '.');
        return BadRecord.page("largest-" + name, page, BadRecord.EITHER);
    }

    private static String filled(String piece, int characters) {
        return piece.repeat(characters / piece.length());
    }

    private static BadRecord page(String name, String text) {
        return BadRecord.page(name, text, text.isBlank() ? "empty" : BadRecord.RECORDS);
    }
}
