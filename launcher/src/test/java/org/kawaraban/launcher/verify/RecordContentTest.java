// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.launcher.verify.SampleOutput.ARTICLES;
import static org.kawaraban.launcher.verify.SampleOutput.ARTICLE_ID;
import static org.kawaraban.launcher.verify.SampleOutput.DEAD_LETTERS;
import static org.kawaraban.launcher.verify.SampleOutput.DUPLICATES;
import static org.kawaraban.launcher.verify.SampleOutput.FRAGMENTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is wrong within one record, and between a record and its page. */
final class RecordContentTest {
    @TempDir
    Path directory;

    private SampleOutput output;

    @BeforeEach
    void write() throws IOException {
        output = SampleOutput.write(directory);
        Files.delete(output.path("summary.json"));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "damaged-records.tsv", delimiter = '\t', quoteCharacter = '\0')
    void shouldFindWhatIsWrongWithARecord(String file, String what, String instead, String problem) throws IOException {
        String path =
                switch (file) {
                    case "articles" -> ARTICLES;
                    case "fragments" -> FRAGMENTS;
                    case "duplicates" -> DUPLICATES;
                    case "dead-letters" -> DEAD_LETTERS;
                    default -> throw new IllegalArgumentException(file);
                };
        output.write(
                path,
                content -> content.replaceFirst(
                        java.util.regex.Pattern.quote(what),
                        java.util.regex.Matcher.quoteReplacement(instead == null ? "" : instead)));

        assertThat(new OutputVerifier().verify(directory).problems())
                .anyMatch(found -> found.startsWith(path + ":") && found.contains(problem));
    }

    @Test
    void shouldFindACharacterInNoSegment() throws IOException {
        assertThat(withPages(SampleOutput.A.replace("\u3000", "※")))
                .containsExactly(ARTICLES + ":2: character 22 of page a.txt is in no segment");
        assertThat(withPages(SampleOutput.A + "x"))
                .containsExactly(ARTICLES + ":2: character 33 of page a.txt is in no segment");
    }

    @Test
    void shouldTakeEveryUnicodeWhiteSpaceForBlank() throws IOException {
        for (int blank : new int[] {0x09, 0x0B, 0x1C, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x2007, 0x2028, 0x202F, 0x3000}) {
            assertThat(withPages(SampleOutput.A.replace("\u3000", Character.toString(blank))))
                    .as("U+%04X", blank)
                    .isEmpty();
        }
        for (int mark : new int[] {0x00, 0x1B, 0x200B, 0x2060, 0xFEFF}) {
            assertThat(withPages(SampleOutput.A.replace("\u3000", Character.toString(mark))))
                    .as("U+%04X", mark)
                    .hasSize(1);
        }
    }

    @Test
    void shouldFindARangeThatBeginsWithBlanks() throws IOException {
        output.write(FRAGMENTS, content -> content.replace("\"start\":23", "\"start\":22"));

        assertThat(withPages(SampleOutput.A))
                .containsExactly(FRAGMENTS + ":2: source range [22, 27) begins or ends with blanks");
    }

    @Test
    void shouldFindARangeBeyondThePage() throws IOException {
        assertThat(withPages(SampleOutput.A.substring(0, 6)))
                .contains(ARTICLES + ":2: source range [0, 20) is beyond the page's 5 characters");
    }

    @Test
    void shouldFindEvidenceThatStandsElsewhere() throws IOException {
        output.write(ARTICLES, content -> content.replace("\"start\":5,\"end\":10", "\"start\":6,\"end\":11"));

        assertThat(withPages(SampleOutput.A))
                .containsExactly(ARTICLES + ":2: evidence 'ポーランド' is not what stands at [6, 11) of the page");
    }

    @Test
    void shouldFindATitleThatThePageDoesNotPrint() throws IOException {
        output.write(ARTICLES, content -> content.replace("📰見出し", "📰見出"));
        output.write(DUPLICATES, content -> content.replaceFirst("📰見出し", "見出しは"));

        assertThat(withPages(SampleOutput.A))
                .containsExactly(DUPLICATES + ":4: title does not stand in [0, 20) of the page: 見出しは");
    }

    @Test
    void shouldFindAPageThatIsNotAmongThoseGiven() throws IOException {
        assertThat(new OutputVerifier((uri, charset) -> uri.equals("b.txt") ? null : SampleOutput.text(uri))
                        .verify(directory)
                        .problems())
                .containsExactly(DUPLICATES + ":4: page b.txt is not among those given");
    }

    private java.util.List<String> withPages(String pageA) throws IOException {
        PageTexts texts = (uri, charset) -> uri.equals("a.txt") ? pageA : SampleOutput.text(uri);
        assertThat(ARTICLE_ID).hasSize(32);
        return new OutputVerifier(texts).verify(directory).problems();
    }
}
