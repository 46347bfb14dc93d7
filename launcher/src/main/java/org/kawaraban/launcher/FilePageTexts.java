// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.ingest.PageFile;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageReader;
import org.kawaraban.launcher.verify.PageTexts;

/**
 * The texts of pages that lie in files. A page is found by its URI, or, if the files have been moved since, by the one
 * file whose path shares most names with it, counted from the end.
 */
final class FilePageTexts implements PageTexts {
    private final PageReader reader = new PageReader();
    private final PageDecoder decoder = new PageDecoder();
    private final Map<String, PageFile> byUri = new HashMap<>();
    private final Map<String, List<PageFile>> byName = new HashMap<>();

    FilePageTexts(PageFiles files) {
        for (PageFile file : files.files()) {
            byUri.put(file.uri(), file);
            byName.computeIfAbsent(name(file.uri()), name -> new ArrayList<>()).add(file);
        }
    }

    @Override
    public @Nullable String text(String uri, String charset) {
        PageFile file = byUri.containsKey(uri) ? byUri.get(uri) : moved(uri);
        if (file != null && reader.read(file) instanceof RawPage page) {
            return decoder.decode(page.bytes(), "text/plain; charset=" + charset)
                    .text();
        }
        return null;
    }

    @Override
    public List<String> without(Set<String> uris) {
        Set<String> missing = new TreeSet<>(byUri.keySet());
        for (String uri : uris) {
            PageFile file = byUri.containsKey(uri) ? byUri.get(uri) : moved(uri);
            if (file != null) {
                missing.remove(file.uri());
            }
        }
        return List.copyOf(missing);
    }

    private @Nullable PageFile moved(String uri) {
        PageFile best = null;
        int most = 0;
        for (PageFile candidate : byName.getOrDefault(name(uri), List.of())) {
            int shared = sharedNames(uri, candidate.uri());
            if (shared == most) {
                best = null;
            } else if (shared > most) {
                most = shared;
                best = candidate;
            }
        }
        return best;
    }

    private static int sharedNames(String one, String other) {
        String[] names = one.split("/", -1);
        String[] others = other.split("/", -1);
        int shared = 0;
        while (shared < Math.min(names.length, others.length)
                && names[names.length - 1 - shared].equals(others[others.length - 1 - shared])) {
            shared++;
        }
        return shared;
    }

    private static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
