// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.kawaraban.model.Stream;

/**
 * Whether topics that exist will do.
 *
 * @param refusals mismatches that would lose records or stop the pipeline later, one line each
 * @param warnings mismatches that it can live with, one line each
 */
public record TopicCheck(List<String> refusals, List<String> warnings) {
    /**
     * Holds the public topics against a plan.
     *
     * <p>Refused are a {@code max.message.bytes} below the largest record, time stamps by the producer, and compaction
     * of {@code pages} or {@code dead-letters}, whose key is the URI. Warned of are shorter retention, a bound on bytes,
     * other compaction, other numbers of partitions, and fewer replicas than the plan has.
     *
     * @param isPartitionsAsked whether somebody asked for just these numbers of partitions
     * @throws ExecutionException if the cluster does not answer; where it may not be asked, that is a warning
     */
    public static TopicCheck of(Admin admin, Topics topics, TopicPlan plan, boolean isPartitionsAsked)
            throws ExecutionException, InterruptedException {
        List<String> names = new ArrayList<>(topics.output());
        names.add(topics.pages());
        TopicCheck check = new TopicCheck(new ArrayList<>(), new ArrayList<>());
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        try {
            Map<String, Config> configs = new TreeMap<>();
            admin.describeConfigs(resources).all().get().forEach((topic, config) -> configs.put(topic.name(), config));
            configs.forEach((topic, config) -> check.settings(topic, config, topics, plan));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            check.warnings.add("the settings of topics " + topics.prefix() + "* may not be read, and were not checked");
        }
        Map<String, TopicDescription> layouts =
                new TreeMap<>(admin.describeTopics(names).allTopicNames().get());
        layouts.values().forEach(topic -> check.layout(topic, topics, plan, isPartitionsAsked));
        return check;
    }

    private void settings(String topic, Config config, Topics topics, TopicPlan plan) {
        String size = value(config, TopicPlan.MAX_MESSAGE_BYTES);
        if (Long.parseLong(size) < ClientSettings.MAX_RECORD_BYTES) {
            refuse(topic, TopicPlan.MAX_MESSAGE_BYTES, size, "at least " + ClientSettings.MAX_RECORD_BYTES);
        }
        String timestamps = value(config, TopicPlan.TIMESTAMP_TYPE);
        if (!timestamps.equals("LogAppendTime")) {
            refuse(topic, TopicPlan.TIMESTAMP_TYPE, timestamps, "LogAppendTime");
        }
        String policy = value(config, TopicPlan.CLEANUP_POLICY);
        if (policy.contains("compact")) {
            if (topic.equals(topics.pages()) || topic.equals(topics.of(Stream.DEAD_LETTERS))) {
                refuse(topic, TopicPlan.CLEANUP_POLICY, policy, "delete");
            } else {
                warn(topic, TopicPlan.CLEANUP_POLICY, policy, "delete");
            }
        }
        long wanted = (topic.equals(topics.pages()) ? plan.pagesRetention() : plan.outputRetention()).toMillis();
        long retention = Long.parseLong(value(config, TopicPlan.RETENTION_MS));
        if (retention >= 0 && retention < wanted) {
            warn(topic, TopicPlan.RETENTION_MS, Long.toString(retention), "at least " + wanted);
        }
        String bytes = value(config, TopicPlan.RETENTION_BYTES);
        if (!bytes.equals("-1")) {
            warn(topic, TopicPlan.RETENTION_BYTES, bytes, "-1");
        }
    }

    private void layout(TopicDescription topic, Topics topics, TopicPlan plan, boolean isPartitionsAsked) {
        int wanted = topic.name().equals(topics.pages()) ? plan.pages() : plan.output();
        int partitions = topic.partitions().size();
        if (isPartitionsAsked && partitions != wanted) {
            warn(topic.name(), "partitions", Integer.toString(partitions), Integer.toString(wanted));
        }
        int replicas = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        plan.replication().ifPresent(least -> {
            if (replicas < least) {
                warn(topic.name(), "replication", Integer.toString(replicas), Short.toString(least));
            }
        });
    }

    private void refuse(String topic, String setting, String is, String wanted) {
        refusals.add(mismatch(topic, setting, is, wanted) + "; change it with kafka-configs.sh --alter --topic " + topic
                + " --add-config " + setting + "=" + wanted.replace("at least ", ""));
    }

    private void warn(String topic, String setting, String is, String wanted) {
        warnings.add(mismatch(topic, setting, is, wanted));
    }

    private static String mismatch(String topic, String setting, String is, String wanted) {
        return "topic " + topic + " has " + setting + "=" + is + ", not " + wanted;
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        if (entry == null || entry.value() == null) {
            throw new IllegalStateException("the cluster does not tell the topic setting " + name);
        }
        return entry.value();
    }
}
