// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.kafka.PageHeaders;

class EnrichTopologyTest {
    private static final String PAGE = """
            ポーランド大統領が訪米、首脳会談へ ― 2025年02月23日 20:04
            ポーランドの大統領は23日、ワシントンを訪れ、米国の大統領と会談した。両国は安全保障での協力を確認した。
            会談は約10分間で、ウクライナ情勢についても意見を交わしたという。両首脳は今後も協議を続けるとしている。
            """;

    private static final String STORY = """
            県立博物館で瓦版二百点を展示 ― 2025年02月23日 20:04
            県立博物館は三日、江戸時代の瓦版およそ二百点を集めた展示を始めた。火事や地震、珍しい動物の見世物など、当時の人々が何に驚き、何を恐れたかがうかがえる。
            担当する学芸員の小野寺さんは「文字の読めない人にも絵で伝わるように工夫されている。今のニュースの原点だ」と話す。
            会場では木版の刷りを体験できる催しもあり、初日から家族連れが列を作った。展示は来月末まで続き、月曜は休館となる。
            入館料は大人五百円で、中学生以下は無料。詳しい案内は博物館のウェブサイトに載っている。
            """;
    private static final String COPY = STORY.replace("で瓦版二百点を展示 ― 2025年02月23日 20:04", "に江戸のニュース集まる ― 2025年02月24日 09:30")
            .replace("月曜は休館となる。", "")
            .replace("家族連れ", "大勢の家族連れ");

    private TopologyFixture topology;

    @BeforeEach
    void start() throws IOException {
        topology = new TopologyFixture();
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldTurnAPageIntoAnArticleWithItsTags() {
        topology.publish("a.txt", PAGE);

        TaggedSegment article = single(topology.articles());
        assertThat(article.kind()).isEqualTo(SegmentKind.ARTICLE);
        assertThat(article.id()).isEqualTo(article.fingerprint());
        assertThat(article.title()).isEqualTo("ポーランド大統領が訪米、首脳会談へ");
        assertThat(article.publishedAt()).isEqualTo("2025-02-23T20:04:00+09:00");
        assertThat(article.language()).isEqualTo("ja");
        assertThat(article.countries()).extracting("code").contains("PL", "US", "UA");
        assertThat(article.source().uri()).isEqualTo("a.txt");
        assertThat(article.source().pageId())
                .isEqualTo(ContentHash.ofPage("a.txt", PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(article.source().fetchedAt()).isEqualTo("2025-03-01T00:00:00.000Z");
        assertThat(article.enrichment().failed()).isEmpty();
    }

    @Test
    void shouldTellHowSureACharsetIsOnlyWhereItIsAGuess() {
        Charset charset = Charset.forName("Shift_JIS");
        RecordHeaders guessed = new RecordHeaders();
        guessed.add(PageHeaders.CONTENT_TYPE, "text/plain; charset=Shift_JIS".getBytes(StandardCharsets.UTF_8));
        RecordHeaders lying = new RecordHeaders(guessed.toArray());
        guessed.add(PageHeaders.CHARSET_CONFIDENCE, "0.75".getBytes(StandardCharsets.UTF_8));
        lying.add(PageHeaders.CHARSET_CONFIDENCE, "very".getBytes(StandardCharsets.UTF_8));

        topology.publish("a.txt", PAGE.replace('―', '-').getBytes(charset), guessed);
        topology.publish("b.txt", STORY.replace('―', '-').getBytes(charset), lying);

        List<TaggedSegment> articles = topology.articles();
        assertThat(articles)
                .extracting(article -> article.source().charset())
                .containsExactly("Shift_JIS", "Shift_JIS");
        assertThat(articles)
                .extracting(article -> article.source().charsetConfidence())
                .containsExactly(0.75, null);
    }

    @Test
    void shouldTellLanguageAndCountriesInHeaders() {
        topology.publish("a.txt", PAGE);

        TestRecord<String, byte[]> record = single(topology.records(Stream.ARTICLES));
        assertThat(PageHeaders.text(record.headers(), "language")).isEqualTo("ja");
        assertThat(PageHeaders.text(record.headers(), "countries"))
                .matches("[A-Z]{2}(,[A-Z]{2})*")
                .contains("PL");
        assertThat(record.headers()).hasSize(2);
    }

    @Test
    void shouldKeepTheFirstOfATextAndLinkTheSecond() {
        topology.publish("a.txt", PAGE);
        topology.publish("b.txt", PAGE);

        TaggedSegment article = single(topology.articles());
        Duplicate duplicate = single(topology.duplicates());
        assertThat(duplicate.relation()).isEqualTo(Relation.EXACT);
        assertThat(duplicate.duplicateOf()).isEqualTo(article.id());
        assertThat(duplicate.source().uri()).isEqualTo("b.txt");
        assertThat(duplicate.id()).isEqualTo(duplicate.source().place());
        assertThat(duplicate.body()).isNull();
    }

    @Test
    void shouldKeepTheTextOfANearDuplicate() {
        topology.publish("a.txt", STORY);
        topology.publish("b.txt", COPY);

        TaggedSegment article = single(topology.articles());
        Duplicate duplicate = single(topology.duplicates());
        assertThat(duplicate.relation()).isEqualTo(Relation.NEAR);
        assertThat(duplicate.duplicateOf()).isEqualTo(article.id());
        assertThat(duplicate.similarity()).isBetween(0.5, 0.99);
        assertThat(duplicate.body()).contains("大勢の家族連れ");
        assertThat(duplicate.publishedAt()).isEqualTo("2025-02-24T09:30:00+09:00");
        assertThat(duplicate.source().uri()).isEqualTo("b.txt");
    }

    @Test
    void shouldEmitAChangedStoryOfTheSamePageAsAnUpdate() {
        topology.publish("a.txt", STORY);
        topology.publish("a.txt", COPY);

        List<TaggedSegment> articles = topology.articles();
        assertThat(articles).hasSize(2);
        assertThat(articles.get(1).updates()).isEqualTo(articles.get(0).id());
        assertThat(articles.get(1).body()).contains("大勢の家族連れ");
        assertThat(topology.duplicates()).isEmpty();
    }

    @Test
    void shouldForgetAndDeleteWhatWasNotMetForTwoPeriods() {
        topology.publish("a.txt", STORY);
        topology.publish("b.txt", PAGE);
        long remembered = topology.remembered();

        topology.after(Duration.ofDays(801));
        topology.publish(
                "c.txt", "Ferries return to the bay - February 23, 2027\n\nThe ferries are back in the bay.\n");
        for (int second = 0; second < 10; second++) {
            topology.tick();
        }

        assertThat(topology.expired()).isEqualTo(remembered);
        topology.publish("d.txt", COPY);
        assertThat(topology.duplicates()).isEmpty();
    }

    @Test
    void shouldNeitherLoseNorDoubleAPageDeliveredAgain() {
        topology.publish("a.txt", PAGE);
        topology.publish("a.txt", PAGE);

        single(topology.articles());
        assertThat(single(topology.duplicates()).relation()).isEqualTo(Relation.REDELIVERED);
    }

    @Test
    void shouldTakeTheFetchTimeFromTheHeader() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_time", "2025-02-28T12:00:00.5+09:00".getBytes(StandardCharsets.UTF_8));
        topology.publish("a.txt", PAGE.getBytes(StandardCharsets.UTF_8), headers);

        TaggedSegment article = single(topology.articles());
        assertThat(article.source().fetchedAt()).isEqualTo("2025-02-28T03:00:00.500Z");
        assertThat(article.timestamp()).isEqualTo("2025-02-28T03:00:00.500Z");
    }

    @Test
    void shouldNotLoseAPageWithALyingHeader() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));
        topology.publish("a.txt", PAGE.getBytes(StandardCharsets.UTF_8), headers);

