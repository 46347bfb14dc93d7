// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.List;
import java.util.function.Supplier;

/** All of the corpus, class by class. */
public final class BadInput {
    /**
     * Cases that are bad in the same way.
     *
     * @param name as docs/reliability.md has it
     * @param generator makes them anew each time: some are large
     */
    public record Kind(String name, Supplier<List<BadRecord>> generator) {
        public List<BadRecord> cases() {
            return generator.get().stream().map(bad -> bad.among(name)).toList();
        }
    }

    private BadInput() {}

    /** The cases that end within a second each. */
    public static List<Kind> kinds() {
        return List.of(
                new Kind("invalid UTF-8", IllFormedUtf8::invalid),
                new Kind("truncated UTF-8", IllFormedUtf8::truncated),
                new Kind("overlong UTF-8", IllFormedUtf8::overlong),
                new Kind("lone surrogates", Surrogates::cases),
                new Kind("control characters", StrangeCharacters::controls),
                new Kind("bidirectional and invisible characters", StrangeCharacters::invisible),
                new Kind("byte order marks", StrangeCharacters::byteOrderMarks),
                new Kind("blank and missing values", Blanks::cases),
                new Kind("keys", Keys::cases),
                new Kind("content types", Headers::contentTypes),
                new Kind("CloudEvents headers", Headers::cloudEvents),
                new Kind("other headers", Headers::others),
                new Kind("hostile titles", HostileTitles::cases),
                new Kind("wrong charsets", WrongCharsets::swapped),
                new Kind("random bytes", WrongCharsets::random),
                new Kind("damaged pages", WrongCharsets::damaged),
                new Kind("sizes", Sizes::cases),
                new Kind("one thing again and again", Monotony::cases),
                new Kind("one thing again and again, then another", Monotony::withAnEnd));
    }
}
