// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;

/**
 * A stretch of one line in one script that several languages use.
 *
 * @param text the stretch; empty if enough text of the script was kept already
 * @param letters number of its letters
 * @param words number of its words
 */
record Passage(UnicodeScript script, String text, int letters, int words) {}
