// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** An ordinary page that a bad piece is put into, in a paragraph of its second half. */
final class Carrier {
    private static final String START = """
            港の倉庫で見つかった古い瓦版を公開 ― 2025年02月23日 20:04
            市立の資料館は三日、港の倉庫から見つかった古い瓦版およそ百点の公開を始めた。江戸の大火や地震を伝える刷り物が中心だ。
            """;
    private static final String PARAGRAPH = "担当する学芸員は「湿気を免れたのは幸運だった」と話し、紙の傷みを直しながら一枚ずつ読み解いている。来場者は足を止めて見入っていた。\n";
    private static final String END = "\n展示は来月の末まで続き、月曜日は休館となる。入館料は大人が五百円で、中学生までは無料。\n";

    private Carrier() {}

    /** More than 1,000 characters, so that one ill-formed sequence is no reason to refuse it; less than 2,000. */
    static byte[] around(byte[] piece) {
        return around(piece, StandardCharsets.UTF_8);
    }

    static byte[] around(byte[] piece, Charset charset) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(start().getBytes(charset));
        page.writeBytes(piece);
        page.writeBytes(END.getBytes(charset));
        return page.toByteArray();
    }

    static byte[] around(String piece) {
        return around(BadRecord.utf8(piece));
    }

    /** The page up to a piece that it ends in. */
    static byte[] upTo(byte[] piece) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(start().getBytes(StandardCharsets.UTF_8));
        page.writeBytes(piece);
        return page.toByteArray();
    }

    /** A page of one short sentence: one ill-formed sequence is one too many. */
    static byte[] shortly(byte[] piece) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(BadRecord.utf8("瓦版を公開する。"));
        page.writeBytes(piece);
        page.writeBytes(BadRecord.utf8("月曜日は休館となる。"));
        return page.toByteArray();
    }

    static String text() {
        return start() + END;
    }

    private static String start() {
        return START + PARAGRAPH.repeat(20);
    }
}
