// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A node to try things on: {@code RunNode [PORT] [cjk]}, with the kuromoji plugin unless told otherwise. */
final class RunNode {
    private RunNode() {}

    /** Runs a node until the process is stopped; its data is gone then. */
    public static void main(String... arguments) throws Exception {
        List<String> given = List.of(arguments);
        String port = given.stream()
                .filter(argument -> !argument.equals("cjk"))
                .findFirst()
                .orElse("9200");
        Path home = Files.createTempDirectory("kawaraban-node");
        try (Node node = Node.start(home, !given.contains("cjk"), port)) {
            System.out.println("OpenSearch at " + node.url() + "; stop with Ctrl-C");
            Thread.currentThread().join();
        }
    }
}
