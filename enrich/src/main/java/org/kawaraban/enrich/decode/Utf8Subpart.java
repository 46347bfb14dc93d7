// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.decode;

import java.nio.ByteBuffer;

/**
 * The maximal subpart of an ill-formed UTF-8 sequence: the longest start of some well-formed sequence, or one byte
 * (Unicode 16, table 3-7 and definition D93b). Java's decoder reports other lengths in places (a surrogate's three
 * bytes as one), so that offsets would differ from every other language's.
 */
final class Utf8Subpart {
    private Utf8Subpart() {}

    /** Its length in bytes, 1 to 3; reads ahead without moving the buffer's position. */
    static int length(ByteBuffer in) {
        int start = in.position();
        int lead = in.get(start) & 0xFF;
        int trailing = lead >= 0xF0 && lead <= 0xF4 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
        if (lead > 0xF4) {
            return 1;
        }
        int length = 1;
        while (length <= trailing && start + length < in.limit()) {
            int next = in.get(start + length) & 0xFF;
            int lowest = length > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int highest = length > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (next < lowest || next > highest) {
                break;
            }
            length++;
        }
        return length;
    }
}
