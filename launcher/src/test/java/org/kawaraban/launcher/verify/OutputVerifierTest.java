// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.launcher.verify.SampleOutput.ARTICLES;
import static org.kawaraban.launcher.verify.SampleOutput.ARTICLE_ID;
import static org.kawaraban.launcher.verify.SampleOutput.A_ID;
import static org.kawaraban.launcher.verify.SampleOutput.B_ID;
import static org.kawaraban.launcher.verify.SampleOutput.DEAD_LETTERS;
import static org.kawaraban.launcher.verify.SampleOutput.DUPLICATES;
import static org.kawaraban.launcher.verify.SampleOutput.FRAGMENTS;
import static org.kawaraban.launcher.verify.SampleOutput.MORE_DUPLICATES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;

/** Each kind of damage is found, and named with its place. */
final class OutputVerifierTest {
    @TempDir
    Path directory;

    private SampleOutput output;

    @BeforeEach
    void write() throws IOException {
        output = SampleOutput.write(directory);
    }

    @Test
    void shouldPassAnOutputThatIsRight() throws IOException {
        Report report = new OutputVerifier().verify(directory);

        assertThat(report.problems()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.pages()).isEqualTo(3);
        assertThat(report.records())
                .isEqualTo(Map.of(
                        Stream.ARTICLES, 1L, Stream.FRAGMENTS, 1L, Stream.DUPLICATES, 6L, Stream.DEAD_LETTERS, 1L));
    }

    @Test
    void shouldPassTheSameWithItsPages() throws IOException {
        assertThat(new OutputVerifier((uri, charset) -> SampleOutput.text(uri))
                        .verify(directory)
                        .problems())
                .isEmpty();
    }

    @Test
    void shouldPassWithoutASummary() throws IOException {
        Files.delete(output.path("summary.json"));

        problems().isEmpty();
    }

    @Test
    void shouldNotLookAtFilesBeingWritten() throws IOException {
        Files.writeString(output.path(ARTICLES + ".0123abcd.part"), "{\"ind");

        problems().isEmpty();
    }

    @Test
    void shouldRefuseAFolderThatIsNoOutput() throws IOException {
        Files.delete(output.path("manifest/folder.json"));

        problems().singleElement().asString().contains("is not an output folder");
    }

    @Test
    void shouldFindATruncatedLine() throws IOException {
        output.damage(DUPLICATES, content -> content.substring(0, content.length() - 20));

        problems()
                .contains(DUPLICATES + ":8: is not a JSON object in UTF-8")
                .contains(DUPLICATES + ":8: is cut off: no line feed at its end")
                .anyMatch(problem -> problem.startsWith(DUPLICATES + ": has SHA-256"));
    }

    @Test
    void shouldFindAMissingLastLineFeed() throws IOException {
        output.write(ARTICLES, content -> content.substring(0, content.length() - 1));

        problems().contains(ARTICLES + ":2: is cut off: no line feed at its end");
    }

    @Test
    void shouldFindAnOddNumberOfLines() throws IOException {
        output.write(ARTICLES, content -> content + content.lines().findFirst().orElseThrow() + "\n");

        problems().contains(ARTICLES + ":3: is the last, without a source line: the number of lines is odd");
    }

    @Test
    void shouldFindALostFile() throws IOException {
        Files.delete(output.path(MORE_DUPLICATES));

        problems().contains(MORE_DUPLICATES + ": is missing, though manifest/duplicates-0.jsonl:2 lists it");
    }

    @Test
    void shouldFindAFileThatIsNotListed() throws IOException {
        output.damage("manifest/duplicates-0.jsonl", content -> content.substring(0, content.indexOf('\n') + 1));

        problems().containsExactly(MORE_DUPLICATES + ": is in no manifest");
    }

    @Test
    void shouldFindALostManifest() throws IOException {
        Files.delete(output.path("manifest/articles-0.jsonl"));

        problems().containsExactly(ARTICLES + ": is in no manifest");
    }

    @Test
    void shouldFindAChangedByte() throws IOException {
        output.damage(ARTICLES, content -> content.replace("記事です", "記事だす"));

        problems()
                .singleElement()
                .asString()
                .startsWith(ARTICLES + ": has SHA-256")
                .contains("manifest/articles-0.jsonl:1");
    }

    @Test
    void shouldFindATamperedManifest() throws IOException {
        output.damage("manifest/articles-0.jsonl", content -> content.replace("\"records\":1", "\"records\":2"));

        problems()
                .contains(ARTICLES + ": holds 1 records, manifest/articles-0.jsonl:1 says 2")
                .contains("manifest/articles-0.jsonl:1: offsets 0 to 1 do not fit 2 records behind offset 0");
    }

