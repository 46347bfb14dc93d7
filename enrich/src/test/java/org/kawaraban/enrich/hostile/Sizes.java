// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.Arrays;
import java.util.List;

/** Values around the 16 MiB that a page may have, and up to what a topic takes. */
final class Sizes {
    private static final int MOST = 16 << 20;

    private Sizes() {}

    static List<BadRecord> cases() {
        return List.of(
                BadRecord.page("of-16-MiB", sentences(), BadRecord.RECORDS),
                // One sentence, which stands in its record twice: as the title too.
                BadRecord.page("of-16-MiB-one-word", filled(MOST, 'x'), "too-large"),
                BadRecord.page("of-one-byte-more", filled(MOST + 1, 'x'), "too-large"),
                BadRecord.page("of-31-MiB", filled(31 << 20, 'x'), "too-large"),
                BadRecord.page("of-31-MiB-blank", filled(31 << 20, ' '), "too-large"),
                BadRecord.page("of-31-MiB-undecodable", filled(31 << 20, 0xFF), "too-large"),
                BadRecord.page("of-16-MiB-undecodable", filled(MOST, 0xFF), "undecodable"),
                BadRecord.page("of-16-MiB-blank", filled(MOST, ' '), "empty"),
                // Six bytes of JSON each.
                BadRecord.page("of-16-MiB-control", filled(MOST, 1), "too-large"),
                BadRecord.page("of-one-letter", "x", BadRecord.RECORDS));
    }

    private static byte[] sentences() {
        byte[] sentence = BadRecord.utf8("It rained in the bay all of Monday. ");
        byte[] bytes = filled(MOST, ' ');
        for (int at = 0; at + sentence.length <= bytes.length; at += sentence.length) {
            System.arraycopy(sentence, 0, bytes, at, sentence.length);
        }
        return bytes;
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
