// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages that an output was made from. */
public interface PageTexts {
    /**
     * A decoded page, nothing normalised; null if it is not there.
     *
     * @param uri as records name it
     * @param charset IANA name, as records name it
     */
    @Nullable
    String text(String uri, String charset);

    /**
     * URIs of the pages at hand that none of the given URIs names, in order; empty if that cannot be told.
     *
     * @param uris of all pages that the output speaks of, dead letters included
     */
    default List<String> without(Set<String> uris) {
        return List.of();
    }
}
