// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kawaraban.enrich.hostile.GoodPages;

/** A folder of files with names and natures that a careless reader of folders stumbles over, made the same each time. */
final class BadFiles {
    /** How a file must end. */
    enum Ending {
        RECORDS,
        EMPTY,
        UNREADABLE,
        /** Unreadable, but to the administrator, who may read everything. */
        FORBIDDEN,
        TOO_LARGE,
        SKIPPED
    }

    /** Makes one case in a folder; pages in it have the text, so that none is a duplicate of another's. */
    private interface Maker {
        void make(Path folder, String text) throws Exception;
    }

    /**
     * One file, link or folder.
     *
     * @param name for people
     */
    record Case(String name, Maker maker, Ending ending) {}

    /** Cases that are bad in the same way; the name as docs/reliability.md has it. */
    record Kind(String name, List<Case> cases) {}

    /** Links of the chain and the file at its end, which are no pages themselves. */
    static final int LINKS_IN_CHAIN = 51;

    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2025-03-01T00:00:00Z"));

    /** Percent-encoded, as no string of Java can hold the bytes of some. */
    private static final List<String> NAMES = List.of(
            "a%0Ab.txt",
            "a%0D.txt",
            "%1B%5B2J%1B%5D0%3Btitle%07.txt",
            "%09.txt",
            "%7F.txt",
            "%C2%9B31m.txt",
            "a..%5C..%5Cetc.txt",
            "%252e%252e%252fetc.txt",
            "%60reboot%60.txt",
            "$(reboot).txt",
            ";%20rm%20-rf%20~.txt",
            "*.txt",
            "%3F.txt",
            "%5Ba%5D.txt",
            "%7Ba,b%7D.txt",
            "'.txt",
            "%22.txt",
            "%3Cscript%3E.txt",
            "%20.txt",
            "%20a%20.txt",
            "-rf.txt",
            "--out=x.txt",
            "~.txt",
            "CON.txt",
            "a:b.txt",
            "http:%5C%5Ca.txt",
            "%25s%25n.txt",
            "$%7Bjndi:ldap%7D.txt",
            "%E7%93%A6%E7%89%88.txt",
            "%F0%9F%98%80.txt",
            "%E2%80%AEtxt.exe.txt",
            "%EF%BB%BF.txt",
            "%E2%80%A8.txt",
            "%E3%81%8C.txt",
            "%E3%81%8B%E3%82%99.txt",
            "a%FF.txt",
            "a%FE.txt",
            "%C0%AF.txt",
            "%ED%A0%80.txt",
            "x".repeat(251) + ".txt",
            "%E7%93%A6".repeat(83) + "xx.txt");

    private static final List<String> HIDDEN_OR_OTHER = List.of(
            ".txt",
            "..%5C..%5Cetc.txt",
            "..txt",
            "...txt",
            ".hidden.txt",
            "a.TXT",
            "a.txt~",
            "a.txt.part",
            "a",
            "a.txt%0A",
            "a.html",
            "%FF");

    private BadFiles() {}

    static List<Kind> kinds() {
        List<Case> names = new ArrayList<>();
        NAMES.forEach(
                name -> names.add(new Case(name, (folder, text) -> page(at(folder, name), text), Ending.RECORDS)));
        HIDDEN_OR_OTHER.forEach(
                name -> names.add(new Case(name, (folder, text) -> page(at(folder, name), text), Ending.SKIPPED)));
        names.add(new Case("deep", (folder, text) -> page(deep(folder), text), Ending.RECORDS));
        names.add(new Case(
                "folder-like-a-page",
                (folder, text) ->
                        page(Files.createDirectory(folder.resolve("d.txt")).resolve("a.txt"), text),
                Ending.RECORDS));
        return List.of(new Kind("names of files", names), new Kind("links, devices and what is no page", natures()));
    }

    /**
     * Makes a case, in a folder of its own.
     *
     * @param number of the case
     */
    static void make(Case bad, int number, Path folder) throws Exception {
        bad.maker.make(Files.createDirectories(folder), GoodPages.text(1_000 + number));
    }

