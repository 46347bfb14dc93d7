// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words that Kuromoji sees in a sentence, with as much of their parts of speech as matters here. Reused from sentence to
 * sentence; not thread-safe. Parts of speech are those of the IPA dictionary.
 */
final class JapaneseTokens implements AutoCloseable {
    /** What kind of word a token is. */
    enum Kind {
        /** 名詞-固有名詞-地域-国 */
        COUNTRY,
        /** 名詞-固有名詞-地域-一般 */
        PLACE,
        /** 名詞-固有名詞-人名 */
        PERSON,
        /** 名詞-接尾-地域: 市, 県, 州 */
        PLACE_SUFFIX,
        /** any other noun, or a prefix to one */
        NOUN,
        OTHER
    }

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL);
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);

    private int count;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private Kind[] kinds = new Kind[256];

    /** For each UTF-16 unit from {@link #base} on, the index of the token that holds it, or -1. */
    private int[] tokenAt = new int[1024];

    private String text = "";
    private int base;
    private int limit;
    private boolean read;

    JapaneseTokens() {
        Arrays.fill(kinds, Kind.OTHER);
    }

    /** Turns to [from, to) of a text, which is read when it is first asked about; what was read before is forgotten. */
    void begin(String whole, int from, int to) {
        text = whole;
        base = from;
        limit = to;
        read = false;
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        count = 0;
        int length = limit - base;
        if (tokenAt.length < length) {
            tokenAt = new int[length * 2];
        }
        Arrays.fill(tokenAt, 0, length, -1);
        try {
            tokenizer.setReader(new StringReader(text.substring(base, limit)));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                add(base + offset.startOffset(), base + offset.endOffset(), kindOf(partOfSpeech.getPartOfSpeech()));
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private void add(int start, int end, Kind kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = kind;
        Arrays.fill(tokenAt, start - base, end - base, count);
        count++;
    }

    private static Kind kindOf(String partOfSpeech) {
        if (partOfSpeech.startsWith("名詞-固有名詞-地域")) {
            return partOfSpeech.endsWith("国") ? Kind.COUNTRY : Kind.PLACE;
        }
        if (partOfSpeech.startsWith("名詞-固有名詞-人名")) {
            return Kind.PERSON;
        }
        if (partOfSpeech.startsWith("名詞-接尾-地域")) {
            return Kind.PLACE_SUFFIX;
        }
        if (partOfSpeech.startsWith("名詞") || partOfSpeech.startsWith("接頭詞")) {
            return Kind.NOUN;
        }
        return Kind.OTHER;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The kind of a token; {@link Kind#OTHER} beyond the last. */
    Kind kind(int token) {
        read();
        return token >= 0 && token < count ? kinds[token] : Kind.OTHER;
    }

    /** The token that holds a UTF-16 unit; -1 if none does. */
    int at(int index) {
        if (index < base || index >= limit) {
            return -1;
        }
        read();
        return tokenAt[index - base];
    }

    /** Whether no word spans the place before this UTF-16 unit. */
    boolean isBoundary(int index) {
        return index <= base || index >= limit || at(index) < 0 || at(index) != at(index - 1);
    }

    @Override
    public void close() {
        try {
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a tokenizer of strings has nothing to close", e);
        }
    }
}
