// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** What tagging countries costs. */
@NullMarked
package org.kawaraban.enrich.country;

import org.jspecify.annotations.NullMarked;
