// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The words of the project: a {@link org.kawaraban.model.Page} as crawled, its {@link
 * org.kawaraban.model.Segment segments}, and the records that leave the pipeline. Depends on
 * nothing but Jackson's annotations; start at {@code Page}.
 */
@NullMarked
package org.kawaraban.model;

import org.jspecify.annotations.NullMarked;
