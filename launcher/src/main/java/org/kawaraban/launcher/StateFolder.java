// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/**
 * The folder in which Kafka Streams keeps an app's stores. Streams itself goes by the changelogs' names and offsets: after
 * a reset, or on another cluster, it could take old stores for the content of new topics. Kafka's ids of the topics,
 * kept beside the stores, tell.
 *
 * @param directory as {@code --state-dir} names it
 * @param applicationId Streams' own folder below it has this name
 */
record StateFolder(Path directory, String applicationId) {
    private static final String FILE = "kawaraban-changelogs.json";

    Path path() {
        return directory.resolve(applicationId);
    }

    /**
     * Deletes the stores if the topics that they were filled from are gone.
     *
     * @return whether there were such stores
     */
    boolean deleteIfStale(Cluster cluster) throws IOException, InterruptedException {
        Path file = path().resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        Map<String, String> known = known(file);
        Map<String, String> now = changelogs(cluster);
        if (known != null
                && known.entrySet().stream().allMatch(topic -> topic.getValue().equals(now.get(topic.getKey())))) {
            return false;
        }
        delete();
        return true;
    }

    /** What the file says; null if it was cut off, as when the machine lost power. */
    private static @Nullable Map<String, String> known(Path file) throws IOException {
        try {
            return Json.MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Notes which topics the stores are filled from. */
    void remember(Cluster cluster) throws IOException, InterruptedException {
        Path part = path().resolve(FILE + ".part");
        Files.createDirectories(path());
        Files.write(part, Json.bytes(changelogs(cluster)));
        Files.move(part, path().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        if (Files.exists(path())) {
            new TemporaryFolder(path()).close();
        }
    }

    /** Kafka's ids of the app's changelogs, by name. */
    private Map<String, String> changelogs(Cluster cluster) throws IOException, InterruptedException {
        Map<String, String> ids = new TreeMap<>();
        try (Admin admin = cluster.admin()) {
            admin.listTopics().namesToListings().get().forEach((name, listing) -> {
                if (name.startsWith(applicationId + "-") && name.endsWith("-changelog")) {
                    ids.put(name, listing.topicId().toString());
                }
            });
        } catch (ExecutionException e) {
            throw new IOException("topics cannot be listed: " + Failure.describeRoot(e), e);
        }
        return ids;
    }
}
