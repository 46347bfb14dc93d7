// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.ingest.FollowSession.Candidate;
import org.kawaraban.model.Json;
import org.kawaraban.model.kafka.Topics;

/** What stands in the transactions of a follower. */
class FollowSessionTest {
    private static final Topics TOPICS = new Topics("k.");
    private static final LedgerTopic LEDGER = LedgerTopic.of(TOPICS, "inbox");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    private Path folder;

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private FollowSession session;

    @BeforeEach
    void start() {
        kafka.initTransactions();
        session = new FollowSession(kafka, new PageReader(), TOPICS, LEDGER, Map.of());
    }

    @Test
    void shouldPublishAPageAndRememberItInOneTransaction() throws IOException {
        Candidate file = file("a.txt", "text");

        session.publish(List.of(file));

        assertThat(kafka.commitCount()).isEqualTo(1);
        assertThat(topics()).containsExactly("k.pages", "k.ingest-ledger");
        assertThat(session.isUnchanged(file.file().uri(), file.mark())).isTrue();
    }

    @Test
    void shouldRememberWhatAnEarlierSessionPublished() throws IOException {
        Candidate file = file("a.txt", "text");
        session.publish(List.of(file));

        FollowSession next = new FollowSession(kafka, new PageReader(), TOPICS, LEDGER, ledger());

        assertThat(next.isUnchanged(file.file().uri(), file.mark())).isTrue();
    }

    @Test
    void shouldNotPublishAgainWhatWasOnlyTouched() throws IOException {
        session.publish(List.of(file("a.txt", "text")));
        Candidate touched = touch("a.txt", "2031-01-01T00:00:00Z");

        FollowSession.Progress progress = session.publish(List.of(touched));

        assertThat(progress.counts()).isEqualTo(new FollowCounts(0, 1));
        assertThat(topics()).containsExactly("k.pages", "k.ingest-ledger", "k.ingest-ledger");
        assertThat(session.isUnchanged(touched.file().uri(), touched.mark())).isTrue();
    }

    @Test
    void shouldPublishAgainWhatHasChanged() throws IOException {
        session.publish(List.of(file("a.txt", "text")));

        session.publish(List.of(file("a.txt", "Text")));

        assertThat(topics()).containsExactly("k.pages", "k.ingest-ledger", "k.pages", "k.ingest-ledger");
    }

    @Test
    void shouldLeaveAFileThatChangesWhileItIsRead() throws IOException {
        Candidate before = file("a.txt", "te");
        file("a.txt", "text");

        assertThat(session.publish(List.of(before)).counts().published()).isZero();
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void shouldLeaveAFileThatIsGone() throws IOException {
        Candidate gone = file("a.txt", "text");
        Files.delete(folder.resolve("a.txt"));

        assertThat(session.publish(List.of(gone)).files()).isEqualTo(1);
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void shouldMakeOneDeadLetterOfWhatCannotBeReadAndTryAgain() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere"));
        PageFile link = PageFiles.below(folder, "*.txt").files().get(0);
        Candidate file = new Candidate(link, FileMark.NONE);

        session.publish(List.of(file));
        session.publish(List.of(file));

        assertThat(topics()).containsExactly("k.dead-letters", "k.ingest-ledger");
        assertThat(session.isUnchanged(link.uri(), file.mark())).isFalse();
    }

    @Test
    void shouldRememberAFileThatIsGoneForAWhile() throws IOException {
        Candidate file = file("a.txt", "text");
        session.publish(List.of(file));
        Instant now = Instant.parse("2025-01-01T00:00:00Z");

        session.missing(Set.of(), now, MONTH);
        session.missing(Set.of(), now.plus(Duration.ofDays(29)), MONTH);
        assertThat(session.publish(List.of(file)).counts()).isEqualTo(new FollowCounts(0, 1));
        assertThat(session.isUnchanged(file.file().uri(), file.mark())).isTrue();

        session.missing(Set.of(), now, MONTH);
        session.missing(Set.of(), now.plus(Duration.ofDays(31)), MONTH);
        assertThat(ledger()).isEmpty();
        assertThat(session.publish(List.of(file)).counts()).isEqualTo(new FollowCounts(1, 0));
    }

    @Test
    void shouldRememberNothingThatWasNotCommitted() throws IOException {
        Candidate file = file("a.txt", "text");
        kafka.commitTransactionException = new TimeoutException("away");

        assertThatThrownBy(() -> session.publish(List.of(file))).isInstanceOf(TimeoutException.class);

        assertThat(session.isUnchanged(file.file().uri(), file.mark())).isFalse();
        assertThat(kafka.history()).isEmpty();
    }

    private Candidate file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return candidate(name);
    }

    private Candidate touch(String name, String time) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(Instant.parse(time)));
        return candidate(name);
    }

    private Candidate candidate(String name) throws IOException {
        PageFile file = PageFiles.below(folder, "*.txt").files().stream()
                .filter(page -> page.path().endsWith(name))
                .findFirst()
                .orElseThrow();
        return new Candidate(file, FileMark.of(file.path()));
    }

    private List<String> topics() {
        return kafka.history().stream().map(ProducerRecord::topic).toList();
    }

    /** What the ledger topic says by now. */
    private Map<String, LedgerEntry> ledger() throws IOException {
        Map<String, LedgerEntry> entries = new HashMap<>();
        for (ProducerRecord<String, byte[]> record : kafka.history()) {
            if (record.topic().equals(TOPICS.ledger())) {
                String uri = Json.MAPPER.readTree(record.key()).get("uri").asText();
                if (record.value() == null) {
                    entries.remove(uri);
                } else {
                    entries.put(uri, Json.read(record.value(), LedgerEntry.class));
                }
            }
        }
        return entries;
    }
}
