// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

/** A decoded page whose code points can be addressed. */
final class PageText {
    private final int[] codePoints;

    PageText(String text) {
        this.codePoints = text.codePoints().toArray();
    }

    int length() {
        return codePoints.length;
    }

    boolean holds(Span span) {
        return span.start() >= 0 && !span.isEmpty() && span.end() <= codePoints.length;
    }

    /** The text of a span that the page {@linkplain #holds holds}. */
    String slice(Span span) {
        return new String(codePoints, (int) span.start(), (int) (span.end() - span.start()));
    }

    /** Position of the first non-blank code point of a span, end exclusive; -1 if all are blank. */
    long firstNonBlank(long start, long end) {
        for (long i = start; i < Math.min(end, codePoints.length); i++) {
            if (!isBlank(codePoints[(int) i])) {
                return i;
            }
        }
        return -1;
    }

    boolean isBlankAt(long position) {
        return isBlank(codePoints[(int) position]);
    }

    /**
     * Unicode White_Space, or one of the separators U+001C–U+001F. {@link Character#isWhitespace} has not the
     * no-break spaces and U+0085.
     */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }
}
