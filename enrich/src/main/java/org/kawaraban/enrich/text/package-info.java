// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** What the steps that read text share: data files as tables, and which letters are no text. Depends on nothing. */
@NullMarked
package org.kawaraban.enrich.text;

import org.jspecify.annotations.NullMarked;
