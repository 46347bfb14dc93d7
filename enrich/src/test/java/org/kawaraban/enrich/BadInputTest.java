// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.kawaraban.enrich.hostile.BadInput;
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

    @TestFactory
    Stream<DynamicContainer> shouldMakeRecordsOrADeadLetterOf() throws IOException {
        Neighbours neighbours = new Neighbours();
        return BadInput.kinds().stream()
                .map(kind -> DynamicContainer.dynamicContainer(
                        kind.name(),
                        kind.cases().stream().map(bad -> test(bad.name(), () -> neighbours.assertEnds(bad)))))
                .onClose(neighbours::close);
    }

    /**
     * Some minutes for all: {@code ./mvnw verify -Pfaults} runs them. Each has drivers of its own, since what they keep of
     * a hundred such pages is more than the heap.
     */
    @Tag("faults")
    @TestFactory
    Stream<DynamicTest> shouldMakeRecordsOrADeadLetterOfTheLargest() {
        return Monotony.pieces().entrySet().stream()
                .map(piece -> test(piece.getKey(), () -> {
                    try (Neighbours neighbours = new Neighbours()) {
                        neighbours.assertEnds(Monotony.largest(piece.getKey(), piece.getValue()));
                    }
                }));
    }

    private static DynamicTest test(String name, Executable executable) {
        return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(DEADLINE, executable));
    }

    /** Two topologies that get the same good pages, one of them behind bad records. */
    private static final class Neighbours implements AutoCloseable {
        private final TopologyFixture topology = new TopologyFixture();
        private final TopologyFixture undisturbed = new TopologyFixture();
        private int pages;

        Neighbours() throws IOException {}

        void assertEnds(BadRecord bad) {
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
            assertNextPageUnaffected();
        }

        private void assertNextPageUnaffected() {
            String uri = GoodPages.uri(pages);
            byte[] page = GoodPages.text(pages).getBytes(StandardCharsets.UTF_8);
            pages++;
            topology.publish(uri, page);
            undisturbed.publish(uri, page);

            assertThat(PageRecords.drain(topology).lines())
                    .isEqualTo(PageRecords.drain(undisturbed).lines())
                    .isNotEmpty();
            assertThat(topology.deadLetters()).isEmpty();
            topology.dropInternalRecords();
            undisturbed.dropInternalRecords();
        }

        @Override
        public void close() {
            topology.close();
            undisturbed.close();
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
}
