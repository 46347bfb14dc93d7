// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Disks are full, read-only or damaged. */
class DiskFaultsIT extends FaultTest {
    private static final long ROOM_FOR_A_START = 120_000;

    @Test
    void shouldGoOnByItselfWhenTheOutputsDiskHasSpaceAgain() throws Exception {
        try (Disk disk = Disk.mount(folder.resolve("disk"), "16m")) {
            out = disk.path().resolve("out");
            services.enrich(0);
            disk.fill(ROOM_FOR_A_START);
            ServiceProcess sink = services.sink(out);
            publishAll();
            sink.awaitPrinted("cannot .+ " + out + "/.+: No space left on device; trying again in 2");
            assertThat(sink.isAlive()).isTrue();

            disk.free();

            sink.awaitPrinted("written again");
            assertUndisturbed();
            assertThat(sink.stop()).isZero();
        }
    }

    @Test
    void shouldGoOnByItselfWhenTheOutputsDiskCanBeWrittenAgain() throws Exception {
        try (Disk disk = Disk.mount(folder.resolve("disk"), "64m")) {
            out = disk.path().resolve("out");
            services.enrich(0);
            ServiceProcess sink = services.sink(out);
            sink.awaitPrinted("Adding newly assigned partitions");
            disk.allowWriting(false);
            publishAll();
            sink.awaitPrinted("cannot create .+: Read-only file system; trying again in 2");

            disk.allowWriting(true);

            sink.awaitPrinted("written again");
            assertUndisturbed();
        }
    }

    @Test
    void shouldGoOnByItselfWhenItMayWriteAgain() throws Exception {
        Assumptions.assumeFalse(System.getProperty("user.name").equals("root"), "root may always write: skipped");
        services.enrich(0);
        ServiceProcess sink = services.sink(out);
        sink.awaitPrinted("Adding newly assigned partitions");
        Path articles = out.resolve("articles");
        Files.setPosixFilePermissions(articles, PosixFilePermissions.fromString("r-xr-xr-x"));
        publishAll();
        sink.awaitPrinted("cannot create " + articles + "/.+: permission denied; trying again in 2");

        Files.setPosixFilePermissions(articles, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertUndisturbed();
    }

    @Test
    void shouldEndAndNameTheStateFolderWhoseDiskIsFull() throws Exception {
        try (Disk disk = Disk.mount(folder.resolve("disk"), "64m")) {
            Path state = disk.path().resolve("state");
            publishAll();
            disk.fill(ROOM_FOR_A_START);
            ServiceProcess full = services.enrich(state);
            assertThat(full.awaitExit()).isEqualTo(1);
            assertThat(full.lastLine())
                    .startsWith("kawaraban enrich: ")
                    .contains(state.toString())
                    .contains("No space left on device");

            disk.free();
            ServiceProcess again = services.enrich(state);

            services.sink(out);
            assertUndisturbed();
            assertThat(again.stop()).isZero();
        }
    }

    @Test
    void shouldEndAndNameTheStateFolderThatIsDamagedAndBeRightWhenItIsStartedAgain() throws Exception {
        ServiceProcess enrich = services.enrich(0);
        services.sink(out);
        services.publish(pages, 0, PAGES / 2);
        Deadline.await(() -> Output.listed(out) > undisturbed.size() / 3, () -> "nothing written to " + out);
        assertThat(enrich.stop()).isZero();
        damageStores(services.state(0));

        ServiceProcess damaged = services.enrich(0);

        assertThat(damaged.awaitExit()).isEqualTo(1);
        assertThat(damaged.lastLine())
                .startsWith("kawaraban enrich: the state folder " + services.state(0))
                .contains("start again");
        services.enrich(0);
        services.publish(pages, PAGES / 2, PAGES);
        assertUndisturbed();
    }

    private static void damageStores(Path state) throws IOException {
        int damaged = 0;
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().contains("/rocksdb/")) {
                    Files.writeString(file, "damaged");
                    damaged++;
                }
            }
        }
        assertThat(damaged).isPositive();
    }
}
