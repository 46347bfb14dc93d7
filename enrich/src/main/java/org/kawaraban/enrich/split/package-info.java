// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Cuts a decoded page into its articles, teasers, comments and boilerplate. Plain Java without Kafka: it depends on the
 * model and on word lists beside this package only. Start at {@link org.kawaraban.enrich.split.PageSplitter}.
 */
@NullMarked
package org.kawaraban.enrich.split;

import org.jspecify.annotations.NullMarked;
