// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Everything about topics that several modules share: names, headers, serdes, client settings. The only package of
 * the model that knows Kafka's clients.
 */
@NullMarked
package org.kawaraban.model.kafka;

import org.jspecify.annotations.NullMarked;
