// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files below the paths that a user gives, in the order of their URIs, each once.
 *
 * @param files to be published
 * @param skipped how many other files lie below the folders: hidden ones, and those that the pattern leaves out
 */
public record PageFiles(List<PageFile> files, long skipped) {
    /** What is taken from a folder unless another pattern is given. */
    public static final String DEFAULT_INCLUDE = "*.txt";

    /**
     * Finds the pages below some paths.
     *
     * @param paths files, taken as they are, and folders, searched to any depth; links are followed
     * @param include glob that the names of files below a folder must match
     * @throws NoSuchFileException naming the path that does not exist
     * @throws IOException naming the path that is neither file nor folder, or the folder without a page
     */
    public static PageFiles find(List<Path> paths, String include) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + include);
        Map<String, PageFile> found = new TreeMap<>();
        long skipped = 0;
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                FolderVisitor visitor = new FolderVisitor(path, matcher, found);
                Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
                if (visitor.taken == 0) {
                    throw new IOException(path + ": no file matching " + include + " in this folder");
                }
                skipped += visitor.skipped;
            } else if (Files.isRegularFile(path)) {
                found.put(uri(path), new PageFile(uri(path), path, path.toString(), null));
            } else if (Files.exists(path)) {
                throw new IOException(path + ": neither a file nor a folder");
            } else {
                throw new NoSuchFileException(path.toString(), null, "no such file or folder");
            }
        }
        return new PageFiles(List.copyOf(found.values()), skipped);
    }

    /**
     * Finds the pages below a folder that may be empty as yet.
     *
     * @throws NoSuchFileException naming the folder if it is not there: then nothing is known of its files
     */
    static PageFiles below(Path folder, String include) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "no such folder");
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + include);
        Map<String, PageFile> found = new TreeMap<>();
        FolderVisitor visitor = new FolderVisitor(folder, matcher, found);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        return new PageFiles(List.copyOf(found.values()), visitor.skipped);
    }

    private static String uri(Path path) {
        Path normal = path.normalize();
        StringJoiner uri = new StringJoiner("/", normal.isAbsolute() ? "/" : "", "");
        normal.forEach(name -> uri.add(name(name)));
        return uri.toString();
    }

    /**
     * A name as text. Names that are no UTF-8 all read alike, and one of them would stand for the others: of these, the
     * bytes are percent-encoded.
     */
    private static String name(Path name) {
        String text = name.toString();
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        String encoded = name.toUri().getRawPath().replaceAll("/$", "");
        return encoded.substring(encoded.lastIndexOf('/') + 1);
    }

    private static final class FolderVisitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final PathMatcher include;
        private final Map<String, PageFile> found;
        private long taken;
        private long skipped;

        FolderVisitor(Path root, PathMatcher include, Map<String, PageFile> found) {
            this.root = root;
            this.include = include;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A link is only followed to what is there; a pipe or device would block or never end, and is no page.
            if (attributes.isSymbolicLink() && isWanted(file)) {
                take(file, new NoSuchFileException(file.toString(), null, "a link to nowhere"));
            } else if (attributes.isRegularFile() && isWanted(file)) {
                take(file, null);
            } else {
                skipped++;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // A link loop or an unreadable folder hides pages: it must not pass in silence.
            take(file, failure);
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file, @Nullable IOException failure) {
            taken++;
            String uri = uri(file);
            found.put(uri, new PageFile(uri, file, root.toString(), failure));
        }

        private boolean isWanted(Path file) {
            return !isHidden(file) && include.matches(file.getFileName());
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
