// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** Removes from a cluster what a replay made there. */
record ReplayCleanup(Cluster cluster) {
    /** Deletes all topics and groups whose names begin with a replay's own prefix. */
    void delete(String prefix) throws IOException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(prefix))
                    .toList();
            admin.deleteTopics(topics).all().get();
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(prefix))
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException e) {
            throw new IOException(
                    "topics and groups " + prefix + "* could not all be deleted: " + Failure.describeRoot(e), e);
        }
    }
}