    @Test
    void shouldFindATornManifest() throws IOException {
        output.damage("manifest/articles-0.jsonl", content -> content.substring(0, 40));

        problems()
                .contains("manifest/articles-0.jsonl:1: is cut off: no line feed at its end")
                .contains("manifest/articles-0.jsonl:1: is not a JSON object");
    }

    @Test
    void shouldFindAGapInTheNumbering() throws IOException {
        Files.move(output.path(MORE_DUPLICATES), output.path("duplicates/duplicates-0-000000000005.ndjson"));
        output.list();

        problems()
                .contains(
                        "manifest/duplicates-0.jsonl:2: duplicates/duplicates-0-000000000005.ndjson begins with record"
                                + " 5, not 4");
    }

    @Test
    void shouldAcceptALineThatAStalledSinkNotedTwice() throws IOException {
        output.damage("manifest/articles-0.jsonl", content -> content + content);

        problems().isEmpty();
    }

    @Test
    void shouldFindAForeignFileInAStreamFolder() throws IOException {
        Files.writeString(output.path("articles/notes.txt"), "mine");
        Files.writeString(output.path("articles/fragments-0-000000000001.ndjson"), "");

        problems()
                .containsExactly(
                        "articles/fragments-0-000000000001.ndjson: is no bulk file of this stream",
                        "articles/notes.txt: is no bulk file of this stream");
    }

    @Test
    void shouldFindAForeignFileElsewhere() throws IOException {
        Files.writeString(output.path("notes.txt"), "mine");
        Files.writeString(output.path("manifest/notes.txt"), "mine");

        problems()
                .containsExactly(
                        "notes.txt: does not belong in an output folder", "manifest/notes.txt: is no manifest");
    }

    @Test
    void shouldFindAMissingStreamFolder() throws IOException {
        Files.delete(output.path(DEAD_LETTERS));
        Files.delete(output.path("dead-letters"));

        problems().contains("dead-letters: folder is missing");
    }

    @Test
    void shouldFindADoubledId() throws IOException {
        output.write(DUPLICATES, content -> content + lines(content, 2) + "\n" + lines(content, 3) + "\n");

        problems().contains(DUPLICATES + ":10: id " + B_ID + "-0 stands twice in duplicates");
    }

    @Test
    void shouldFindAnActionLineThatNamesAnotherId() throws IOException {
        output.write(ARTICLES, content -> content.replaceFirst(ARTICLE_ID, "other"));

        problems().containsExactly(ARTICLES + ":2: id is " + ARTICLE_ID + ", the action line says other");
    }

    @Test
    void shouldFindAnotherIndex() throws IOException {
        output.write(FRAGMENTS, content -> content.replace("_index\":\"fragments", "_index\":\"articles"));

        problems().containsExactly(FRAGMENTS + ":1: _index is articles, not fragments");
    }

    @Test
    void shouldPassAnIndexPrefixIfAllHaveIt() throws IOException {
        for (String file : new String[] {ARTICLES, FRAGMENTS, DUPLICATES, MORE_DUPLICATES, DEAD_LETTERS}) {
            output.write(file, content -> content.replace("_index\":\"", "_index\":\"news-"));
        }
        problems().isEmpty();

        output.write(MORE_DUPLICATES, content -> content.replace("_index\":\"news-", "_index\":\"old-"));

        problems().contains(MORE_DUPLICATES + ":1: _index is old-duplicates, not news-duplicates");
    }

    @Test
    void shouldFindAnActionThatIsNotIndex() throws IOException {
        output.write(ARTICLES, content -> content.replace("{\"index\"", "{\"create\""));

        problems().containsExactly(ARTICLES + ":1: is not an action line {\"index\":{\"_index\":…,\"_id\":…}}");
    }

    @Test
    void shouldFindADanglingDuplicateOf() throws IOException {
        String unknown = "ffffffffffffffffffffffffffffffff";
        output.write(
                DUPLICATES,
                content -> content.replaceFirst("duplicate_of\":\"" + ARTICLE_ID, "duplicate_of\":\"" + unknown));

        problems()
                .containsExactly(
                        DUPLICATES + ":4: duplicate_of names " + unknown + ", which is not among the articles");
    }

    @Test
    void shouldFindAChain() throws IOException {
        output.write(
                DUPLICATES,
                content -> content.replaceFirst(
                        "near\",\"duplicate_of\":\"" + ARTICLE_ID, "near\",\"duplicate_of\":\"" + B_ID + "-0"));

        problems().containsExactly(DUPLICATES + ":6: duplicate_of names " + B_ID + "-0, which is a duplicate itself");
    }

