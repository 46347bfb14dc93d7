// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A language and how much of a text is in it.
 *
 * @param language ISO 639-1 code
 * @param share of the letters that are evidence of a language, above 0 to 1
 */
@JsonPropertyOrder({"language", "share"})
public record LanguageShare(String language, double share) {}