        assertThat(single(topology.articles()).source().fetchedAt()).isEqualTo("2025-03-01T00:00:00.000Z");
    }

    @Test
    void shouldNameAPageWithoutKeyAfterItsPlaceInKafka() {
        topology.publish(null, PAGE);

        Source source = single(topology.articles()).source();
        assertThat(source.uri()).isEqualTo("kafka:t.pages/0/0");
    }

    @Test
    void shouldMakeOneDeadLetterOfAPoisonPageAndGoOn() {
        byte[] poison = {(byte) 0xFF, (byte) 0xFE, (byte) 0xFD};
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "x".getBytes(StandardCharsets.UTF_8));
        topology.publish("bad.txt", poison, headers);
        topology.publish("a.txt", PAGE);

        TestRecord<byte[], byte[]> letter = single(topology.deadLetters());
        assertThat(letter.key()).isEqualTo("bad.txt".getBytes(StandardCharsets.UTF_8));
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(PageHeaders.text(letter.headers(), "ce_id")).isEqualTo("x");
        assertThat(PageHeaders.text(letter.headers(), "kawaraban.error.stage")).isEqualTo("decode");
        assertThat(PageHeaders.text(letter.headers(), "kawaraban.error.reason")).isEqualTo("undecodable");
        assertThat(PageHeaders.text(letter.headers(), "__streams.errors.exception"))
                .endsWith("PoisonPageException");
        assertThat(PageHeaders.text(letter.headers(), "__streams.errors.message"))
                .contains("ill-formed");
        assertThat(PageHeaders.text(letter.headers(), "__streams.errors.topic")).isEqualTo("t.pages");
        assertThat(PageHeaders.text(letter.headers(), "__streams.errors.partition"))
                .isEqualTo("0");
        assertThat(PageHeaders.text(letter.headers(), "__streams.errors.offset"))
                .isEqualTo("0");
        single(topology.articles());
    }

    @Test
    void shouldMakeADeadLetterOfANullValueAndOfABlankPage() {
        topology.publish("null.txt", (byte[]) null);
        topology.publish("blank.txt", " \n\u3000\n");
        topology.publish(null, "");

        assertThat(topology.deadLetters())
                .extracting(letter -> PageHeaders.text(letter.headers(), "kawaraban.error.reason"))
                .containsExactly("null", "empty", "empty");
        assertThat(topology.fragments()).isEmpty();
    }

    /**
     * A changed graph shows in review; renaming a stateful node renames its topic, and belongs in the changelog. Written
     * anew with {@code ./mvnw -pl enrich -am test -Dtest=EnrichTopologyTest -Dsurefire.failIfNoSpecifiedTests=false
     * -Dgolden.update=true}.
     */
    @Test
    void shouldBeTheGraphThatTheDocsDescribe() throws IOException {
        Path golden = Path.of("src/test/resources/org/kawaraban/enrich/topology.txt");
        String described = TopologyFixture.topology().describe().toString();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, described);
        }

        assertThat(described).isEqualTo(Files.readString(golden));
    }

    private static <T> T single(List<T> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
