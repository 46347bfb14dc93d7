// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What the pipeline writes, loaded into a real OpenSearch node in process and searched. Of the pipeline it sees files
 * only: {@code Pipeline} runs the program as a process. Start at {@code LoadIT}.
 */
@NullMarked
package org.kawaraban.opensearch;

import org.jspecify.annotations.NullMarked;
