// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.nio.charset.Charset;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The ideographs and syllables that texts in a charset of East Asia are mostly made of, as the standards rank them:
 * level 1 of JIS X 0208 (rows 16 to 47), of GB 2312 (rows 16 to 55) and of Big5 (A4 to C6), and the syllables of
 * KS X 1001 (rows 16 to 40). Random bytes, and text in another charset, give the rare ones.
 */
final class CommonIdeographs {
    private static final CommonIdeographs JAPANESE = rows("EUC-JP", 0xB0, 0xCF, 0xA1);
    private static final CommonIdeographs TRADITIONAL = rows("Big5", 0xA4, 0xC6, 0x40);
    private static final CommonIdeographs CHINESE = union(rows("GB2312", 0xB0, 0xD7, 0xA1), TRADITIONAL);
    private static final CommonIdeographs KOREAN = rows("EUC-KR", 0xB0, 0xC8, 0xA1);

    /** Those of all charsets together. */
    static final CommonIdeographs ALL = union(JAPANESE, CHINESE, KOREAN);

    private final BitSet common = new BitSet();

    private CommonIdeographs() {}

    /** Those of a charset's texts; null if it is none of East Asia. */
    static @Nullable CommonIdeographs of(LegacyCharset charset) {
        return switch (charset.family()) {
            case "Shift_JIS", "EUC-JP", "ISO-2022-JP" -> JAPANESE;
            case "Big5" -> TRADITIONAL;
            // Its later editions hold the traditional characters too.
            case "GB18030" -> CHINESE;
            case "EUC-KR", "ISO-2022-KR" -> KOREAN;
            default -> null;
        };
    }

    boolean contains(int codePoint) {
        return common.get(codePoint);
    }

    private static CommonIdeographs union(CommonIdeographs... parts) {
        CommonIdeographs union = new CommonIdeographs();
        for (CommonIdeographs part : parts) {
            union.common.or(part.common);
        }
        return union;
    }

    /** Two-byte characters with lead bytes in a range. */
    private static CommonIdeographs rows(String charset, int firstLead, int lastLead, int firstTrail) {
        CommonIdeographs rows = new CommonIdeographs();
        Charset decoder = Charset.forName(charset);
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = firstTrail; trail <= 0xFE; trail++) {
                String decoded = new String(new byte[] {(byte) lead, (byte) trail}, decoder);
                if (decoded.length() == 1) {
                    rows.common.set(decoded.charAt(0));
                }
            }
        }
        return rows;
    }
}
