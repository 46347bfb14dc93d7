// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.decode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Which characters are blank: Unicode White_Space or U+001C to U+001F (design.md, section 3). */
public final class Blank {
    private Blank() {}

    /** Whether a code point is blank. */
    public static boolean is(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' '
                    || (codePoint >= 0x09 && codePoint <= 0x0D)
                    || (codePoint >= 0x1C && codePoint <= 0x1F);
        }
        return UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE);
    }
}
