// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.Topics;

/**
 * The compacted topic that remembers what was published of followed folders: follower and URI (JSON) to {@link
 * LedgerEntry}. Its records stand in the same transactions as the pages, so that it says neither more nor less than
 * what was published.
 *
 * @param follower whose files these are
 */
record LedgerTopic(String name, String follower) {
    private static final Duration POLL = Duration.ofMillis(100);

    /** One partition: a thousand files a second are far below what one takes. */
    private static final Map<String, String> SETTINGS = Map.of(
            "cleanup.policy",
            "compact",
            // Only finished segments are compacted, and a start reads what is not.
            "segment.bytes",
            Integer.toString(64 << 20));

    private record Key(String follower, String uri) {}

    static LedgerTopic of(Topics topics, String follower) {
        return new LedgerTopic(topics.ledger(), follower);
    }

    /**
     * Creates the topic if it is missing.
     *
     * @throws IllegalStateException if it is there and forgets
     */
    void create(Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty()).configs(SETTINGS)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            for (Config config :
                    admin.describeConfigs(List.of(resource)).all().get().values()) {
                requireCompact(config.get("cleanup.policy").value());
            }
        }
    }

    private void requireCompact(String policy) {
        if (!policy.equals("compact")) {
            throw new IllegalStateException("topic " + name + " has cleanup.policy=" + policy
                    + ", not compact: it would forget what was published");
        }
    }

    /** What was published, by URI. Reads all that was written before the call, whatever else is being written. */
    Map<String, LedgerEntry> read(Admin admin, Map<String, Object> clientSettings)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.putAll(clientSettings);
        Map<String, LedgerEntry> entries = new HashMap<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(name, 0);
            // The end of what is committed may lie before our own last record, while another follower's transaction is
            // open: the end of all is what must be reached.
            long end = 0;
            for (ListOffsetsResultInfo info : admin.listOffsets(
                            Map.of(partition, OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get()
                    .values()) {
                end = info.offset();
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    take(record, entries);
                }
            }
        }
        return entries;
    }

    /** The record that remembers a file; with null it is forgotten. */
    ProducerRecord<String, byte[]> record(String uri, @Nullable LedgerEntry entry) {
        String key = new String(Json.bytes(new Key(follower, uri)), StandardCharsets.UTF_8);
        return new ProducerRecord<>(name, key, entry == null ? null : Json.bytes(entry));
    }

    private void take(ConsumerRecord<String, byte[]> record, Map<String, LedgerEntry> entries) {
        Key key = Json.read(record.key().getBytes(StandardCharsets.UTF_8), Key.class);
        if (!key.follower().equals(follower)) {
            return;
        }
        if (record.value() == null) {
            entries.remove(key.uri());
        } else {
            entries.put(key.uri(), Json.read(record.value(), LedgerEntry.class));
        }
    }
}
