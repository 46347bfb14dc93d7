// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Json;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.Topics;

/**
 * What deduplication made of pages with one story each, as committed on the topics.
 *
 * @param groups URIs of the pages whose stories were kept as one
 * @param kept ids of the articles
 * @param relations how many duplicate articles there are of each relation
 */
record StoryGroups(Set<Set<String>> groups, Set<String> kept, Map<Relation, Integer> relations) {
    /** Records of stories met again on the very same page. */
    int redelivered() {
        return relations.getOrDefault(Relation.REDELIVERED, 0);
    }

    /** Reads all that is committed; fails if an id stands twice or a duplicate names what was not kept. */
    static StoryGroups read(Cluster cluster, Topics topics) {
        List<TaggedSegment> articles = new ArrayList<>();
        List<Duplicate> duplicates = new ArrayList<>();
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.putAll(cluster.settings());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (byte[] value : values(consumer, topics.of(Stream.ARTICLES))) {
                articles.add(Json.read(value, TaggedSegment.class));
            }
            for (byte[] value : values(consumer, topics.of(Stream.DUPLICATES))) {
                duplicates.add(Json.read(value, Duplicate.class));
            }
        }
        return of(articles, duplicates);
    }

    private static StoryGroups of(List<TaggedSegment> articles, List<Duplicate> duplicates) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (TaggedSegment article : articles) {
            assertThat(groups.put(
                            article.id(), new TreeSet<>(Set.of(article.source().uri()))))
                    .as("articles have no id twice: %s", article.id())
                    .isNull();
        }
        Set<String> ids = new HashSet<>();
        Map<Relation, Integer> relations = new TreeMap<>();
        for (Duplicate duplicate : duplicates) {
            assertThat(ids.add(duplicate.id())).as(duplicate.id()).isTrue();
            if (duplicate.kind() != SegmentKind.ARTICLE) {
                continue;
            }
            assertThat(groups).as("%s dangles", duplicate).containsKey(duplicate.duplicateOf());
            groups.get(duplicate.duplicateOf()).add(duplicate.source().uri());
            relations.merge(duplicate.relation(), 1, Integer::sum);
        }
        return new StoryGroups(Set.copyOf(groups.values()), Set.copyOf(groups.keySet()), relations);
    }

    private static List<byte[]> values(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<byte[]> values = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(read -> values.add(read.value()));
        }
        return values;
    }
}