    private static List<Case> natures() {
        List<Case> cases = new ArrayList<>();
        cases.add(link("link-to-nowhere", "nowhere", Ending.UNREADABLE));
        cases.add(link("link-to-itself", "link.txt", Ending.UNREADABLE));
        cases.add(link("link-to-its-folder", ".", Ending.UNREADABLE));
        cases.add(link("link-to-zeroes-without-end", "/dev/zero", Ending.SKIPPED));
        cases.add(link("link-to-nothing-without-end", "/dev/null", Ending.SKIPPED));
        cases.add(link("link-to-random-bytes-without-end", "/dev/urandom", Ending.SKIPPED));
        cases.add(link("link-to-memory", "/proc/self/mem", Ending.UNREADABLE));
        cases.add(new Case("two-folders-in-each-other", BadFiles::linkEachOther, Ending.UNREADABLE));
        cases.add(new Case("chain-of-50-links", BadFiles::chain, Ending.UNREADABLE));
        cases.add(new Case("link-out-of-the-folder", BadFiles::linkOut, Ending.RECORDS));
        cases.add(new Case("pipe", (folder, text) -> run("mkfifo", folder + "/pipe.txt"), Ending.SKIPPED));
        cases.add(new Case("socket", BadFiles::socket, Ending.SKIPPED));
        cases.add(new Case("empty", (folder, text) -> Files.createFile(folder.resolve("a.txt")), Ending.EMPTY));
        cases.add(new Case("of-16-MiB", (folder, text) -> filled(folder, 16 << 20), Ending.RECORDS));
        cases.add(new Case("of-one-byte-more", (folder, text) -> filled(folder, (16 << 20) + 1), Ending.TOO_LARGE));
        cases.add(new Case("of-256-MiB", (folder, text) -> sparse(folder, 256 << 20), Ending.TOO_LARGE));
        cases.add(new Case("not-readable", BadFiles::forbidFile, Ending.FORBIDDEN));
        cases.add(new Case("folder-not-readable", BadFiles::forbidFolder, Ending.FORBIDDEN));
        return cases;
    }

    private static Path at(Path folder, String encodedName) {
        return Path.of(URI.create(folder.toUri() + encodedName));
    }

    private static Path page(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, MODIFIED);
    }

    private static Path deep(Path folder) throws IOException {
        Path deep = folder;
        for (int i = 0; i < 200; i++) {
            deep = deep.resolve("d" + i);
        }
        return Files.createDirectories(deep).resolve("a.txt");
    }

    private static Case link(String name, String target, Ending ending) {
        return new Case(
                name, (folder, text) -> Files.createSymbolicLink(folder.resolve("link.txt"), Path.of(target)), ending);
    }

    private static void linkEachOther(Path folder, String text) throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Files.createSymbolicLink(one.resolve("back"), folder);
    }

    private static void chain(Path folder, String text) throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.createSymbolicLink(folder.resolve("l" + i + ".lnk"), Path.of("l" + (i + 1) + ".lnk"));
        }
        page(folder.resolve("l50.lnk"), text);
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("l0.lnk"));
    }

    private static void linkOut(Path folder, String text) throws IOException {
        Path outside =
                Files.createDirectories(folder.resolveSibling("../../outside")).resolve("secret.doc");
        page(outside, text);
        Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    }

    private static void socket(Path folder, String text) throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            // Its name stays when it is closed.
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.txt")));
        }
    }

    /** A letter, and then blanks. */
    private static void filled(Path folder, int bytes) throws IOException {
        byte[] page = new byte[bytes];
        Arrays.fill(page, (byte) ' ');
        page[0] = 'x';
        Files.write(folder.resolve("a.txt"), page);
    }

    /** A letter, and then nothing. */
    private static void sparse(Path folder, long bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("a.txt").toFile(), "rw")) {
            file.write('x');
            file.setLength(bytes);
        }
    }

    private static void forbid(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }

    private static void forbidFile(Path folder, String text) throws IOException {
        forbid(page(folder.resolve("a.txt"), text));
    }

    private static void forbidFolder(Path folder, String text) throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        page(closed.resolve("a.txt"), text);
        forbid(closed);
    }

    private static void run(String... command) throws Exception {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }
}
