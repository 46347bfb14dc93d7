// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A loader of a folder into a fake cluster, whose waits take no time and are remembered. */
final class LoadFixture implements LoadListener {
    final List<Duration> waits = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<Long> documents = new ArrayList<>();

    private final Path directory;
    private final FakeCluster cluster;

    LoadFixture(Path directory, FakeCluster cluster) {
        this.directory = directory;
        this.cluster = cluster;
    }

    LoadConfig config() {
        return LoadConfig.of(directory, new Target(cluster.url(), Credentials.NONE, null))
                .withRetries(new Retries(Duration.ofSeconds(1), Duration.ofSeconds(8), 5, waits::add));
    }

    LoadReport load() throws IOException, InterruptedException {
        return load(config());
    }

    LoadReport load(LoadConfig config) throws IOException, InterruptedException {
        return new BulkLoader(config, this).load();
    }

    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void progress(long bytes, long allBytes, long posted) {
        documents.add(posted);
    }
}
