// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.List;
import org.kawaraban.enrich.country.JapaneseAbbreviations.Abbreviation;
import org.kawaraban.enrich.country.JapaneseTokens.Kind;

/**
 * Finds names in Japanese. Not thread-safe: it holds a tokenizer.
 *
 * <p>The trie finds candidates; the tokenizer reads only sentences that hold a candidate which needs it. A name in katakana must not be part of a longer katakana word; one in Chinese characters
 * must agree with the words that Kuromoji sees. Single characters (米, 露) count in pairs (日米韓), after a prefix (訪中),
 * and alone where Kuromoji calls them a country and what follows allows it. A word in
 * Chinese characters that Kuromoji calls a place and no table knows is one in Japan if 市, 町 or the like follows.
 */
final class JapaneseNames implements AutoCloseable {
    private static final Name ABBREVIATION = new Name(List.of("JP"), Name.ABBREVIATION, "", false, false);
    private static final Name JAPANESE_PLACE = new Name(List.of("JP"), Name.PLACE, "", false, false);

    /** Words for places in Japan that no table knows are shorter. */
    private static final int LONGEST_PLACE = 7;

    private static final Setting LOCATED = new Setting(Setting.Kind.LOCATED, null);

    /** What may follow a place name inside a word of the tokenizer: 那覇空港, 姫路城. */
    private static final String PLACE_ENDS = "市県州省府都道区町村郡島港駅城湖湾川山空";

    /** What makes a place name that no table knows one in Japan: 那須町, 港北区, 飯山線. */
    private static final String JAPANESE_ENDS = "市県町村区郡駅線城港峠岬";

    private final NameTrie names;
    private final JapaneseAbbreviations abbreviations;
    private final JapaneseTokens tokens = new JapaneseTokens();

    JapaneseNames(Gazetteer gazetteer) {
        names = gazetteer.names("ja");
        abbreviations = gazetteer.japaneseAbbreviations();
    }

    void find(FoldedLine line, MentionSink sink) {
        String text = line.text;
        boolean han = Kana.hasHan(text);
        int sentenceEnd = 0;
        int last = -1;
        int i = 0;
        while (i < text.length()) {
            if (i >= sentenceEnd) {
                sentenceEnd = sentenceEnd(text, i);
                tokens.begin(text, i, sentenceEnd);
            }
            int previous = last;
            NameTrie.Match match =
                    names.longest(text, i, (start, end, name) -> fits(text, start, end, name, han, previous));
            int end = match == null ? i : match.end();
            int runEnd = han ? pairEnd(text, i) : i;
            if (runEnd > end
                    || (runEnd == end
                            && runEnd > i
                            && match != null
                            && !match.name().isBlocker()
                            && end - i == 2)) {
                addRun(line, i, runEnd, sink);
                end = runEnd;
            } else if (match != null) {
                if (!isOther(text, i, match)) {
                    sink.add(line, i, end, match.name(), setting(text, i, end, match.name(), han));
                }
            } else if (han && mayBeWord(text, i)) {
                end = findByWord(line, i, sink);
            }
            last = end > i ? end : last;
            i = Math.max(end, i + 1);
        }
    }

