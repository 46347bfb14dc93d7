// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kawaraban.model.Stream;

/** The bulk files of one partition: those being written, those finished, and the manifest that lists them. */
final class PartitionFiles {
    private final OutputFolder folder;
    private final Stream stream;
    private final int partition;
    private final FileOperations operations;
    private final Manifest manifest;

    PartitionFiles(OutputFolder folder, Stream stream, int partition, FileOperations operations) {
        this.folder = folder;
        this.stream = stream;
        this.partition = partition;
        this.operations = operations;
        this.manifest = new Manifest(folder.manifest(stream, partition), operations);
    }

    /** Id of the output folder. */
    String folderId() {
        return folder.id();
    }

    /** Whose records they hold. */
    Stream stream() {
        return stream;
    }

    /** The name of the file that begins with a record of that number. */
    BulkFileName name(long first) {
        return new BulkFileName(stream, partition, first);
    }

    /** Where a part-file of that name is. */
    Path part(String name) {
        return folder.streamFolder(stream).resolve(name);
    }

    /** A new part-file. */
    FileOperations.PartFile create(Path part) throws IOException {
        return operations.create(part);
    }

    /** Makes sure that a part-file, whose content is durable, can be found again after a crash of the machine. */
    void syncFolder() {
        Path path = folder.streamFolder(stream);
        try {
            operations.syncFolder(path);
        } catch (IOException e) {
            throw FileFailure.cannot("sync", path, e);
        }
    }

    /** The finished files as the manifest lists them. */
    List<FinishedFile> listed() {
        return manifest.read();
    }

    /** The finished files that lie there, listed or not, by first record. */
    List<BulkFileName> present() {
        return entries().stream()
                .map(entry -> BulkFileName.parse(entry.getFileName().toString()))
                .flatMap(Optional::stream)
                .filter(this::isOfPartition)
                .sorted(Comparator.comparingLong(BulkFileName::first))
                .toList();
    }

    /** All part-files of the partition that lie there now. */
    List<Path> parts() {
        return entries().stream()
                .filter(entry -> BulkFileName.parsePart(entry.getFileName().toString())
                        .filter(this::isOfPartition)
                        .isPresent())
                .toList();
    }

    void delete(Path part) {
        try {
            operations.delete(part);
        } catch (IOException e) {
            throw FileFailure.cannot("remove", part, e);
        }
    }

    /** Gives a part-file whose records are committed its final name and its line in the manifest. */
    void complete(Path part, FinishedFile file) {
        boolean first = publish(part, file);
        syncFolder();
        if (first || !manifest.lists(file)) {
            manifest.append(file);
        }
        delete(part);
    }

    /**
     * Makes the manifest whole: what was lost of it is read from the files, except for their Kafka offsets.
     *
     * @param topic where the records came from
     * @param end number of the record behind the last file that must be listed
     * @throws SinkException if a file is missing too, so that nothing says how many records it held
     */
    void repairManifest(String topic, long end) {
        manifest.repair(end, first -> remade(topic, first, end));
    }

    /**
     * Does of {@link #complete} what an earlier owner of the partition, who committed the file, left undone.
     *
     * @return whether anything was left undone
     */
    boolean completeIfUndone(Path part, FinishedFile file) {
        if (manifest.lists(file)) {
            // Finished then, and free to be moved elsewhere since.
            delete(part);
            return false;
        }
        if (!Files.exists(target(file))) {
            if (!Files.exists(part)) {
                throw new SinkException(target(file) + " is missing, and so is its part-file " + part.getFileName()
                        + ": the consumer group has its " + file.records() + " records committed");
            }
            requireContent(part, file);
        }
        complete(part, file);
        return true;
    }

    /** False if the file has its final name already: a stalled writer's successor, or a crashed one itself, did it. */
    private boolean publish(Path part, FinishedFile file) {
        Path target = target(file);
        try {
            operations.publish(part, target);
            return true;
        } catch (IOException e) {
            if (!Files.exists(target)) {
                throw FileFailure.cannot("finish", target, e);
            }
            requireContent(target, file);
            return false;
        }
    }

    private Path target(FinishedFile file) {
        return folder.directory().resolve(file.file());
    }

    private FinishedFile remade(String topic, long first, long end) {
        BulkFileName name = name(first);
        Path path = folder.directory().resolve(name.path());
        if (!Files.exists(path)) {
            throw new SinkException(
                    manifest.path() + " is damaged, and " + path + " is missing: put either of them back");
        }
        FileContent content = FileContent.of(path);
        long records = content.lineFeeds() / 2;
        if (records == 0 || first + records > end || content.lineFeeds() % 2 != 0 || !content.isTerminated()) {
            throw new SinkException(manifest.path() + " and " + path + " are damaged both");
        }
        return new FinishedFile(
                name.path(), first, records, content.bytes(), content.sha256(), topic, partition, null, null);
    }

    private boolean isOfPartition(BulkFileName name) {
        return name.stream() == stream && name.partition() == partition;
    }

    private List<Path> entries() {
        Path path = folder.streamFolder(stream);
        try (java.util.stream.Stream<Path> entries = Files.list(path)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw FileFailure.cannot("read", path, e);
        } catch (UncheckedIOException e) {
            throw FileFailure.cannot("read", path, new IOException(e.getMessage(), e));
        }
    }

    private static void requireContent(Path path, FinishedFile file) {
        if (!FileContent.of(path).is(file)) {
            throw new SinkException(path + " holds something else than the " + file.bytes() + " bytes with SHA-256 "
                    + file.sha256() + " that the consumer group has committed");
        }
    }
}
