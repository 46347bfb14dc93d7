// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.kawaraban.model.kafka.Topics;

/**
 * What must be deleted on the cluster for enrich to begin anew.
 *
 * @param groups whose offsets are deleted
 * @param internal topics of enrich's own
 * @param output ends of the output topics' partitions, up to which records are deleted; none if they stay
 */
record ApplicationReset(Cluster cluster, List<String> groups, List<String> internal, Map<TopicPartition, Long> output) {
    /**
     * Looks what there is.
     *
     * @throws IOException if a group concerned has members, naming them
     */
    static ApplicationReset plan(Cluster cluster, Topics topics, String applicationId, boolean deleteOutput)
            throws IOException, InterruptedException {
        List<String> groups = new ArrayList<>(List.of(applicationId));
        if (deleteOutput) {
            groups.add(SinkCommand.groupId(topics));
        }
        try (Admin admin = cluster.admin()) {
            List<String> existing = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(groups::contains)
                    .toList();
            for (ConsumerGroupDescription group :
                    admin.describeConsumerGroups(existing).all().get().values()) {
                requireNoMembers(group);
            }
            List<String> all =
                    admin.listTopics().names().get().stream().sorted().toList();
            List<String> internal =
                    all.stream().filter(name -> isInternal(name, applicationId)).toList();
            Map<TopicPartition, Long> output = deleteOutput
                    ? ends(admin, all.stream().filter(topics.output()::contains).toList())
                    : Map.of();
            return new ApplicationReset(cluster, existing, internal, output);
        } catch (ExecutionException e) {
            throw new IOException("the cluster cannot be looked at: " + Failure.describeRoot(e), e);
        }
    }

    /** What is deleted, a line each. */
    List<String> describe() {
        List<String> lines = new ArrayList<>();
        groups.forEach(group -> lines.add("offsets of group " + group));
        internal.forEach(topic -> lines.add("topic " + topic));
        output.entrySet().stream()
                .collect(Collectors.groupingBy(
                        end -> end.getKey().topic(), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)))
                .forEach((topic, end) -> lines.add("records of topic " + topic + ", which ends at " + end));
        return lines;
    }

    /** Deletes it. Can be run again after a failure. */
    void run() throws IOException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            // Kafka refuses by itself if a member has come meanwhile; nothing else was touched then.
            admin.deleteConsumerGroups(groups).all().get();
            admin.deleteTopics(internal).all().get();
            admin.deleteRecords(output.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("not all could be deleted: " + Failure.describeRoot(e), e);
        }
    }

    private static boolean isInternal(String topic, String applicationId) {
        return topic.startsWith(applicationId + "-")
                && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
    }

    private static void requireNoMembers(ConsumerGroupDescription group) throws IOException {
        if (!group.members().isEmpty()) {
            String members = group.members().stream()
                    .map(member -> member.clientId() + " at " + member.host())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new IOException("group " + group.groupId() + " is running (" + members
                    + "): stop it first; one that was killed counts as running until its session times out");
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        admin.describeTopics(topics).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                .forEach(
                        partition -> latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get();
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue()
                .offset()));
    }
}
