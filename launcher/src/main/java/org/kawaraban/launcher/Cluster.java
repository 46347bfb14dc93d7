// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.kawaraban.model.kafka.TopicCheck;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/**
 * A Kafka cluster that answers.
 *
 * @param settings client settings, {@code bootstrap.servers} among them
 */
record Cluster(Map<String, Object> settings) {
    private static final int ANSWER_WITHIN_MS = 10_000;

    Cluster {
        settings = Map.copyOf(settings);
    }

    /**
     * The cluster behind some addresses.
     *
     * @param overrides Kafka's own client settings
     * @throws IOException if no broker answers within 10 s, naming the addresses
     */
    static Cluster connect(String bootstrapServers, Map<String, Object> overrides)
            throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(overrides);
        settings.put("bootstrap.servers", bootstrapServers);
        Cluster cluster = new Cluster(settings);
        try (Admin admin = client(cluster)) {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_WITHIN_MS))
                    .clusterId()
                    .get();
        } catch (ExecutionException | KafkaException e) {
            throw new IOException(unreachable(bootstrapServers, e), e);
        }
        return cluster;
    }

    private static Admin client(Cluster cluster) throws IOException {
        try {
            return cluster.admin();
        } catch (KafkaException e) {
            String problem = Failure.describeRoot(e);
            if (problem.contains("JAAS")) {
                // Kafka quotes what it stumbled over, which may be a part of the password; so no cause either.
                throw new IOException(
                        "the Kafka client settings cannot be used: sasl.jaas.config is no JAAS configuration; values stand"
                                + " in double quotes, and it ends in a semicolon");
            }
            throw new IOException("the Kafka client settings cannot be used: " + problem, e);
        }
    }

    private static String unreachable(String bootstrapServers, Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof SslAuthenticationException) {
            return "TLS with the Kafka broker at " + bootstrapServers + " failed: " + Failure.describeRoot(e);
        }
        if (cause instanceof AuthenticationException) {
            return "the Kafka broker at " + bootstrapServers + " refused the login: " + Failure.describeRoot(e);
        }
        return "no Kafka broker can be reached at " + bootstrapServers + ": " + Failure.describeRoot(e);
    }

    /** Creates the public topics that are missing; the partitions of all of them, by topic. */
    Map<String, Integer> createTopics(Topics topics, TopicPlan plan) throws IOException, InterruptedException {
        try (Admin admin = admin()) {
            return plan.create(admin, topics);
        } catch (ExecutionException e) {
            throw new IOException(
                    "the topics " + topics.prefix() + "* cannot be created: " + Failure.describeRoot(e), e);
        }
    }

    /**
     * Creates the public topics that are missing, and checks those that are there; the partitions of all of them, by
     * topic. Mismatches that it can live with are said.
     *
     * @param isPartitionsAsked whether somebody asked for just these numbers of partitions
     * @throws IOException naming the first mismatch that would lose records or stop the pipeline later
     */
    Map<String, Integer> createTopics(Topics topics, TopicPlan plan, boolean isPartitionsAsked, Terminal terminal)
            throws IOException, InterruptedException {
        Map<String, Integer> partitions = createTopics(topics, plan);
        try (Admin admin = admin()) {
            TopicCheck check = TopicCheck.of(admin, topics, plan, isPartitionsAsked);
            check.warnings().forEach(warning -> terminal.info("warning: " + warning));
            if (!check.refusals().isEmpty()) {
                int more = check.refusals().size() - 1;
                throw new IOException(check.refusals().get(0) + (more == 0 ? "" : " (and " + more + " more)"));
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    "the topics " + topics.prefix() + "* cannot be checked: " + Failure.describeRoot(e), e);
        }
        return partitions;
    }

    /** How many partitions the topics have whose names are wanted, by topic. */
    Map<String, Integer> partitions(Predicate<String> wanted) throws IOException, InterruptedException {
        try (Admin admin = admin()) {
            List<String> names =
                    admin.listTopics().names().get().stream().filter(wanted).toList();
            Map<String, Integer> partitions = new HashMap<>();
            admin.describeTopics(names)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
            return partitions;
        } catch (ExecutionException e) {
            throw new IOException("topics cannot be listed: " + Failure.describeRoot(e), e);
        }
    }

    /** Names of the settings only: values may be secret. */
    @Override
    public String toString() {
        return "Cluster" + new TreeSet<>(settings.keySet());
    }

    Admin admin() {
        return Admin.create(settings);
    }
}
