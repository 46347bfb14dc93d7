// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages in another charset than their header says, and random bytes in charsets with states and escapes. */
final class WrongCharsets {
    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "Shift_JIS",
            "EUC-JP",
            "ISO-2022-JP",
            "windows-31j",
            "UTF-16BE",
            "UTF-16LE",
            "UTF-32BE",
            "GB18030",
            "GBK",
            "Big5",
            "Big5-HKSCS",
            "EUC-KR",
            "ISO-2022-KR",
            "ISO-2022-CN",
            "KOI8-R",
            "windows-1251",
            "windows-1252",
            "ISO-8859-1",
            "US-ASCII",
            "CESU-8",
            "IBM037",
            "x-JISAutoDetect",
            "x-EUC-TW",
            "JIS_X0201",
            "x-IBM942",
            "TIS-620",
            "windows-1258",
            "x-ISCII91",
            "IBM930");

    private WrongCharsets() {}

    /** The same Japanese page, written in one charset and declared in another. */
    static List<BadRecord> swapped() {
        List<BadRecord> cases = new ArrayList<>();
        for (String written : CHARSETS.subList(0, 6)) {
            for (String declared : CHARSETS.subList(0, 6)) {
                if (!written.equals(declared)) {
                    byte[] bytes = Carrier.text().getBytes(Charset.forName(written));
                    cases.add(declared(written + "-as-" + declared, bytes, declared));
                }
            }
        }
        return cases;
    }

    /** Bytes drawn at random, and drawn from those that escape sequences are made of. */
    static List<BadRecord> random() {
        List<BadRecord> cases = new ArrayList<>();
        Random random = new Random(8);
        for (String charset : CHARSETS) {
            byte[] any = new byte[2_000];
            random.nextBytes(any);
            cases.add(declared("random-" + charset, any, charset));
            byte[] escapes = new byte[2_000];
            for (int i = 0; i < escapes.length; i++) {
                escapes[i] = (byte) (random.nextInt(20) == 0 ? 0x1B : 0x21 + random.nextInt(0x5E));
            }
            cases.add(declared("escapes-" + charset, escapes, charset));
        }
        return cases;
    }

    /** A good page with some bytes flipped, cut out, or doubled. */
    static List<BadRecord> damaged() {
        List<BadRecord> cases = new ArrayList<>();
        Random random = new Random(9);
        for (int i = 0; i < 20; i++) {
            byte[] page = BadRecord.utf8(Carrier.text());
            for (int flips = 0; flips <= i / 4; flips++) {
                page[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
            }
            cases.add(BadRecord.page("flipped-" + i, page, BadRecord.EITHER));
        }
        return cases;
    }

    private static BadRecord declared(String name, byte[] bytes, String charset) {
        return BadRecord.page(name, bytes, BadRecord.EITHER)
                .withHeader("content-type", "text/plain; charset=" + charset);
    }
}
