// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.junit.jupiter.api.Assumptions.abort;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The pipeline on the image {@code apache/kafka} of the version that we are built with; skipped where no Docker engine
 * answers, unless {@code -Ddocker.required=true}.
 */
class ContainerPipelineIT extends PipelineIT {
    private static KafkaContainer broker;

    @BeforeAll
    static void startBroker() {
        if (!Boolean.getBoolean("docker.required")
                && !DockerClientFactory.instance().isDockerAvailable()) {
            String reason = "no Docker engine answers, so the pipeline is tested on the embedded broker only";
            // Surefire does not print why a whole class is skipped.
            System.out.println("ContainerPipelineIT: SKIPPED, " + reason);
            abort(reason);
        }
        broker = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion());
        broker.start();
        System.out.println("ContainerPipelineIT: runs on " + broker.getDockerImageName() + " of Docker engine "
                + DockerClientFactory.instance().getInfo().getServerVersion());
    }

    @AfterAll
    static void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    @Override
    String servers() {
        return broker.getBootstrapServers();
    }
}
