// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.Stream;

/** Enrich, as a process, is killed, frozen and started again, and meets strange dates. */
class EnrichFaultsIT extends FaultTest {
    @Test
    void shouldMakeTheSameRecordsWhenKilledInTheMiddleOfATransaction() throws Exception {
        services.sink(out);
        for (int kill = 0; kill < 4; kill++) {
            ServiceProcess enrich = services.enrich(0);
            // By then the transaction of the one killed before is over.
            enrich.awaitPrinted("to RUNNING");
            services.publish(pages, kill * PAGES / 4, (kill + 1) * PAGES / 4);
            services.awaitOpenTransaction(enrich);
            enrich.kill();
        }

        services.enrich(0);
        assertUndisturbed();
    }

    @Test
    void shouldMakeTheSameRecordsWhenKilledWhileItRestoresItsStores() throws Exception {
        services.sink(out);
        ServiceProcess enrich = services.enrich(0);
        services.publish(pages, 0, PAGES / 2);
        Deadline.await(() -> Output.listed(out) > undisturbed.size() / 3, () -> "nothing written to " + out);
        enrich.kill();
        int killedWhileRestoring = 0;
        while (killedWhileRestoring < 3) {
            Folders.delete(services.state(0));
            enrich = services.enrich(0);
            enrich.awaitPrinted("to PARTITIONS_ASSIGNED");
            enrich.kill();
            killedWhileRestoring += enrich.printed().contains("PARTITIONS_ASSIGNED to RUNNING") ? 0 : 1;
        }

        services.enrich(0);
        services.publish(pages, PAGES / 2, PAGES);
        assertUndisturbed();
    }

    @Test
    void shouldMakeTheSameRecordsWhenKilledWhileItDeletesItsStores() throws Exception {
        services.sink(out);
        ServiceProcess enrich = services.enrich(0);
        services.publish(pages, 0, PAGES / 2);
        Deadline.await(() -> Output.listed(out) > undisturbed.size() / 3, () -> "nothing written to " + out);
        enrich.kill();
        // Without it RocksDB makes a store anew, and will not where files of one stand.
        assertThat(Folders.deleteFiles(services.state(0), "CURRENT")).isPositive();

        services.enrich(0);
        services.publish(pages, PAGES / 2, PAGES);

        assertUndisturbed();
    }

    @Test
    void shouldKeepItsStoresIfTheyWereClosedAndNotElse() throws Exception {
        services.publish(pages, 0, PAGES / 2);
        ServiceProcess first = services.enrich(0);
        first.awaitPrinted("to RUNNING");
        assertThat(first.stop()).isZero();

        ServiceProcess second = services.enrich(0);
        second.awaitPrinted("to RUNNING");
        assertThat(second.printed()).doesNotContain("were not closed");
        second.kill();

        ServiceProcess third = services.enrich(0);
        third.awaitPrinted("to RUNNING");
        assertThat(third.printed()).contains("were not closed: deleted");
        assertThat(third.stop()).isZero();
    }

    @Test
    void shouldMakeTheSameRecordsWhenKilledBetweenTwoArticlesOfOnePage() throws Exception {
        Path one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(one.resolve("page.txt"), longPage());
        Output expected = Output.undisturbed(one, folder.resolve("expected"));
        // On a fast machine a transaction of the usual 100 ms is over before the kill.
        Files.writeString(services.clientConfig(), "commit.interval.ms=5000\n", StandardOpenOption.APPEND);
        services.sink(out);
        ServiceProcess enrich = services.enrich(0);
        services.publish(one, 0, 1);
        services.awaitOpenTransaction(enrich);
        enrich.kill();
        assertThat(services.committed()).isLessThan(expected.size());

        services.enrich(0);

        Output.await(out, expected.size());
        Output.assertVerifies(out, one);
        assertThat(Output.read(out)).isEqualTo(expected);
    }

    @Test
    void shouldNotLetAnInstanceThatWasFrozenDisturbItsSuccessor() throws Exception {
        services.sink(out);
        ServiceProcess zombie = services.enrich(0);
        services.publish(pages, 0, PAGES / 2);
        services.awaitOpenTransaction(zombie);
        zombie.signal("STOP");
        services.enrich(1);
        services.publish(pages, PAGES / 2, PAGES);
        Output.await(out, undisturbed.size());

        zombie.signal("CONT");
        zombie.awaitPrinted("[Rr]e-?join|zombie|fenced|migrated");

        assertThat(zombie.stop()).isZero();
        assertUndisturbed();
    }

