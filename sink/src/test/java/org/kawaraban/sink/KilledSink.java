// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kawaraban.model.kafka.Topics;
import org.kawaraban.sink.FaultyFiles.Moment;

/**
 * A sink, as a program of its own, that is killed at a chosen step of its write path. The switch is here, in the tests,
 * and not in the program that users run.
 */
public final class KilledSink {
    private KilledSink() {}

    /** Arguments: servers, topic prefix, output folder, step, which one of that name (from 1), moment. */
    public static void main(String... arguments) {
        FaultyFiles files =
                FaultyFiles.killing(arguments[3], Integer.parseInt(arguments[4]), Moment.valueOf(arguments[5]));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", arguments[0], "session.timeout.ms", 3_000, "heartbeat.interval.ms", 500);
        Topics topics = new Topics(arguments[1]);
        SinkConfig config = SinkConfig.of(Path.of(arguments[2]), topics, topics.prefix() + "sink", settings)
                .withFileLimits(SinkConfig.DEFAULT_FILE_BYTES, 20)
                .withFollowing(Following.DEFAULT.withIdleRotation(Duration.ofSeconds(1)));
        new BulkSink(
                        config,
                        () -> hooked(consumer(config), files),
                        () -> new AdminTopicIds(settings),
                        files,
                        System::nanoTime)
                .run();
    }

    private static Consumer<byte[], byte[]> consumer(SinkConfig config) {
        return new KafkaConsumer<>(config.consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The consumer, whose commits are steps too. */
    @SuppressWarnings("unchecked")
    private static Consumer<byte[], byte[]> hooked(Consumer<byte[], byte[]> consumer, FaultyFiles files) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, given) -> {
                    if (method.getName().equals("commitSync") && given != null && given[0] instanceof Map) {
                        var offsets = (Map<TopicPartition, OffsetAndMetadata>) given[0];
                        files.commit(offsets, () -> consumer.commitSync(offsets));
                        return null;
                    }
                    try {
                        return method.invoke(consumer, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
