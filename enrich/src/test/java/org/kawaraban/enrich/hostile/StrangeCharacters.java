// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Characters that are well-formed, and yet upset terminals, parsers and readers. */
final class StrangeCharacters {
    private StrangeCharacters() {}

    /** Every control character, within a line of a page. */
    static List<BadRecord> controls() {
        List<BadRecord> cases = new ArrayList<>();
        for (int c = 0; c <= 0x9F; c++) {
            if (Character.isISOControl(c) && c != '\n') {
                cases.add(within(c));
            }
        }
        cases.add(BadRecord.page("nothing-but-nul", "\0".repeat(100), BadRecord.RECORDS));
        cases.add(BadRecord.page("nul-between-all", "\0瓦\0版\0を\0公\0開\0す\0る\0。\0", BadRecord.RECORDS));
        return cases;
    }

    /** Bidirectional controls, characters without width, noncharacters, tags, separators of lines. */
    static List<BadRecord> invisible() {
        List<BadRecord> cases = new ArrayList<>();
        int[] points = {
            0x00AD, 0x034F, 0x061C, 0x070F, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028,
            0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206F,
            0x2800, 0x3164, 0xE000, 0xFDD0, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFC, 0xFFFD, 0xFFFE,
            0xFFFF, 0x1D173, 0x1FFFE, 0xE0001, 0xE0041, 0xE0100, 0xF0000, 0x10FFFD, 0x10FFFF
        };
        for (int point : points) {
            cases.add(within(point));
        }
        cases.add(BadRecord.page("nothing-but-u200b", "\u200B".repeat(100), BadRecord.RECORDS));
        cases.add(BadRecord.page(
                "stack-of-marks", Carrier.around("Z" + "\u0335\u0300".repeat(50_000)), BadRecord.RECORDS));
        cases.add(BadRecord.page("never-closed", Carrier.around("\u202E\u2067".repeat(1_000)), BadRecord.RECORDS));
        return cases;
    }

    /** Byte order marks: at the start, twice, within, alone, and of another charset than the one declared. */
    static List<BadRecord> byteOrderMarks() {
        List<BadRecord> cases = new ArrayList<>();
        String text = Carrier.text();
        cases.add(BadRecord.page("at-the-start", "\uFEFF" + text, BadRecord.RECORDS));
        cases.add(BadRecord.page("twice", "\uFEFF\uFEFF" + text, BadRecord.RECORDS));
        cases.add(BadRecord.page("in-each-line", text.replace("\n", "\n\uFEFF"), BadRecord.RECORDS));
        cases.add(BadRecord.page("alone", "\uFEFF", BadRecord.RECORDS));
        cases.add(BadRecord.page("before-blanks", "\uFEFF \n\u3000", BadRecord.RECORDS));
        cases.add(BadRecord.page(
                "utf-16be-declared-by-none", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), "undecodable"));
        cases.add(BadRecord.page(
                "utf-16le-declared-by-none", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "undecodable"));
        for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
            byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));
            String generic = charset.substring(0, 6);
            cases.add(BadRecord.page(charset, bytes, BadRecord.RECORDS)
                    .withHeader("content-type", "text/plain; charset=" + charset));
            cases.add(BadRecord.page(charset + "-as-" + generic, bytes, BadRecord.RECORDS)
                    .withHeader("content-type", "text/plain; charset=" + generic));
        }
        cases.add(BadRecord.page(
                        "utf-16le-as-utf-16be", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), BadRecord.EITHER)
                .withHeader("content-type", "text/plain; charset=UTF-16BE"));
        cases.add(BadRecord.page("half-of-one", new byte[] {(byte) 0xFE}, "undecodable"));
        return cases;
    }

    private static BadRecord within(int point) {
        String name = String.format(Locale.ROOT, "u%04x", point);
        return BadRecord.page(name, Carrier.around("資料館は" + Character.toString(point) + "港にある。"), BadRecord.RECORDS);
    }
}
