// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** File operations on a real disk. */
final class DiskFiles implements FileOperations {
    private static final int BUFFER_BYTES = 64 << 10;

    @Override
    public PartFile create(Path part) throws IOException {
        return new ChannelPart(FileChannel.open(part, CREATE_NEW, WRITE));
    }

    @Override
    public void publish(Path part, Path file) throws IOException {
        try {
            // A rename would replace, or race with a check; a second name for the same file does neither.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            try {
                Files.move(part, file);
            } catch (IOException e) {
                e.addSuppressed(noLinks);
                throw e;
            }
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    @Override
    public void append(Path file, byte[] line) throws IOException {
        boolean isNew = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
            writeAll(channel, ByteBuffer.wrap(line));
            channel.force(true);
        }
        if (isNew) {
            syncFolder(folderOf(file));
        }
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, CREATE_NEW, WRITE)) {
                writeAll(channel, ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folderOf(file));
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static Path folderOf(Path file) {
        return file.resolveSibling(".");
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static final class ChannelPart implements PartFile {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

        ChannelPart(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (bytes.length > buffer.remaining()) {
                flush();
            }
            if (bytes.length > buffer.capacity()) {
                writeAll(channel, ByteBuffer.wrap(bytes));
            } else {
                buffer.put(bytes);
            }
        }

        @Override
        public void sync() throws IOException {
            flush();
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }

        private void flush() throws IOException {
            buffer.flip();
            writeAll(channel, buffer);
            buffer.clear();
        }
    }
}
