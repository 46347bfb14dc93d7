// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Tests of loading: {@code FakeCluster} stands in for a cluster that fails, {@code SampleFolder} for a sink's output. */
@NullMarked
package org.kawaraban.load;

import org.jspecify.annotations.NullMarked;
