// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * From a page's bytes to the charset that its {@code content-type} declares. Plain Java without Kafka; start at {@link
 * org.kawaraban.ingest.charset.CharsetDetection}.
 */
@NullMarked
package org.kawaraban.ingest.charset;

import org.jspecify.annotations.NullMarked;
