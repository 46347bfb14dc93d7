// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/** What lies in a folder, told apart into what sinks wrote there and the first thing that they did not. */
final class FolderContents {
    private static final Pattern MANIFEST_FILE =
            Pattern.compile("(folder\\.json|[a-z-]+-\\d{1,9}\\.jsonl)(\\..+\\.tmp)?");

    private final Path directory;
    /** In the order in which they may be removed: what accounts for others comes behind them. */
    private final List<Path> removable = new ArrayList<>();

    private @Nullable Path foreign;

    private FolderContents(Path directory) {
        this.directory = directory;
    }

    static FolderContents of(Path directory) {
        FolderContents contents = new FolderContents(directory);
        try {
            if (Files.exists(directory)) {
                contents.scan();
            }
        } catch (NotDirectoryException e) {
            throw new SinkException("output folder " + directory + " is no folder", e);
        } catch (IOException e) {
            throw FileFailure.cannot("read", directory, e);
        }
        return contents;
    }

    void requireNothingForeign() {
        if (foreign != null) {
            throw new SinkException("output folder " + directory + " holds something that no earlier run wrote: "
                    + directory.relativize(foreign));
        }
    }

    void remove() {
        for (Path path : removable) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw FileFailure.cannot("remove", path, e);
            }
        }
    }

    private void scan() throws IOException {
        List<Path> entries = list(directory);
        Path manifest = directory.resolve(OutputFolder.MANIFEST);
        boolean ours = isFile(manifest.resolve(OutputFolder.IDENTITY));
        List<Path> accounts = isFolder(manifest) ? manifestFiles(manifest) : List.of();
        Set<String> listed = listed(accounts);
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (ours && name.equals(OutputFolder.SUMMARY) && isFile(entry)) {
                removable.add(entry);
            } else if (ours && isFolder(entry) && isStream(name)) {
                scanStream(entry, listed);
            } else if (!isManifest(entry) && !isFileSystemsOwn(entry)) {
                foreign(entry);
            }
        }
        removable.addAll(accounts);
        if (isFolder(manifest)) {
            removable.add(manifest);
        }
    }

    private void scanStream(Path folder, Set<String> listed) throws IOException {
        List<Path> finished = new ArrayList<>();
        List<Path> parts = new ArrayList<>();
        // A sink that was killed on its way from the final name to the manifest leaves the part-file beside the file.
        Set<String> inProgress = new HashSet<>();
        for (Path entry : list(folder)) {
            Optional<BulkFileName> part = part(folder, entry);
            if (!isFile(entry)) {
                foreign(entry);
            } else if (part.isPresent()) {
                parts.add(entry);
                inProgress.add(part.get().fileName());
            } else {
                finished.add(entry);
            }
        }
        for (Path entry : finished) {
            String name = entry.getFileName().toString();
            boolean accounted = listed.contains(folder.getFileName() + "/" + name) || inProgress.contains(name);
            if (!accounted || BulkFileName.parse(name).isEmpty()) {
                foreign(entry);
            }
        }
        removable.addAll(finished);
        removable.addAll(parts);
        removable.add(folder);
    }

    private List<Path> manifestFiles(Path manifest) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : list(manifest)) {
            if (isFile(entry)
                    && MANIFEST_FILE.matcher(entry.getFileName().toString()).matches()) {
                files.add(entry);
            } else {
                foreign(entry);
            }
        }
        // The folder's id is what says that the rest is ours: it goes last.
        files.sort((a, b) -> Boolean.compare(a.endsWith(OutputFolder.IDENTITY), b.endsWith(OutputFolder.IDENTITY)));
        return files;
    }

    private static Set<String> listed(List<Path> accounts) {
        Set<String> listed = new HashSet<>();
        for (Path account : accounts) {
            if (account.getFileName().toString().endsWith(".jsonl")) {
                for (FinishedFile file : Manifest.read(account)) {
                    listed.add(file.file());
                }
            }
        }
        return listed;
    }

    private void foreign(Path path) {
        if (foreign == null) {
            foreign = path;
        }
    }

    private static Optional<BulkFileName> part(Path folder, Path entry) {
        return BulkFileName.parsePart(entry.getFileName().toString())
                .filter(name -> folder.endsWith(name.stream().label()));
    }

    private static boolean isStream(String name) {
        for (Stream stream : Stream.values()) {
            if (stream.label().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isManifest(Path entry) {
        return entry.endsWith(OutputFolder.MANIFEST) && isFolder(entry);
    }

    /** The root of a freshly mounted ext file system is not empty. */
    private static boolean isFileSystemsOwn(Path entry) {
        return entry.endsWith("lost+found") && isFolder(entry);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, NOFOLLOW_LINKS);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
