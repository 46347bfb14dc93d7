// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names that review has left out, for one country or, with {@code *}, for all; and names that it has marked. */
record Unfit(Set<String> entries) {
    static Unfit read(Path file) throws IOException {
        Set<String> entries = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            for (String name : fields[1].split("\\|", -1)) {
                entries.add(fields[0] + '\t' + name.strip());
            }
        }
        return new Unfit(entries);
    }

    /** Whether a name has a mark: ~ for one that is also a person's, ? for another word. */
    boolean isMarked(String name, String mark) {
        return entries.contains(mark + '\t' + name);
    }

    boolean has(String name, String code) {
        return entries.contains("*\t" + name) || entries.contains(code + '\t' + name);
    }
}
