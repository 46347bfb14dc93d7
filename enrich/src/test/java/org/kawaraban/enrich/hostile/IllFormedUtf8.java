// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Bytes that are no UTF-8 (Unicode 16, table 3-7), once in a long page, where they become U+FFFD, and once in a short
 * one, which is undecodable.
 */
final class IllFormedUtf8 {
    private static final HexFormat HEX = HexFormat.of();

    private IllFormedUtf8() {}

    /** Bytes that never occur, continuation bytes without a lead, leads without a continuation. */
    static List<BadRecord> invalid() {
        List<BadRecord> cases = new ArrayList<>();
        for (int b = 0xF5; b <= 0xFF; b++) {
            cases.addAll(both(HEX.toHexDigits((byte) b)));
        }
        for (String bytes : List.of("80", "bf", "c2", "df", "e0", "ef", "f0", "f4", "c220", "e38120", "f09f9820")) {
            cases.addAll(both(bytes));
        }

        return cases;
    }

    /** Every proper beginning of a character of two, three and four bytes, at the end of the page. */
    static List<BadRecord> truncated() {
        List<BadRecord> cases = new ArrayList<>();
        for (String character : List.of("é", "瓦", "😀")) {
            byte[] bytes = BadRecord.utf8(character);
            for (int length = 1; length < bytes.length; length++) {
                byte[] start = Arrays.copyOf(bytes, length);
                String name = HEX.formatHex(start);
                cases.add(BadRecord.page("long-" + name, Carrier.upTo(start), BadRecord.RECORDS));
                cases.add(BadRecord.page("short-" + name, Carrier.shortly(start), "undecodable"));
                cases.add(BadRecord.page("nothing-but-" + name, start, "undecodable"));
            }
        }
        return cases;
    }

    /** Characters in more bytes than they need, which is how filters are passed by, and one beyond U+10FFFF. */
    static List<BadRecord> overlong() {
        List<BadRecord> cases = new ArrayList<>();
        for (String bytes : List.of(
                "f490",
                "c080",
                "c0af",
                "c1bf",
                "e08080",
                "e080af",
                "e09fbf",
                "f0808080",
                "f08080af",
                "f08fbfbf",
                "f880808080",
                "fc8080808080")) {
            // Each byte is a maximal subpart of its own, more than a long page bears.
            cases.add(BadRecord.page("in-a-page-" + bytes, Carrier.around(HEX.parseHex(bytes)), "undecodable"));
            cases.add(BadRecord.page("very-long-" + bytes, veryLong(HEX.parseHex(bytes)), BadRecord.RECORDS));
        }
        return cases;
    }

    private static byte[] veryLong(byte[] piece) {
        return Carrier.around(Carrier.around(Carrier.around(Carrier.around(Carrier.around(Carrier.around(piece))))));
    }

    private static List<BadRecord> both(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        return List.of(
                BadRecord.page("long-" + hex, Carrier.around(bytes), BadRecord.RECORDS),
                BadRecord.page("short-" + hex, Carrier.shortly(bytes), "undecodable"));
    }
}
