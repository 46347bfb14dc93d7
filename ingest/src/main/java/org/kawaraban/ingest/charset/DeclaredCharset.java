// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a page's own text names near its start, as HTML, CSS and XML write it: {@code <meta charset="x">},
 * {@code content="text/html; charset=x"}, {@code encoding="x"}. Text extraction sometimes leaves such a line.
 */
final class DeclaredCharset {
    /** Where HTML demands the declaration to stand (HTML standard, section 4.2.5.4). */
    private static final int HEAD_BYTES = 1_024;

    private static final Pattern DECLARATION = Pattern.compile(
            "<(?:meta\\b[^<>]{0,200}?\\bcharset|\\?xml\\b[^<>]{0,100}?\\bencoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    /** Null if the text names none, or one that Java does not know. */
    static @Nullable String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        try {
            return Charset.forName(matcher.group(1)).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
