// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Bulk files into Elasticsearch or OpenSearch: index templates, posting, refusals, progress. Depends on the model's
 * words, files and HTTP, never on Kafka; start at {@link org.kawaraban.load.BulkLoader}.
 */
@NullMarked
package org.kawaraban.load;

import org.jspecify.annotations.NullMarked;
