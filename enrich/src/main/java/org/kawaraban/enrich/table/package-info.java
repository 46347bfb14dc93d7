// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Data files of rules and names as tables. Used by the taggers; depends on nothing. */
@NullMarked
package org.kawaraban.enrich.table;

import org.jspecify.annotations.NullMarked;
