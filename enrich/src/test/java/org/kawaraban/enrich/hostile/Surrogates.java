// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Halves of surrogate pairs, as UTF-8 that never was (CESU-8) and in charsets where they can stand alone. */
final class Surrogates {
    private static final HexFormat HEX = HexFormat.of();

    private Surrogates() {}

    static List<BadRecord> cases() {
        List<BadRecord> cases = new ArrayList<>();
        // Unicode 16, table 3-8: three subparts for each half.
        for (String half : List.of("eda080", "edafbf", "edb080", "edbfbf", "eda18cedbeb4", "edbeb4eda18c")) {
            cases.add(BadRecord.page("utf8-" + half, Carrier.around(HEX.parseHex(half)), "undecodable"));
        }
        for (String half : List.of("eda080", "edbfbf", "edbeb4")) {
            cases.add(in("CESU-8", half, BadRecord.RECORDS));
        }
        // Two halves in the wrong order are two errors in a page of little more than 1,000 characters.
        cases.add(in("CESU-8", "edbeb4eda18c", "undecodable"));
        cases.add(in("CESU-8", "eda18cedbeb4", BadRecord.RECORDS));
        for (String half : List.of("d800", "dbff", "dc00", "dfff")) {
            cases.add(in("UTF-16BE", half, BadRecord.RECORDS));
            cases.add(in("UTF-16LE", half.substring(2) + half.substring(0, 2), BadRecord.RECORDS));
            cases.add(in("UTF-32BE", "0000" + half, BadRecord.RECORDS));
            cases.add(in("UTF-32LE", half.substring(2) + half.substring(0, 2) + "0000", BadRecord.RECORDS));
        }
        cases.add(in("UTF-32BE", "00110000", BadRecord.RECORDS));
        cases.add(in("UTF-32BE", "7fffffff", BadRecord.RECORDS));
        cases.add(in("UTF-16BE", "dc00d800", BadRecord.EITHER));
        return cases;
    }

    private static BadRecord in(String charset, String hex, String ending) {
        byte[] page = Carrier.around(HEX.parseHex(hex), Charset.forName(charset));
        return BadRecord.page(charset + "-" + hex, page, ending)
                .withHeader("content-type", "text/plain; charset=" + charset);
    }
}
