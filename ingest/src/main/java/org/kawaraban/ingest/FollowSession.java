// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.model.kafka.Topics;

/**
 * One connection of a follower: publishes files and remembers them, both in the same transaction. After any failure it
 * is of no further use; the next one reads the ledger anew. Not thread-safe.
 */
final class FollowSession implements AutoCloseable {
    /** Far below the time-out of a transaction, a minute. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(10);

    private static final int MAX_FILES = 500;
    /** Half of the producer's buffer, so that reading goes on while sending does. */
    private static final long MAX_BYTES = 32L << 20;

    private final Producer<String, byte[]> producer;
    private final PageProducer pages;
    private final PageReader reader;
    private final LedgerTopic ledger;
    /** As committed. */
    private final Map<String, LedgerEntry> entries;
    /** Written in the open transaction; null forgets. */
    private final Map<String, @Nullable LedgerEntry> written = new HashMap<>();

    private boolean isOpen;

    /**
     * A session.
     *
     * @param producer whose transactions are initialised
     * @param reader of the files
     * @param entries what the ledger holds
     */
    FollowSession(
            Producer<String, byte[]> producer,
            PageReader reader,
            Topics topics,
            LedgerTopic ledger,
            Map<String, LedgerEntry> entries) {
        this.producer = producer;
        this.reader = reader;
        this.pages = new PageProducer(topics, producer);
        this.ledger = ledger;
        this.entries = new TreeMap<>(entries);
    }

    /** Whether the file is known to be as it was when it was published, without reading it. */
    boolean isUnchanged(String uri, FileMark mark) {
        LedgerEntry entry = entries.get(uri);
        return entry != null && entry.isUnchanged(mark);
    }

    /**
     * Publishes those of some files whose content is new, in one transaction.
     *
     * @param files complete, with the marks that they had when they were found so
     * @return how many files of the list were dealt with, from its beginning, and what was published
     */
    Progress publish(List<Candidate> files) {
        long start = System.nanoTime();
        long bytes = 0;
        int done = 0;
        long published = 0;
        long unchanged = 0;
        while (done < files.size()
                && done < MAX_FILES
                && bytes < MAX_BYTES
                && System.nanoTime() - start < LONGEST_TRANSACTION.toNanos()) {
            Candidate file = files.get(done++);
            PageInput input = reader.read(file.file());
            LedgerEntry known = entries.get(input.uri());
            if (!isStill(file) || isVanished(file.file(), input)) {
                // Changed while it was read, or gone: the next look at the folder will tell.
                continue;
            }
            if (known != null && known.isOf(input)) {
                if (!known.equals(LedgerEntry.of(input, file.mark()))) {
                    write(input.uri(), LedgerEntry.of(input, file.mark()));
                    unchanged++;
                }
                continue;
            }
            begin();
            pages.send(input);
            write(input.uri(), LedgerEntry.of(input, file.mark()));
            published++;
            bytes += input instanceof RawPage page ? page.bytes().length : 0;
        }
        commit();
        return new Progress(done, new FollowCounts(published, unchanged));
    }

    /** Notes which files are gone, and forgets those that have been gone for long. */
    void missing(Set<String> there, Instant now, Duration forgetAfter) {
        List<Map.Entry<String, LedgerEntry>> missing = entries.entrySet().stream()
                .filter(entry -> !there.contains(entry.getKey()))
                .toList();
        for (Map.Entry<String, LedgerEntry> entry : missing) {
            String since = entry.getValue().goneSince();
            if (since == null) {
                write(entry.getKey(), entry.getValue().gone(now));
            } else if (Instant.parse(since).plus(forgetAfter).isBefore(now)) {
                write(entry.getKey(), null);
            }
            if (written.size() >= MAX_FILES) {
                commit();
            }
        }
        commit();
    }

    /** Gives up what is not committed. */
    @Override
    public void close() {
        // Not waiting: the broker ends an open transaction when this follower comes back, or when it times out.
        producer.close(Duration.ZERO);
    }

    private void begin() {
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
        }
    }

    private void write(String uri, @Nullable LedgerEntry entry) {
        begin();
        // A failure comes back from the commit.
        var unused = producer.send(ledger.record(uri, entry));
        written.put(uri, entry);
    }

    private void commit() {
        if (!isOpen) {
            return;
        }
        pages.flush();
        producer.commitTransaction();
        isOpen = false;
        written.forEach((uri, entry) -> {
            if (entry == null) {
                entries.remove(uri);
            } else {
                entries.put(uri, entry);
            }
        });
        written.clear();
    }

    private static boolean isStill(Candidate file) {
        try {
            return file.mark().equals(FileMark.NONE)
                    || file.mark().equals(FileMark.of(file.file().path()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it went between being found and being read; what could not even be found is a page that cannot be read. */
    private static boolean isVanished(PageFile file, PageInput input) {
        return file.failure() == null && input instanceof Rejected no && no.failure() instanceof NoSuchFileException;
    }

    /**
     * A file that seems complete.
     *
     * @param mark when it was found; {@link FileMark#NONE} if it cannot be looked at
     */
    record Candidate(PageFile file, FileMark mark) {}

    /** What became of a list of files. */
    record Progress(int files, FollowCounts counts) {}
}
