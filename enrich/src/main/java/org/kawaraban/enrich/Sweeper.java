// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.dedup.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what deduplication has forgotten: once in each period of the retention, and once after a start, store by
 * store, a few entries at a time. Decides nothing: what is forgotten counts as absent before it is deleted.
 *
 * <p>Counts are visible as the metric {@code expired-entries-total} of the task and, at the end of each sweep that
 * deleted something, in a line of the log.
 */
final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    /** Some milliseconds' work. */
    private static final int ENTRIES_A_STEP = 1_000;

    private final Retention retention;
    private final IntSupplier now;
    private final IntFunction<Iterable<StoreSweep<?, ?>>> sweeps;
    private final TaskId task;
    private final StreamsMetrics metrics;
    private final Sensor expired;
    private final Deque<StoreSweep<?, ?>> left = new ArrayDeque<>();
    private final StringBuilder counts = new StringBuilder();

    @Nullable
    private Integer swept;

    /**
     * A sweeper that has not yet begun.
     *
     * @param now the hour up to which the writer has come
     * @param sweeps what to do, given that hour
     */
    Sweeper(
            ProcessorContext<?, ?> context,
            Retention retention,
            IntSupplier now,
            IntFunction<Iterable<StoreSweep<?, ?>>> sweeps) {
        this.retention = retention;
        this.now = now;
        this.sweeps = sweeps;
        task = context.taskId();
        metrics = context.metrics();
        expired = metrics.addSensor("deduplicate-" + task + "-expired", Sensor.RecordingLevel.INFO);
        expired.add(
                new MetricName(
                        "expired-entries-total",
                        "stream-deduplicate-metrics",
                        "Entries of deduplication's stores deleted since the start, as not met for the retention",
                        Map.of("task-id", task.toString())),
                new CumulativeSum());
    }

    /** One step; nothing if all that is forgotten in this period was deleted. */
    void step() {
        if (left.isEmpty()) {
            int hour = now.getAsInt();
            Integer period = retention.period(hour);
            if (period.equals(swept)) {
                return;
            }
            swept = period;
            sweeps.apply(hour).forEach(left::add);
        }
        StoreSweep<?, ?> sweep = left.getFirst();
        int deleted = sweep.step(ENTRIES_A_STEP);
        if (deleted > 0) {
            expired.record(deleted);
        }
        if (sweep.isDone()) {
            left.removeFirst();
            if (sweep.deleted() > 0) {
                counts.append(' ').append(sweep.name()).append(' ').append(sweep.deleted());
            }
            if (left.isEmpty() && counts.length() > 0) {
                LOG.info("deduplication {} forgot entries:{}", task, counts);
                counts.setLength(0);
            }
        }
    }

    /** Takes the metric back. */
    @Override
    public void close() {
        metrics.removeSensor(expired);
    }
}
