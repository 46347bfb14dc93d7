// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Files and folders to the {@code pages} topic: {@link org.kawaraban.ingest.PageFiles} finds them, {@link
 * org.kawaraban.ingest.PageReader} reads them, {@link org.kawaraban.ingest.PageProducer} publishes them.
 */
@NullMarked
package org.kawaraban.ingest;

import org.jspecify.annotations.NullMarked;
