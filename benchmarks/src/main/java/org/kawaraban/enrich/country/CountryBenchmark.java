// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.kawaraban.enrich.text.Table;
import org.kawaraban.model.Range;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.UntaggedSegment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tagging the countries of Japanese news beside a bare Kuromoji pass over the same text, one thread. The text is that of
 * the annotated texts, which names countries far more often than ordinary text does: the costly case.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(2)
public class CountryBenchmark {
    private static final List<String> TEXTS = List.of("texts/held-ja.tsv", "texts/develop-ja.tsv");

    private final List<UntaggedSegment> segments = new ArrayList<>();
    private final CountryTagger tagger = new CountryTagger(Gazetteer.load());
    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL);

    /** Reads the texts; each is one segment without a title. */
    @Setup
    public void read() {
        for (String table : TEXTS) {
            for (Table.Row row : Table.read(CountryTagger.class, table).rows()) {
                segments.add(segment(row.get(3).equals("-") ? row.get(4) : row.get(3) + "¶" + row.get(4)));
            }
        }
    }

    /** A segment of a text whose lines are parted by line feeds or ¶. */
    static UntaggedSegment segment(String text) {
        String body = text.replace('¶', '\n') + "\n";
        Source source = new Source("-", "-", 0, 1, "UTF-8", 0, body.length(), List.of(), "1970-01-01T00:00:00.000Z");
        List<Range> lines = new ArrayList<>();
        int start = 0;
        for (String line : body.split("\n")) {
            lines.add(new Range(start, start + line.codePointCount(0, line.length())));
            start += line.codePointCount(0, line.length()) + 1;
        }
        return new UntaggedSegment(
                "-", "-", SegmentKind.ARTICLE, null, null, body, lines, null, List.of(), null, "ja", source);
    }

    /** What it costs to tokenise all texts and do nothing with the tokens. */
    @Benchmark
    public int bareKuromoji() throws IOException {
        return tokenise(tokenizer, segments);
    }

    static int tokenise(JapaneseTokenizer tokenizer, List<UntaggedSegment> segments) throws IOException {
        int tokens = 0;
        for (UntaggedSegment segment : segments) {
            tokenizer.setReader(new StringReader(segment.body()));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens++;
            }
            tokenizer.end();
            tokenizer.close();
        }
        return tokens;
    }

    /** What it costs to tag the countries of all texts. */
    @Benchmark
    public int tag() {
        int countries = 0;
        for (UntaggedSegment segment : segments) {
            countries += tagger.tag(segment, "ja").countries().size();
        }
        return countries;
    }

    /** Closes the tagger's tokenizer. */
    @TearDown
    public void close() {
        tagger.close();
    }
}
