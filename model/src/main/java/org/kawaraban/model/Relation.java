// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a duplicate relates to the record that was kept. */
public enum Relation {
    /** The same text after folding. */
    @JsonProperty("exact")
    EXACT,
    /** The same story with edits. */
    @JsonProperty("near")
    NEAR,
    /** A fragment printed again on the same page. */
    @JsonProperty("repeat")
    REPEAT,
    /** The very same page and ordinal met again. */
    @JsonProperty("redelivered")
    REDELIVERED;

    /** The relation as records print it: {@code exact}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
