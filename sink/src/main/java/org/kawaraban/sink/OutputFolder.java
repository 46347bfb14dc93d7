// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kawaraban.model.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of bulk files: one folder below it for each stream, and {@code manifest/} with a list of the finished files
 * of each partition and {@code folder.json}, whose random id marks the folder as ours ({@link FolderIdentity}).
 */
public final class OutputFolder {
    static final String MANIFEST = "manifest";
    static final String IDENTITY = "folder.json";
    static final String SUMMARY = "summary.json";

    private static final Logger log = LoggerFactory.getLogger(OutputFolder.class);
    private static final DiskFiles DISK = new DiskFiles();

    private final Path directory;
    private final FolderIdentity identity;

    private OutputFolder(Path directory, FolderIdentity identity) {
        this.directory = directory;
        this.identity = identity;
    }

    /**
     * Opens the output folder there, or makes one of a folder that is empty or does not exist. Never removes a finished
     * file. If the folder's identity was lost or damaged, it is taken from what the group has committed.
     *
     * @param group the consumer group that writes to it
     * @param topics Kafka's ids of the topics that it is written from, by name
     * @param committed what the group has committed; asked for only if the identity was lost
     * @throws SinkException if the folder holds something else, belongs to another group or to other topics, or cannot
     *     be written
     */
    static OutputFolder open(
            Path directory, String group, Map<String, String> topics, Supplier<List<CommitMetadata>> committed) {
        FolderIdentity wanted = FolderIdentity.random(group, topics);
        Path file = directory.resolve(MANIFEST).resolve(IDENTITY);
        try {
            Optional<FolderIdentity> found = identity(file);
            if (found.isEmpty()) {
                wanted = recovered(directory, wanted, committed);
            }
            Files.createDirectories(directory.resolve(MANIFEST));
            FolderIdentity identity = found.isPresent() ? found.get() : write(file, wanted);
            identity.require(directory, group, topics);
            for (Stream stream : Stream.values()) {
                Files.createDirectories(directory.resolve(stream.label()));
            }
            DISK.syncFolder(directory);
            return new OutputFolder(directory, identity);
        } catch (IOException e) {
            throw FileFailure.cannot("open output folder", directory, e);
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
    String id() {
        return identity.id();
    }

    /** Where it is. */
    Path directory() {
        return directory;
    }

    /** Refuses topics, some or all, that the folder is not written from. */
    void requireTopics(Map<String, String> topics) {
        identity.requireTopics(directory, topics);
    }

    Path streamFolder(Stream stream) {
        return directory.resolve(stream.label());
    }

    Path manifest(Stream stream, int partition) {
        return directory.resolve(MANIFEST).resolve(stream.label() + "-" + partition + ".jsonl");
    }

    private static Optional<FolderIdentity> identity(Path file) throws IOException {
        return Files.exists(file) ? CheckedLine.read(Files.readAllBytes(file), FolderIdentity.class) : Optional.empty();
    }

    /** A new identity for a folder that is new; for one that is not, the id that the group knows. */
    private static FolderIdentity recovered(
            Path directory, FolderIdentity fresh, Supplier<List<CommitMetadata>> committed) {
        if (FolderIdentity.isNeeded(directory)) {
            Optional<String> id = FolderIdentity.proven(directory, committed.get());
            if (id.isPresent()) {
                log.warn("{}/{} was lost or damaged: made anew", MANIFEST, IDENTITY);
                return fresh.withId(id.get());
            }
        }
        if (Files.exists(directory.resolve(MANIFEST).resolve(IDENTITY))) {
            throw new SinkException(directory.resolve(MANIFEST).resolve(IDENTITY)
                    + ": damaged, and no file that the consumer group has committed tells whether this is its folder");
        }
        FolderContents.of(directory).requireNothingForeign();
        return fresh;
    }

    private static FolderIdentity write(Path file, FolderIdentity identity) throws IOException {
        Path temporary = file.resolveSibling(IDENTITY + "." + UUID.randomUUID() + ".tmp");
        DISK.replace(temporary, CheckedLine.of(identity));
        try {
            if (Files.exists(file) && identity(file).isEmpty()) {
                DISK.delete(file);
            }
            DISK.publish(temporary, file);
            DISK.syncFolder(file.resolveSibling("."));
        } catch (FileAlreadyExistsException another) {
            // Another sink of the group was faster: its id counts.
        }
        DISK.delete(temporary);
        return identity(file).orElseThrow(() -> new SinkException(file + ": damaged, holds no folder id"));
    }
}
