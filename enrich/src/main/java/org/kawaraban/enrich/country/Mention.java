// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

/**
 * A place where a line names a country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param start first UTF-16 unit in the line
 * @param end one past the last
 * @param rule what kind of name it is
 */
record Mention(String code, int start, int end, String rule) {}
