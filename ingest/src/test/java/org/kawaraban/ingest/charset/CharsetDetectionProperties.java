// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CharsetDetectionProperties {
    private static final List<String> JAPANESE = List.of(
            "市議会は",
            "来年度の予算案を",
            "賛成多数で",
            "可決した",
            "しかし、",
            "一部の議員は",
            "「説明が足りない」",
            "と反発している。",
            "ポーランドの",
            "大統領が",
            "東京に到着し、",
            "３日間の日程で",
            "会談する。\n",
            "気象庁によると、",
            "台風12号は",
            "九州に近づいている。",
            "けが人はいない。\r\n");
    private static final List<String> RUSSIAN = List.of(
            "Городской совет ",
            "утвердил бюджет ",
            "на будущий год.\n",
            "Депутаты ",
            "возражали против ",
            "новых налогов, ",
            "однако решение ",
            "приняли большинством голосов. ");

    @Property
    void shouldKeepAllUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        PageCharset detected = CharsetDetection.detect(bytes);

        // What also reads as UTF-16 or ISO-2022 is left out: text in these is well-formed UTF-8 by chance.
        boolean other =
                bytes.length > 1 && (text.indexOf(0) >= 0 || text.indexOf(0x1B) >= 0 || text.startsWith("\uFEFF"));
        assertThat(other || detected.charset().equals("UTF-8")).isTrue();
    }

    @Property(tries = 300)
    void shouldReadJapaneseInAnyCharset(@ForAll("japanese") String text, @ForAll("japaneseCharsets") String charset) {
        assertRead(text, charset);
    }

    @Property(tries = 300)
    void shouldReadRussianInAnyCharset(@ForAll("russian") String text, @ForAll("russianCharsets") String charset) {
        assertRead(text, charset);
    }

    @Property
    void shouldNameACharsetThatJavaKnowsForAnyBytes(@ForAll byte @Size(max = 200) [] bytes) {
        PageCharset detected = CharsetDetection.detect(bytes);

        assertThat(Charset.isSupported(detected.charset())).isTrue();
        assertThat(detected.confidence()).isBetween(0.0, 1.0);
        assertThat(CharsetDetection.detect(bytes)).isEqualTo(detected);
    }

    private static void assertRead(String text, String charset) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        PageCharset detected = CharsetDetection.detect(bytes);

        assertThat(new String(bytes, Charset.forName(detected.charset()))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> japanese() {
        return texts(JAPANESE);
    }

    @Provide
    Arbitrary<String> russian() {
        return texts(RUSSIAN);
    }

    @Provide
    Arbitrary<String> japaneseCharsets() {
        return Arbitraries.of("Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "UTF-8", "GB18030");
    }

    @Provide
    Arbitrary<String> russianCharsets() {
        return Arbitraries.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "UTF-16LE", "UTF-16BE", "UTF-8");
    }

    private static Arbitrary<String> texts(List<String> words) {
        return Arbitraries.of(words).list().ofMinSize(6).ofMaxSize(200).map(list -> String.join("", list));
    }
}