    @Test
    void shouldFindAnUpdateOfAnUnknownArticle() throws IOException {
        String unknown = "ffffffffffffffffffffffffffffffff";
        output.write(ARTICLES, content -> content.replace("\"links\":", "\"updates\":\"" + unknown + "\",\"links\":"));

        problems().containsExactly(ARTICLES + ":2: updates names " + unknown + ", which is not among the articles");
    }

    @Test
    void shouldFindAMissingOrdinal() throws IOException {
        output.write(
                FRAGMENTS, content -> content.replace("\"ordinal\":1,\"segments\":3", "\"ordinal\":1,\"segments\":4"));
        output.write(ARTICLES, content -> content.replace("\"segments\":3", "\"segments\":4"));
        output.write(DUPLICATES, content -> content.replace("\"segments\":3", "\"segments\":4"));
        output.write(MORE_DUPLICATES, content -> content.replace("\"segments\":3", "\"segments\":4"));

        problems().containsExactly(ARTICLES + ":2: segment 3 of 4 of page " + A_ID + " (a.txt) is missing");
    }

    @Test
    void shouldNotTakeARedeliveryForTheSegmentItself() throws IOException {
        Files.delete(output.path(FRAGMENTS));
        Files.delete(output.path("manifest/fragments-0.jsonl"));
        Files.delete(output.path("summary.json"));

        problems().contains(ARTICLES + ":2: segment 1 of 3 of page " + A_ID + " (a.txt) is missing");
    }

    @Test
    void shouldFindASegmentInTwoRecords() throws IOException {
        output.write(
                MORE_DUPLICATES,
                content -> content.replaceFirst("\"relation\":\"redelivered\"", "\"relation\":\"repeat\""));
        Files.delete(output.path("summary.json"));

        problems().containsExactly(MORE_DUPLICATES + ":2: segment 1 of page " + A_ID + " is in two records");
    }

    @Test
    void shouldFindRecordsThatDisagreeOnTheirPage() throws IOException {
        output.write(FRAGMENTS, content -> content.replace("\"charset\":\"UTF-8\"", "\"charset\":\"EUC-JP\""));

        problems()
                .contains(FRAGMENTS + ":2: source disagrees with " + ARTICLES
                        + ":2 on the page's uri, charset or segments");
    }

    @Test
    void shouldFindOverlappingRanges() throws IOException {
        output.write(FRAGMENTS, content -> content.replace("\"start\":23", "\"start\":19"));

        problems().containsExactly(FRAGMENTS + ":2: source range [19, 27) overlaps [0, 20) of " + ARTICLES + ":2");
    }

    @Test
    void shouldFindADeadLetterOfAPageThatHasSegments() throws IOException {
        output.write(DEAD_LETTERS, content -> content.replace("\"page_id\":null", "\"page_id\":\"" + A_ID + "\""));

        problems()
                .containsExactly(DEAD_LETTERS + ":2: page " + A_ID + " is a dead letter, but has segments as well: "
                        + ARTICLES + ":2");
    }

    @Test
    void shouldFindAWrongCountInTheSummary() throws IOException {
        output.damage("summary.json", content -> content.replace("\"articles\":1", "\"articles\":2")
                .replace("\"near\":1", "\"near\":0")
                .replace("\"empty\":1", "\"undecodable\":1")
                .replace("\"boilerplate\":4", "\"boilerplate\":5"));

        problems()
                .containsExactly(
                        "summary.json: articles is 2, the files hold 1",
                        "summary.json: duplicates.near is 0, the files hold 1",
                        "summary.json: segments.boilerplate is 5, the files hold 4",
                        "summary.json: dead_letters.empty is null, the files hold 1",
                        "summary.json: dead_letters.undecodable is 1, the files hold 0");
    }

    @Test
    void shouldFindASummaryThatIsNoJson() throws IOException {
        output.damage("summary.json", content -> content.substring(1));

        problems().containsExactly("summary.json: is not a JSON object in UTF-8");
    }

    @Test
    void shouldNameOnlyTheFirstOfVeryManyProblems() throws IOException {
        output.damage(ARTICLES, content -> "{}\n{}\n".repeat(Report.MAX_PROBLEMS));

        Report report = new OutputVerifier().verify(directory);

        assertThat(report.problems()).hasSize(Report.MAX_PROBLEMS);
        assertThat(report.problemCount()).isGreaterThan(2L * Report.MAX_PROBLEMS);
    }

    private ListAssert<String> problems() throws IOException {
        return assertThat(new OutputVerifier().verify(directory).problems());
    }

    private static String lines(String content, int index) {
        return content.lines().skip(index).findFirst().orElseThrow();
    }
}
