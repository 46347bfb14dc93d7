// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Nfkc;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.Range;
import org.kawaraban.model.UntaggedSegment;

/**
 * Tells which countries a segment names, and which one it is mostly about. One instance for each stream thread: not
 * thread-safe, it holds a tokenizer. The names come from a {@link Gazetteer} that all instances share.
 *
 * <p>A country is named by its name or an abbreviation (米, U.S.), its people or adjective, its capital, another city or
 * region, or a seat or organ of its government; not by a person's name or a supranational body (FORMAT.md of the seeds'
 * gold annotations). Each line is read once: {@code 米露首脳、イスタンブールで会談} gives US, RU and TR.
 */
public final class CountryTagger implements AutoCloseable {
    /** Characters of a line that are read together. */
    private static final int LONGEST_LINE = 100_000;

    private final Gazetteer gazetteer;
    private final JapaneseNames japanese;
    private final SpacedNames spaced;
    private final UnspacedNames unspaced = new UnspacedNames();

    public CountryTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.japanese = new JapaneseNames(gazetteer);
        this.spaced = new SpacedNames(gazetteer);
    }

    /**
     * The countries of a segment.
     *
     * @param language the segment's main language, ISO 639-1, or {@code und}
     * @return the countries by score, each with its first mentions; {@link CountryTags#NONE} if none is named
     */
    public CountryTags tag(UntaggedSegment segment, String language) {
        return tag(segment, language, MentionTally.EVIDENCE);
    }

    /** The same as {@link #tag(UntaggedSegment, String)}, with all mentions as evidence. */
    public CountryTags explain(UntaggedSegment segment, String language) {
        return tag(segment, language, Integer.MAX_VALUE);
    }

    private CountryTags tag(UntaggedSegment segment, String language, int mostEvidence) {
        MentionTally tally = new MentionTally(gazetteer, mostEvidence);
        String title = segment.title();
        Range titleRange = segment.titleRange();
        if (title != null) {
            read(title, titleRange, MentionTally.Part.TITLE, language, tally);
        }
        readBody(segment.body(), segment.bodyLines(), language, tally);
        return tally.tags();
    }

    /** Names the rules and the data: with another version the same text may be tagged otherwise. */
    public String version() {
        return gazetteer.version();
    }

    private void readBody(String body, List<Range> lines, String language, MentionTally tally) {
        int start = 0;
        boolean lead = true;
        for (int i = 0; start < body.length(); i++) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            String line = body.substring(start, end);
            if (!line.isBlank()) {
                read(
                        line,
                        i < lines.size() ? lines.get(i) : null,
                        lead ? MentionTally.Part.LEAD : MentionTally.Part.REST,
                        language,
                        tally);
                lead = false;
            }
            start = end + 1;
        }
    }

    /** Reads a line, which is cut if nobody has ever written one so long: what it is folded into takes many times its room. */
    private void read(String line, @Nullable Range place, MentionTally.Part part, String language, MentionTally tally) {
        if (line.length() <= LONGEST_LINE) {
            tally.startLine(line, place, part);
            readLine(line, language, tally);
            return;
        }
        int points = 0;
        for (int start = 0; start < line.length(); ) {
            int end = Nfkc.boundary(line, start + LONGEST_LINE);
            String piece = line.substring(start, end);
            int next = points + piece.codePointCount(0, piece.length());
            Range piecePlace = place == null || place.start() + next > place.end()
                    ? null
                    : new Range(place.start() + points, place.start() + next);
            tally.startLine(piece, piecePlace, part);
            readLine(piece, language, tally);
            points = next;
            start = end;
        }
    }

    private void readLine(String text, String language, MentionSink sink) {
        FoldedLine line = FoldedLine.of(text);
        boolean kana = Kana.hasKana(line.text);
        if (kana || (language.equals("ja") && Kana.hasHan(line.text))) {
            japanese.find(line, sink);
        } else if (language.equals("ko") || Kana.hasHangul(line.text)) {
            unspaced.findKorean(line, gazetteer.names("ko"), sink);
        } else if (Kana.hasHan(line.text)) {
            unspaced.findChinese(line, gazetteer.names("zh"), sink);
        }
        if (ThaiNames.hasThai(line.text)) {
            ThaiNames.find(line, gazetteer.names("th"), sink);
        }
        for (UnicodeScript script : Scripts.spaced(line.text)) {
            String names = Scripts.language(script, language);
            if (names != null) {
                spaced.find(line, names, script, sink);
            }
        }
    }

    @Override
    public void close() {
        japanese.close();
    }
}
