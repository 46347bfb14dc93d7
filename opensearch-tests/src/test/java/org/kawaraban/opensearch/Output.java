// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Output folders to load. */
final class Output {
    static final List<String> STREAMS = List.of("articles", "fragments", "duplicates", "dead-letters");

    private static final Path SEEDS = Path.of("..", "seeds");

    /** Pages of many sites and languages, with their dates, from the tests of splitting. */
    private static final Path PAGES =
            Path.of("..", "enrich", "src", "test", "resources", "org", "kawaraban", "enrich", "split", "held");

    private Output() {}

    /** Replays the seeds, other pages, a page printed twice and two that cannot be processed. */
    static Path replay(Path folder) throws IOException, InterruptedException {
        Path more = Files.createDirectories(folder.resolve("more"));
        Files.write(more.resolve("bad.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe, 'b'});
        Files.writeString(more.resolve("empty.txt"), " \n");
        Path seed = SEEDS.resolve("001_cb25776d9ac0b15e.txt");
        Files.copy(seed, more.resolve("again.txt"));
        Path out = folder.resolve("out");
        Pipeline.succeed("replay", SEEDS + "", PAGES + "", more + "", "--out", out + "");
        for (String stream : STREAMS) {
            assertThat(Records.read(out, stream).all()).as(stream).isNotEmpty();
        }
        return out;
    }

    /** The same folder with a prefix before its index names, as {@code sink --index-prefix} writes it. */
    static Path withPrefix(String prefix, Path out, Path copy) throws IOException {
        for (String stream : STREAMS) {
            Files.createDirectories(copy.resolve(stream));
            try (var files = Files.list(out.resolve(stream))) {
                for (Path file : files.toList()) {
                    String action = "{\"index\":{\"_index\":\"";
                    String text = Files.readString(file).replace(action + stream, action + prefix + stream);
                    Files.writeString(copy.resolve(stream).resolve(file.getFileName()), text, StandardCharsets.UTF_8);
                }
            }
        }
        return copy;
    }
}