    private boolean fits(String text, int start, int end, Name name, boolean han, int previousEnd) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        if ((isWordLetter(first) && isWordLetter(before)) || (isWordLetter(last) && isWordLetter(after))) {
            return false;
        }
        if ((Kana.isKatakana(first) && Kana.isKatakana(before)) || (Kana.isKatakana(last) && Kana.isKatakana(after))) {
            return false;
        }
        if (name.isBlocker() || !han) {
            return true;
        }
        boolean startsFree = Kana.isKatakana(first) || tokens.isBoundary(start) || start == previousEnd;
        return startsFree
                && endFits(start, end, name, last, after)
                && !isPersonName(start, end, name, after)
                && (!name.doubtful() || isPlace(start, end));
    }

    /** Whether the tokenizer, or what follows, says that a name is a place's. */
    private Setting setting(String text, int start, int end, Name name, boolean han) {
        if (!name.person() && !name.doubtful()) {
            return Setting.PLAIN;
        }
        boolean followed = end < text.length() && PLACE_ENDS.indexOf(text.charAt(end)) >= 0;
        return followed || (han && isPlace(start, end)) ? LOCATED : Setting.PLAIN;
    }

    private boolean endFits(int start, int end, Name name, char last, char after) {
        return (!Kana.isHan(last) && !Kana.isHiragana(last))
                || tokens.isBoundary(end)
                || end - start > 3
                || name.rule().equals("people")
                || PLACE_ENDS.indexOf(after) >= 0;
    }

    /** Whether Kuromoji takes a place's name for a surname here, as 明石 in 明石家さんま. */
    private boolean isPersonName(int start, int end, Name name, char after) {
        if (!name.isLocal() || end - start > 2 || PLACE_ENDS.indexOf(after) >= 0) {
            return false;
        }
        int token = tokens.at(start);
        return token >= 0
                && tokens.kind(token) == Kind.PERSON
                && tokens.start(token) == start
                && tokens.end(token) == end
                && (tokens.kind(token + 1) == Kind.PERSON || "さ氏君様選容被社監首知議教".indexOf(after) >= 0);
    }

    /** Whether Kuromoji calls exactly this word a place. */
    private boolean isPlace(int start, int end) {
        int token = tokens.at(start);
        return tokens.kind(token) == Kind.PLACE && tokens.start(token) == start && tokens.end(token) == end;
    }

    private static boolean isWordLetter(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /**
     * Whether a name is that of a person or of an island: one that may be a person's stands beside ・ and another name that
     * is no place, or before a title; a town's before 島.
     */
    private boolean isOther(String text, int start, NameTrie.Match match) {
        Name found = match.name();
        if (!found.reviewed() && JapaneseWords.keepFromTown(text, match.end())) {
            return true;
        }
        boolean mayBePerson = found.person() || found.doubtful();
        if (mayBePerson && found.isLocal() && JapaneseWords.followPerson(text, match.end())) {
            return true;
        }
        if (!found.person()) {
            return false;
        }
        if (start >= 2 && text.charAt(start - 1) == '・' && Kana.isKatakana(text.charAt(start - 2))) {
            int word = start - 2;
            while (word > 0 && Kana.isKatakana(text.charAt(word - 1))) {
                word--;
            }
            return !isName(text, word, start - 1);
        }
        int end = match.end();
        if (end + 1 < text.length() && text.charAt(end) == '・' && Kana.isKatakana(text.charAt(end + 1))) {
            return names.longest(text, end + 1, (s, e, name) -> e == text.length() || !Kana.isKatakana(text.charAt(e)))
                    == null;
        }
        return false;
    }

    private boolean isName(String text, int start, int end) {
        return names.longest(text, start, (s, e, name) -> e == end && !name.isBlocker()) != null;
    }

    /** The end of a run of paired abbreviations, or of a prefix with one; the start if there is neither. */
    private int pairEnd(String text, int start) {
        int end = abbreviations.runEnd(text, start);
        boolean prefix =
                start + 1 < text.length() && abbreviations.isPrefixed(text.charAt(start), text.charAt(start + 1));
        if ((end == start && !prefix) || !tokens.isBoundary(start)) {
            return start;
        }
        boolean date = text.charAt(start) == '日' && start > 0 && isNumeral(text.charAt(start - 1));
        while (end > start + 1 && (date || !tokens.isBoundary(end) || isWholeName(text, end - 1))) {
            end--;
            if (end == start + 1) {
                end = start;
            }
        }
        if (end > start) {
            return end;
        }
        return prefix && !isWholeName(text, start + 1) ? start + 2 : start;
    }

    /** Whether a longer name starts at a character, as 米国 in 訪米国. */
    private boolean isWholeName(String text, int start) {
        return tokens.isBoundary(start)
                && names.longest(text, start, (s, e, name) -> e - s > 1 && tokens.isBoundary(e) && !name.isBlocker())
                        != null;
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十〇数何".indexOf(c) >= 0;
    }

    private void addRun(FoldedLine line, int start, int end, MentionSink sink) {
        boolean prefixed = abbreviations.runEnd(line.text, start) < end;
        for (int i = prefixed ? start + 1 : start; i < end; i++) {
            Abbreviation abbreviation = abbreviations.of(line.text.charAt(i));
            if (abbreviation != null && abbreviation.isCountry()) {
                sink.add(line, prefixed ? start : i, i + 1, abbreviation.code(), ABBREVIATION);
            }
        }
    }

    private static int sentenceEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "。！？!?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }

    /** Whether the tokenizer has to be asked what a word is: it may be an abbreviation, or a place in Japan. */
    private boolean mayBeWord(String text, int start) {
        if (abbreviations.of(text.charAt(start)) != null) {
            return true;
        }
        if (!Kana.isHan(text.charAt(start))) {
            return false;
        }
        int most = Math.min(text.length(), start + LONGEST_PLACE);
        for (int end = start + 1; end < most; end++) {
            char c = text.charAt(end);
            if (end > start + 1 && JAPANESE_ENDS.indexOf(c) >= 0) {
                return true;
            }
            if (!Kana.isHan(c) && !Kana.isHiragana(c)) {
                return false;
            }
        }
        return false;
    }

    /** What the word that starts here says by itself; the end of what was used, or {@code start}. */
    private int findByWord(FoldedLine line, int start, MentionSink sink) {
        int token = tokens.at(start);
        if (token < 0 || tokens.start(token) != start) {
            return start;
        }
        int end = tokens.end(token);
        if (end - start == 1) {
            Abbreviation abbreviation = abbreviations.of(line.text.charAt(start));
            if (abbreviation != null && standsForCountry(line.text, token, abbreviation)) {
                sink.add(line, start, end, abbreviation.code(), ABBREVIATION);
                return end;
            }
        }
        if (tokens.kind(token) == Kind.PLACE && isJapanesePlace(line.text, token)) {
            sink.add(line, start, end, "JP", JAPANESE_PLACE);
            return end;
        }
        return start;
    }

    private boolean standsForCountry(String text, int token, Abbreviation abbreviation) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        char after = end < text.length() ? text.charAt(end) : ' ';
        if (!abbreviation.alone()) {
            // A headline's 印スズカ: the mark that 印 otherwise is does not open a line.
            return abbreviation.code().equals("IN") && start == 0 && Kana.isKatakana(after);
        }
        Kind next = tokens.at(end) == token + 1 ? tokens.kind(token + 1) : Kind.OTHER;
        boolean beforeNoun = next != Kind.OTHER && next != Kind.PLACE_SUFFIX && after != '人' && after != '々';
        boolean opens = opensClause(text, start);
        if (text.charAt(start) == '米' && JapaneseWords.areAboutRice(text)) {
            return false;
        }
        if (tokens.kind(token) != Kind.COUNTRY) {
            return beforeNoun && opens && tokens.kind(token) != Kind.OTHER && text.charAt(start) == '米';
        }
        return beforeNoun || after == '・' || (opens && "、，,=＝／/がはもとにでへ".indexOf(after) >= 0);
    }

    private static boolean opensClause(String text, int start) {
        return start == 0 || "「『【】」』（()） 、。・―─-|｜…!！?？／/:：＝=〝“".indexOf(text.charAt(start - 1)) >= 0;
    }

    private boolean isJapanesePlace(String text, int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        if (end - start < 2 || end == text.length() || JAPANESE_ENDS.indexOf(text.charAt(end)) < 0) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Kana.isHan(text.charAt(i)) && !Kana.isHiragana(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        tokens.close();
    }
}
