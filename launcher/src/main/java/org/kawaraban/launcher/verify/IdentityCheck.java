// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kawaraban.model.Stream;

/** No id twice in a stream; whatever a record refers to was kept. Keeps all ids in memory. */
final class IdentityCheck implements RecordCheck {
    private final Problems problems;
    private final Map<Stream, Set<String>> ids = new EnumMap<>(Stream.class);
    private final List<Reference> references = new ArrayList<>();

    IdentityCheck(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(Entry entry) {
        if (!ids(entry.stream()).add(entry.id())) {
            problems.at(
                    entry.location(),
                    "id %s stands twice in %s",
                    entry.id(),
                    entry.stream().label());
        }
        if (entry.stream() == Stream.DUPLICATES) {
            references.add(new Reference(entry.location(), "duplicate_of", entry.text("duplicate_of"), target(entry)));
        }
        String updated = entry.textOrNull("updates");
        if (updated != null) {
            references.add(new Reference(entry.location(), "updates", updated, Stream.ARTICLES));
        }
    }

    @Override
    public void end() {
        for (Reference reference : references) {
            if (ids(reference.stream()).contains(reference.id())) {
                continue;
            }
            String what = ids(Stream.DUPLICATES).contains(reference.id())
                    ? "which is a duplicate itself"
                    : "which is not among the " + reference.stream().label();
            problems.at(reference.location(), "%s names %s, %s", reference.field(), reference.id(), what);
        }
    }

    /** The stream where what a duplicate names must be: a fragment never stands for an article, nor the reverse. */
    private static Stream target(Entry duplicate) {
        return duplicate.text("kind").equals("article") ? Stream.ARTICLES : Stream.FRAGMENTS;
    }

    private Set<String> ids(Stream stream) {
        return ids.computeIfAbsent(stream, absent -> new HashSet<>());
    }

    private record Reference(Location location, String field, String id, Stream stream) {}
}
