// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.kafka.TopicPlan;

/**
 * A test of one fault: a broker of its own, the same pages for all, and what an undisturbed run makes of them. {@code
 * ./mvnw verify -Pfaults} runs these.
 */
@Tag("faults")
abstract class FaultTest {
    static final int PAGES = 120;

    @TempDir
    static Path shared;

    static Path pages;
    static Output undisturbed;

    @TempDir
    Path folder;

    Path out;
    Services services;

    @BeforeAll
    static void replayUndisturbed() throws Exception {
        pages = shared.resolve("pages");
        new GeneratedPages(7).write(pages, PAGES);
        undisturbed = Output.undisturbed(pages, shared.resolve("undisturbed"));
    }

    @BeforeEach
    void startServices(TestInfo test) throws Exception {
        out = folder.resolve("out");
        // What the processes print is kept: a failure may not come again.
        Path logs = Path.of(
                "target",
                "faults",
                getClass().getSimpleName(),
                test.getTestMethod().orElseThrow().getName());
        services = new Services(folder, logs, new TopicPlan(1, 4));
    }

    @AfterEach
    void stopServices() {
        services.close();
    }

    void publishAll() throws IOException {
        services.publish(pages, 0, PAGES);
    }

    /** Waits until all records are in files, which are then the same records as without the fault, each once. */
    void assertUndisturbed() throws Exception {
        services.awaitListed(out, undisturbed.size());
        services.assertOutput(out, pages, undisturbed);
    }
}
