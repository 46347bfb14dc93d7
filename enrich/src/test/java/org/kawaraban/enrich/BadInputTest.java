// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.kawaraban.enrich.hostile.BadInput;
import org.kawaraban.enrich.hostile.BadInput.Kind;
import org.kawaraban.enrich.hostile.BadRecord;
import org.kawaraban.enrich.hostile.GoodPages;
import org.kawaraban.enrich.hostile.Monotony;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;

/**
 * Each record of the corpus ends as records that cover its page, or as one dead letter, and the page behind it gives the
 * same records as without it.
 */
class BadInputTest {
    /** Only catches hangs: the slowest case takes some seconds. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private TopologyFixture topology;
    private TopologyFixture undisturbed;
    private int neighbours;

    @BeforeEach
    void start() throws IOException {
        topology = new TopologyFixture();
        undisturbed = new TopologyFixture();
    }

    @AfterEach
    void stop() {
        topology.close();
        undisturbed.close();
    }

    @TestFactory
    Stream<DynamicContainer> shouldMakeRecordsOrADeadLetterOf() {
        return BadInput.kinds().stream().map(kind -> DynamicContainer.dynamicContainer(kind.name(), tests(kind)));
    }

    /** Some minutes for all: {@code ./mvnw verify -Pfaults} runs them. */
    @Tag("faults")
    @TestFactory
    Stream<DynamicTest> shouldMakeRecordsOrADeadLetterOfTheLargest() {
        return Monotony.pieces().entrySet().stream()
                .sorted(Comparator.comparing(piece -> piece.getKey().startsWith("line-")))
                .map(piece -> test(piece.getKey(), () -> {
                    startAnew();
                    return Monotony.largest(piece.getKey(), piece.getValue());
                }));
    }

    /**
     * What Kafka's test driver keeps of a hundred such pages is more than the heap. Pages of many records come first: some
     * ninety closed drivers fill the write buffers that stores share, and then each write waits for the disk.
     */
    private void startAnew() {
        try {
            stop();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<DynamicTest> tests(Kind kind) {
        return Stream.of(kind).flatMap(made -> made.cases().stream()).map(bad -> test(bad.name(), () -> bad));
    }

    private DynamicTest test(String name, Supplier<BadRecord> bad) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertTimeoutPreemptively(DEADLINE, () -> {
                    assertEnds(bad.get());
                    assertNeighbourUnaffected();
                }));
    }

    private void assertEnds(BadRecord bad) {
        topology.publish(bad.key(), bad.value(), new RecordHeaders(bad.headers()));

        PageRecords records = PageRecords.drain(topology);
        List<TestRecord<byte[], byte[]>> letters = topology.deadLetters();
        if (letters.isEmpty()) {
            assertThat(bad.ending()).as("no dead letter").isIn(BadRecord.RECORDS, BadRecord.EITHER);
            records.assertCover(bad);
        } else {
            assertThat(records.size()).as("records beside a dead letter").isZero();
            assertThat(letters).hasSize(1);
            assertIsLetterOf(letters.get(0), bad);
        }
    }

    private static void assertIsLetterOf(TestRecord<byte[], byte[]> letter, BadRecord bad) {
        String reason = PageHeaders.text(letter.headers(), DeadLetterHeaders.REASON);
        if (bad.ending().equals(BadRecord.EITHER)) {
            assertThat(reason).isIn("undecodable", "too-large", "empty");
        } else {
            assertThat(reason)
                    .as(PageHeaders.text(letter.headers(), DeadLetterHeaders.MESSAGE))
                    .isEqualTo(bad.ending());
        }
        if (letter.headers().lastHeader(DeadLetterHeaders.VALUE_SIZE) == null) {
            assertThat(letter.key()).isEqualTo(bad.key());
            assertThat(letter.value()).isEqualTo(bad.value());
        } else {
            assertThat(PageHeaders.text(letter.headers(), DeadLetterHeaders.VALUE_SIZE))
                    .isEqualTo(Integer.toString(bad.value() == null ? 0 : bad.value().length));
            assertThat(letter.value()).hasSizeLessThanOrEqualTo(1 << 20);
        }
    }

    private void assertNeighbourUnaffected() {
        String uri = GoodPages.uri(neighbours);
        byte[] page = GoodPages.text(neighbours).getBytes(StandardCharsets.UTF_8);
        neighbours++;
        topology.publish(uri, page);
        undisturbed.publish(uri, page);

        assertThat(PageRecords.drain(topology).lines())
                .isEqualTo(PageRecords.drain(undisturbed).lines())
                .isNotEmpty();
        assertThat(topology.deadLetters()).isEmpty();
        topology.dropInternalRecords();
        undisturbed.dropInternalRecords();
    }
}
