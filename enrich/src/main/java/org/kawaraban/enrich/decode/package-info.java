// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** From a page's bytes to its text. Plain Java without Kafka; start at {@link org.kawaraban.enrich.decode.PageDecoder}. */
@NullMarked
package org.kawaraban.enrich.decode;

import org.jspecify.annotations.NullMarked;