    @Test
    void shouldGoOnAfterItsTransactionTimedOut() throws Exception {
        services.sink(out);
        ServiceProcess enrich = services.enrich(0);
        services.publish(pages, 0, PAGES / 2);
        services.awaitOpenTransaction(enrich);
        enrich.signal("STOP");
        Deadline.await(() -> !services.isTransactionOpen(), () -> "the broker did not end the transaction");
        enrich.signal("CONT");

        services.publish(pages, PAGES / 2, PAGES);

        assertUndisturbed();
        assertThat(enrich.stop()).isZero();
    }

    @Test
    void shouldStopAndDropNothingWhileTheDeadLetterTopicIsAway() throws Exception {
        Files.writeString(
                services.clientConfig(),
                "producer.max.block.ms=5000\ntask.timeout.ms=10000\n",
                StandardOpenOption.APPEND);
        ServiceProcess enrich = services.enrich(0);
        enrich.awaitPrinted("to RUNNING");
        try (Admin admin = services.cluster().admin()) {
            admin.deleteTopics(List.of(services.topics().of(Stream.DEAD_LETTERS)))
                    .all()
                    .get();
        }
        publishAll();
        assertThat(undisturbed.records().get(Stream.DEAD_LETTERS)).isNotEmpty();

        assertThat(enrich.awaitExit()).isEqualTo(1);
        assertThat(enrich.lastLine()).startsWith("kawaraban enrich: ").contains("f.dead-letters");

        // Makes the topic anew.
        services.enrich(0);
        services.sink(out);
        assertUndisturbed();
    }

    @Test
    void shouldLetPagesOf1970And2099ThroughBesideTheLiveFeed() throws Exception {
        Instant start = Instant.now();
        Path dated = folder.resolve("dated");
        new GeneratedPages(8).write(dated, 40);
        for (int page = 0; page < 10; page += 2) {
            redate(dated, page, "1970年", Instant.EPOCH.plusSeconds(1));
            redate(dated, page + 1, "2099年", Instant.parse("2099-12-31T23:59:59Z"));
        }
        Output expected = Output.undisturbed(dated, folder.resolve("expected"));
        assertThat(expected.records().get(Stream.ARTICLES))
                .anyMatch(line -> line.contains("\"@timestamp\":\"1970-"))
                .anyMatch(line -> line.contains("\"@timestamp\":\"2099-"));
        services.enrich(0);
        services.sink(out);

        services.publish(dated, 0, 40);

        Output.await(out, expected.size());
        Output.assertVerifies(out, dated);
        assertThat(Output.read(out)).isEqualTo(expected);
        assertThat(services.timestamps()).allSatisfy(time -> assertThat(time)
                .isBetween(start.minus(Duration.ofMinutes(1)), Instant.now().plus(Duration.ofMinutes(1))));
    }

    @Test
    void shouldKnowDuplicatesOnBothSidesOfARestart() throws Exception {
        Path twice = folder.resolve("twice");
        new GeneratedPages(9).write(twice.resolve("a"), 30);
        new GeneratedPages(9).write(twice.resolve("b"), 30);
        Output expected = Output.undisturbed(twice, folder.resolve("expected"));
        services.sink(out);
        ServiceProcess enrich = services.enrich(0);
        services.publish(twice, 0, 30);
        Deadline.await(() -> services.committed() > expected.size() / 3, () -> "nothing was made of 30 pages");
        assertThat(enrich.stop()).isZero();
        services.publish(twice, 30, 60);

        services.enrich(0);

        Output.await(out, expected.size());
        Output.assertVerifies(out, twice);
        assertThat(Output.read(out)).isEqualTo(expected);
        assertThat(expected.records().get(Stream.DUPLICATES))
                .filteredOn(line -> line.contains("/b/p") && line.contains("\"relation\":\"exact\""))
                .isNotEmpty();
    }

    /** All articles of the pages that can be decoded, on one page. */
    private static String longPage() throws IOException {
        StringBuilder page = new StringBuilder();
        try (var files = Files.list(pages)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 4) {
                    page.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
                }
            }
        }
        return page.toString();
    }

    private static void redate(Path folder, int number, String year, Instant fetched) throws IOException {
        Path page = folder.resolve(String.format(Locale.ROOT, "p%05d.txt", number));
        // Byte by byte, since some pages cannot be decoded.
        String text = Files.readString(page, StandardCharsets.ISO_8859_1);
        Files.writeString(page, text.replace(latin("2025年"), latin(year)), StandardCharsets.ISO_8859_1);
        Files.setLastModifiedTime(page, FileTime.from(fetched));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
