// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/**
 * A disk, and a machine with it, that fails at a chosen step. If it dies there, from then on nothing works, so that no clean-up can hide
 * what the crash leaves behind; what was not synced is lost.
 */
final class FaultyFiles implements FileOperations, TestCluster.CommitHook {
    /** Where within its step the machine dies. */
    enum Moment {
        BEFORE,
        /** Half of what is written is on disk; steps that are atomic are not done. */
        HALFWAY,
        AFTER,
        /** The machine lives, but has no room for more than half of this one step. */
        DISK_FULL
    }

    /** 128 + SIGKILL, as shells have it. */
    private static final int KILLED = 137;

    static final class MachineDied extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MachineDied(String step) {
            super("died at " + step);
        }
    }

    private final FileOperations disk = new DiskFiles();
    private final List<String> steps = new ArrayList<>();
    private final int fatalStep;
    private final Moment moment;
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable String killAt;
    private int killOccurrence;
    private boolean dead;

    /** @param fatalStep number of the step that is the last, from 0; a number that is not reached for none */
    FaultyFiles(int fatalStep, Moment moment) {
        this.fatalStep = fatalStep;
        this.moment = moment;
    }

    /** Ends the process itself, as SIGKILL does, at the n-th step of a name, from 1. */
    static FaultyFiles killing(String step, int occurrence, Moment moment) {
        FaultyFiles files = new FaultyFiles(Integer.MAX_VALUE, moment);
        files.killAt = step;
        files.killOccurrence = occurrence;
        return files;
    }

    static FaultyFiles sound() {
        return new FaultyFiles(Integer.MAX_VALUE, Moment.BEFORE);
    }

    /** Fails a step, whenever it comes and as long as the condition holds, for want of space. */
    FaultyFiles failing(String step, BooleanSupplier condition) {
        refusals.add(new Refusal(step, "", condition));
        return this;
    }

    /** Fails whatever is done to files of a stream, as long as the condition holds, for want of space. */
    FaultyFiles failingOn(Stream stream, BooleanSupplier condition) {
        refusals.add(new Refusal("", "/" + stream.label() + "/", condition));
        return this;
    }

    /** What was done, in order. */
    List<String> steps() {
        return steps;
    }

    @Override
    public PartFile create(Path part) throws IOException {
        PartFile[] created = new PartFile[1];
        step("create", part, () -> created[0] = new FaultyPart(part, disk.create(part)), () -> {});
        return created[0];
    }

    @Override
    public void publish(Path part, Path file) throws IOException {
        step("publish", file, () -> disk.publish(part, file), () -> {});
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step("sync folder", folder, () -> disk.syncFolder(folder), () -> {});
    }

    @Override
    public void append(Path file, byte[] line) throws IOException {
        step(
                "append",
                file,
                () -> disk.append(file, line),
                () -> disk.append(file, Arrays.copyOf(line, line.length / 2)));
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        step("replace", file, () -> disk.replace(file, content), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete", file, () -> disk.delete(file), () -> {});
    }

    @Override
    public void commit(java.util.Map<TopicPartition, OffsetAndMetadata> offsets, Runnable take) {
        try {
            step("commit", Path.of(""), take::run, () -> {});
        } catch (IOException e) {
            throw new TimeoutException("the broker has no space either", e);
        }
    }

    private void step(String name, Path path, Step whole, Step half) throws IOException {
        if (dead) {
            throw new MachineDied(name + ", which was tried after it died");
        }
        for (Refusal refusal : refusals) {
            boolean meant = name.startsWith(refusal.step()) && path.toString().contains(refusal.folder());
            if (meant && refusal.condition().getAsBoolean()) {
                throw new IOException("No space left on device");
            }
        }
        boolean kill = name.equals(killAt) && --killOccurrence == 0;
        boolean fatal = steps.size() == fatalStep || kill;
        steps.add(name);
        if (!fatal) {
            whole.run();
            return;
        }
        if (moment == Moment.DISK_FULL) {
            half.run();
            throw new IOException("No space left on device");
        }
        dead = true;
        if (moment == Moment.HALFWAY) {
            half.run();
        } else if (moment == Moment.AFTER) {
            whole.run();
        }
        if (kill) {
            Runtime.getRuntime().halt(KILLED);
        }
        throw new MachineDied(name);
    }

    private record Refusal(String step, String folder, BooleanSupplier condition) {}

    private interface Step {
        void run() throws IOException;
    }

    /** Bytes reach the disk when they are synced, or by half if the machine dies while they are. */
    private final class FaultyPart implements PartFile {
        private final Path path;
        private final PartFile part;
        private long written;

        FaultyPart(Path path, PartFile part) {
            this.path = path;
            this.part = part;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            step("write", path, () -> part.write(bytes), () -> part.write(Arrays.copyOf(bytes, bytes.length / 2)));
            written += bytes.length;
        }

        @Override
        public void sync() throws IOException {
            step("sync", path, part::sync, () -> {
                part.sync();
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.truncate(written / 2);
                }
            });
        }

        @Override
        public void close() throws IOException {
            part.close();
            if (dead && !Files.exists(path)) {
                throw new MachineDied("close");
            }
        }
    }
}
