// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;

/**
 * A folder of bulk files: one folder below it for each stream, and {@code manifest/} with a list of the finished files
 * of each partition and {@code folder.json}, whose random id marks the folder as ours.
 */
public final class OutputFolder {
    static final String MANIFEST = "manifest";
    static final String IDENTITY = "folder.json";
    static final String SUMMARY = "summary.json";

    private final Path directory;
    private final String id;

    private OutputFolder(Path directory, String id) {
        this.directory = directory;
        this.id = id;
    }

    /**
     * Opens the output folder there, or makes one of a folder that is empty or does not exist. Never removes a finished
     * file.
     *
     * @throws SinkException if the folder holds something else, or cannot be written
     */
    public static OutputFolder open(Path directory) {
        if (!Files.exists(directory.resolve(MANIFEST).resolve(IDENTITY))) {
            FolderContents.of(directory).requireNothingForeign();
        }
        DiskFiles disk = new DiskFiles();
        try {
            Path manifest = Files.createDirectories(directory.resolve(MANIFEST));
            String id = identity(manifest, disk);
            for (Stream stream : Stream.values()) {
                Files.createDirectories(directory.resolve(stream.label()));
            }
            disk.syncFolder(directory);
            return new OutputFolder(directory, id);
        } catch (IOException e) {
            throw SinkException.cannot("open output folder", directory, e);
        }
    }

    /**
     * Passes if the folder does not exist or holds nothing but what earlier runs wrote.
     *
     * @throws SinkException naming the first file that no manifest there accounts for
     */
    public static void check(Path directory) {
        FolderContents.of(directory).requireNothingForeign();
    }

    /**
     * Removes what earlier runs wrote: the files that the manifests list, unfinished ones, the manifests, the summary,
     * and the stream folders, but not the folder itself. Interrupted, it can be called again.
     *
     * @throws SinkException if the folder holds anything else (nothing is removed then), or a file cannot be removed
     */
    public static void clear(Path directory) {
        FolderContents contents = FolderContents.of(directory);
        contents.requireNothingForeign();
        contents.remove();
    }

    /** The random id of this folder: 32 hex digits. */
    public String id() {
        return id;
    }

    /** Where it is. */
    public Path directory() {
        return directory;
    }

    Path streamFolder(Stream stream) {
        return directory.resolve(stream.label());
    }

    Path manifest(Stream stream, int partition) {
        return directory.resolve(MANIFEST).resolve(stream.label() + "-" + partition + ".jsonl");
    }

    private static String identity(Path manifest, DiskFiles disk) throws IOException {
        Path file = manifest.resolve(IDENTITY);
        if (!Files.exists(file)) {
            Identity identity = Identity.random();
            Path temporary = manifest.resolve(IDENTITY + "." + identity.id() + ".tmp");
            disk.replace(temporary, Json.bytes(identity));
            try {
                disk.publish(temporary, file);
                disk.syncFolder(manifest);
            } catch (FileAlreadyExistsException another) {
                // Another sink of the group was faster: its id counts.
            }
            disk.delete(temporary);
        }
        try {
            return Json.read(Files.readAllBytes(file), Identity.class).id();
        } catch (UncheckedIOException e) {
            throw new SinkException(file + ": damaged, holds no folder id", e);
        }
    }

    @JsonPropertyOrder({"id"})
    private record Identity(String id) {
        static Identity random() {
            return new Identity(UUID.randomUUID().toString().replace("-", ""));
        }
    }
}
