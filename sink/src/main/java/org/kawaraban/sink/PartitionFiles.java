// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Stream;

/** The bulk files of one partition: those being written, those finished, and the manifest that lists them. */
final class PartitionFiles {
    private static final int BUFFER_BYTES = 64 << 10;

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
            throw SinkException.cannot("sync", path, e);
        }
    }

    /** The finished files as the manifest lists them. */
    List<FinishedFile> finished() {
        return manifest.read();
    }

    /** All part-files of the partition that lie there now. */
    List<Path> parts() {
        Path path = folder.streamFolder(stream);
        try (java.util.stream.Stream<Path> entries = Files.list(path)) {
            return entries.filter(this::isPartOfPartition).sorted().toList();
        } catch (IOException e) {
            throw SinkException.cannot("read", path, e);
        }
    }

    void delete(Path part) {
        try {
            operations.delete(part);
        } catch (IOException e) {
            throw SinkException.cannot("remove", part, e);
        }
    }

    /** Gives a part-file whose records are committed its final name and its line in the manifest. */
    void complete(Path part, FinishedFile file) {
        boolean first = publish(part, file);
        syncFolder();
        if (first || !manifest.read().contains(file)) {
            manifest.append(file);
        }
        delete(part);
    }

    /** Does of {@link #complete} what an earlier owner of the partition, who committed the file, left undone. */
    void completeIfUndone(Path part, FinishedFile file) {
        manifest.repair();
        if (manifest.read().contains(file)) {
            // Finished then, and free to be moved elsewhere since.
            delete(part);
            return;
        }
        if (!Files.exists(target(file))) {
            if (!Files.exists(part)) {
                throw new SinkException(target(file) + " is missing, and so is its part-file " + part.getFileName()
                        + ": the consumer group has its " + file.records() + " records committed");
            }
            requireContent(part, file);
        }
        complete(part, file);
    }

    /** False if the file has its final name already: a stalled writer's successor, or a crashed one itself, did it. */
    private boolean publish(Path part, FinishedFile file) {
        Path target = target(file);
        try {
            operations.publish(part, target);
            return true;
        } catch (IOException e) {
            if (!Files.exists(target)) {
                throw SinkException.cannot("finish", target, e);
            }
            requireContent(target, file);
            return false;
        }
    }

    private Path target(FinishedFile file) {
        return folder.directory().resolve(file.file());
    }

    private boolean isPartOfPartition(Path entry) {
        return BulkFileName.parsePart(entry.getFileName().toString())
                .filter(name -> name.stream() == stream && name.partition() == partition)
                .isPresent();
    }

    private static void requireContent(Path path, FinishedFile file) {
        MessageDigest digest = ContentHash.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (IOException e) {
            throw SinkException.cannot("read", path, e);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (size != file.bytes() || !sha256.equals(file.sha256())) {
            throw new SinkException(path + " holds something else than the " + file.bytes() + " bytes with SHA-256 "
                    + file.sha256() + " that the consumer group has committed");
        }
    }
}
