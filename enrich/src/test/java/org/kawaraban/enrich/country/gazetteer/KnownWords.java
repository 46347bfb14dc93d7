// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country.gazetteer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What a place's name may be besides: a common word or a person's name. */
final class KnownWords {
    /** So many of the surnames and first names of the US census of 1990, most frequent first, count as names. */
    private static final int SURNAMES = 4000;

    private static final int FIRST_NAMES = 700;

    /** Word lists of the Debian packages; not German, which writes nouns and names alike with a capital. */
    private static final List<String> LISTS = List.of(
            "american-english",
            "french",
            "spanish",
            "italian",
            "dutch",
            "polish",
            "swedish",
            "portuguese",
            "danish",
            "bokmaal");

    private final Unfit unfit;
    private final Set<String> words = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL);
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    private final ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);

    KnownWords(Path wordLists, Path censusNames, Unfit unfit) throws IOException {
        this.unfit = unfit;
        for (String list : LISTS) {
            for (String word : linesOf(wordLists.resolve(list))) {
                if (word.equals(word.toLowerCase(Locale.ROOT))) {
                    words.add(word);
                }
            }
        }
        addPersons(Files.readString(censusNames));
    }

    /** Some of the lists are in UTF-8, some in ISO 8859-1. */
    private static List<String> linesOf(Path list) throws IOException {
        try {
            return Files.readAllLines(list);
        } catch (MalformedInputException e) {
            return Files.readAllLines(list, StandardCharsets.ISO_8859_1);
        }
    }

    private void addPersons(String script) {
        Matcher lists = Pattern.compile("exports\\.(\\w+) = \\[([^\\]]*)\\]").matcher(script);
        while (lists.find()) {
            int limit = lists.group(1).startsWith("first") ? FIRST_NAMES : SURNAMES;
            Matcher names = Pattern.compile("'([^']+)'").matcher(lists.group(2));
            for (int i = 0; i < limit && names.find(); i++) {
                persons.add(names.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether one of the languages written in Latin letters has the word. */
    boolean isWord(String name) {
        return unfit.isMarked(name, "?") || words.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean isPerson(String name) {
        return unfit.isMarked(name, "~") || persons.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The part of speech of a Japanese word that stands as one in the IPA dictionary; empty if it does not. */
    String partOfSpeech(String word) {
        try {
            tokenizer.setReader(new StringReader(word));
            tokenizer.reset();
            String found = "";
            if (tokenizer.incrementToken() && offset.endOffset() == word.length() && reading.getReading() != null) {
                found = partOfSpeech.getPartOfSpeech();
            }
            while (tokenizer.incrementToken()) {
                found = "";
            }
            tokenizer.end();
            tokenizer.close();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }
}
