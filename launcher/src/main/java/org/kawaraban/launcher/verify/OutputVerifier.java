// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/**
 * Checks an output folder against the contract's invariants ({@code design.md} §4) as far as files can show them: each
 * file complete, as listed and well-formed; each record as its schema has it; no id twice; nothing dropped in favour of
 * something that was not kept; each page's segments complete and apart; the summary right. With the pages at hand, also
 * that every character of them is accounted for.
 *
 * <p>Files that a sink is still writing are not looked at. Keeps the ids of all records in memory.
 */
public final class OutputVerifier {
    private final @Nullable PageTexts pages;

    /** A verifier that looks at the output alone. */
    public OutputVerifier() {
        this(null);
    }

    /** A verifier that also holds the output against the pages that it was made from; null for none. */
    public OutputVerifier(@Nullable PageTexts pages) {
        this.pages = pages;
    }

    /**
     * Checks a folder.
     *
     * @throws IOException if it cannot be read
     */
    public Report verify(Path directory) throws IOException {
        Problems problems = new Problems();
        Path manifest = directory.resolve("manifest");
        if (!Files.isRegularFile(manifest.resolve("folder.json"))) {
            problems.in(directory.toString(), "is not an output folder: it has no manifest/folder.json");
            return new Report(problems.first(), problems.count(), 0, Map.of(), 0);
        }
        Folders folders = new Folders(directory, problems);
        folders.checkTop();
        Map<String, Listed> listed = new ManifestReader(problems).read(manifest);

        PageCheck pageCheck = new PageCheck(problems);
        List<RecordCheck> checks = new ArrayList<>(List.of(
                new FieldCheck(problems),
                new IdentityCheck(problems),
                pageCheck,
                new SummaryCheck(problems, directory)));
        if (pages != null) {
            checks.add(new PageTextCheck(problems, pages, pageCheck));
        }
        Map<Stream, Long> records = new EnumMap<>(Stream.class);
        BulkFileReader reader = new BulkFileReader(problems, entry -> {
            records.merge(entry.stream(), 1L, Long::sum);
            checks.forEach(check -> check.check(entry));
        });
        Map<String, Listed> unseen = new TreeMap<>(listed);
        int files = 0;
        for (Stream stream : Stream.values()) {
            for (BulkFile file : folders.bulkFiles(stream)) {
                reader.read(file, listed.get(file.name()));
                unseen.remove(file.name());
                files++;
            }
        }
        unseen.forEach((name, lost) -> problems.in(name, "is missing, though %s lists it", lost.location()));
        checks.forEach(RecordCheck::end);
        return new Report(problems.first(), problems.count(), files, records, pageCheck.pageCount());
    }
}
