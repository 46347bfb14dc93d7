// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {
    private final PageDecoder decoder = new PageDecoder();

    @Test
    void shouldKeepEveryCharacterAsItIs() {
        String text = "\uFEFF一行目\r\n\0二\r三\u2028🗞\n";

        assertThat(decoder.decode(text.getBytes(StandardCharsets.UTF_8), null).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "windows-1251"})
    void shouldDecodeByTheDeclaredCharset(String charset) {
        String text = charset.equals("windows-1251") ? "Москва" : "米露首脳会談、クレムリンで";

        PageDecoder.Decoded decoded =
                decoder.decode(text.getBytes(Charset.forName(charset)), "text/plain; charset=\"" + charset + "\"");

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(charset);
    }

    @Test
    void shouldKeepTheByteOrderMarkOfUtf16() {
        byte[] bytes = HexFormat.of().parseHex("FFFE4100");

        PageDecoder.Decoded decoded = decoder.decode(bytes, "text/html;charset=utf-16");

        assertThat(decoded.text()).isEqualTo("\uFEFFA");
        assertThat(decoded.charset()).isEqualTo("UTF-16LE");
    }

    /** The examples of Unicode 16, tables 3-8 to 3-11, and what other languages' decoders agree on. */
    @ParameterizedTest
    @CsvSource({
        "C0AFE080BFF0818241, 8",
        "EDA080EDBFBFEDAF41, 8",
        "F4919293FF4180BF42, 7",
        "E180E2F09192F1BF41, 4",
        "80, 1",
        "F09F97, 1",
        "E3, 1",
        "F8888080, 4"
    })
    void shouldReplaceEachMaximalSubpartByOneCharacter(String hex, int replacements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(HexFormat.of().parseHex(hex));

        String text = decoder.decode(bytes.toByteArray(), null).text();

        assertThat(text.chars().filter(c -> c == 0xFFFD).count()).isEqualTo(replacements);
    }

    @Test
    void shouldTakeOneIllFormedSequenceInAThousandCharacters() {
        byte[] bytes = ("x".repeat(999) + "?").getBytes(StandardCharsets.UTF_8);
        bytes[500] = (byte) 0xFF;

        assertThat(decoder.decode(bytes, null).text()).hasSize(1_000).contains("\uFFFD");
    }

    @Test
    void shouldGiveUpOnMore() {
        byte[] bytes = "x".repeat(999).getBytes(StandardCharsets.UTF_8);
        bytes[500] = (byte) 0xFF;

        assertPoison(bytes, null, "undecodable", "1 ill-formed sequences in 999 characters of UTF-8");
    }

    @Test
    void shouldNotCountReplacementCharactersThatThePagePrints() {
        String text = "\uFFFD".repeat(10);

        assertThat(decoder.decode(text.getBytes(StandardCharsets.UTF_8), null).text())
                .isEqualTo(text);
    }

    @Test
    void shouldGiveUpOnNullBlankAndUnknown() {
        assertPoison(null, null, "null", "no value");
        assertPoison(new byte[0], null, "empty", "no non-blank character");
        assertPoison(" \u3000\r\n\u001C".getBytes(StandardCharsets.UTF_8), null, "empty", "no non-blank character");
        assertPoison(new byte[] {'a'}, "text/plain; charset=klingon", "undecodable", "klingon");
        assertPoison(new byte[] {'a'}, "text/plain; charset=no such", "undecodable", "no");
    }

    @Test
    void shouldTakeAByteOrderMarkForACharacter() {
        assertThat(decoder.decode(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, null)
                        .text())
                .isEqualTo("\uFEFF");
    }

    private void assertPoison(byte[] bytes, String contentType, String reason, String message) {
        assertThatThrownBy(() -> decoder.decode(bytes, contentType))
                .isInstanceOfSatisfying(PoisonPageException.class, e -> {
                    assertThat(e.stage()).isEqualTo("decode");
                    assertThat(e.reason().label()).isEqualTo(reason);
                })
                .hasMessageContaining(message);
    }

    @Test
    void shouldCountHalvesOfAPairAsIllFormed() {
        byte[] page = ("瓦".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(page, page.length + 3);
        System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, half, page.length, 3);

        assertThat(new PageDecoder().decode(half, "text/plain; charset=CESU-8").text())
                .endsWith("瓦\uFFFD");
    }
}
