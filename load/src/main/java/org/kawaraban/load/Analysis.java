// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.util.Locale;

/** How an index cuts Japanese into words. */
public enum Analysis {
    /** By dictionary, with Elasticsearch's and OpenSearch's plugin {@code analysis-kuromoji}. */
    KUROMOJI,
    /** Into pairs of neighbouring characters, which every cluster can do. */
    CJK;

    /** As it stands in a template's {@code _meta}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
