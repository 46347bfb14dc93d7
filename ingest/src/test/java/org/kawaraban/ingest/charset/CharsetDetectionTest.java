// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.ingest.charset.PageCharset.Basis;

class CharsetDetectionTest {
    private static final String JAPANESE = "港の新しい防波堤が完成した。総工費は約12億円。\n";
    private static final String KNOWN_WRONG = "# Known wrong";

    /** A line is a language, a charset, how many characters of the text, and the charset that is detected. */
    @TestFactory
    List<DynamicTest> shouldDetectAsTheTableSays() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String line : lines("texts.tsv")) {
            if (!line.startsWith("#")) {
                texts.put(line.split("\t")[0], line.split("\t")[1]);
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        boolean right = true;
        for (String line : lines("cases.tsv")) {
            right &= !line.startsWith(KNOWN_WRONG);
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] fields = line.split("\t");
                String text = texts.get(fields[0]).substring(0, Integer.parseInt(fields[2]));
                boolean readRight = right;
                tests.add(DynamicTest.dynamicTest(line, () -> check(text, fields[1], fields[3], readRight)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(200);
        return tests;
    }

    private static void check(String text, String charset, String expected, boolean readRight) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        PageCharset detected = CharsetDetection.detect(bytes);

        assertThat(detected.charset()).isEqualTo(expected);
        assertThat(new String(bytes, Charset.forName(detected.charset())).equals(text))
                .isEqualTo(readRight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void shouldTrustAByteOrderMark(String charset) {
        byte[] bytes = ("\uFEFF" + JAPANESE).getBytes(Charset.forName(charset));

        assertThat(CharsetDetection.detect(bytes)).isEqualTo(new PageCharset(charset, Basis.BOM, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "plain ASCII",
                "0",
                "\0",
                "abc\0def",
                "\0\0\0\0",
                "日本",
                "é",
                "£5",
                "Ã©tÃ©",
                "\u001B[31mred\u001B[0m",
                "\u001B$B",
                "\uFFFD\uFFFD",
                "<meta charset=shift_jis>日本"
            })
    void shouldKeepWellFormedUtf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(CharsetDetection.detect(bytes)).isEqualTo(new PageCharset("UTF-8", Basis.UTF_8, 1));
    }

    @Test
    void shouldLeaveDamagedUtf8ToBeJudgedAsUtf8() {
        byte[] bytes = JAPANESE.repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xFF;
        bytes[100] = 'x';

        assertThat(CharsetDetection.detect(bytes).charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain \u00FF text",
                "x\u00C0\u00AFy",
                "a\u00FE\u00FFb",
                "ab\u0081cd",
                "\u00ED\u00A0\u0080",
                "text \u00ED\u00A0\u0080 and \u00ED\u00BF\u00BF more",
                "\u00E6\u0097\u00A5\u00E6\u009C",
                "cut off \u00E6\u009C",
                "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
                "\u00FE\u00FE\u00FE\u00FE \u00FE\u00FE\u00FE\u00FE",
                "\u0080\u0080\u0080\u0080\u0080\u0080\u0080"
            })
    void shouldNotMakeALetterOfAStrayByte(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(CharsetDetection.detect(bytes).charset()).isEqualTo("UTF-8");
    }

    @Test
    void shouldNotMakeTextOfBinaryData() throws IOException {
        Random random = new Random(20_260_211);
        byte[] noise = new byte[4_000];
        random.nextBytes(noise);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zip)) {
            out.write(noise);
        }

        assertThat(CharsetDetection.detect(noise).basis()).isEqualTo(Basis.UTF_8);
        assertThat(CharsetDetection.detect(zip.toByteArray()).basis()).isEqualTo(Basis.UTF_8);
    }

    /** Noise without controls decodes in several charsets of East Asia; only rare characters tell it from text. */
    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xA1})
    void shouldNotMakeTextOfNoiseWithoutControls(int lowest) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[40 + random.nextInt(2_000)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) (lowest + random.nextInt(0xFF - lowest));
            }

            assertThat(CharsetDetection.detect(noise).basis())
                    .as("seed %d", seed)
                    .isEqualTo(Basis.UTF_8);
        }
    }

    @Test
    void shouldFindTheTextBehindALongEnglishStart() {
        byte[] bytes = ("All in English here.\n".repeat(20_000) + JAPANESE).getBytes(Charset.forName("EUC-JP"));

        assertThat(CharsetDetection.detect(bytes).charset()).isEqualTo("EUC-JP");
    }

    @Test
    void shouldFindTheTextAtTheEndOfALongLine() {
        byte[] bytes = ("x ".repeat(200_000) + JAPANESE).getBytes(Charset.forName("Shift_JIS"));

        assertThat(CharsetDetection.detect(bytes).charset()).isEqualTo("Shift_JIS");
    }

    @Test
    void shouldFindEscapesBehindALongStart() {
        byte[] bytes = ("All in English here.\n".repeat(20_000) + JAPANESE).getBytes(Charset.forName("ISO-2022-JP"));

        assertThat(CharsetDetection.detect(bytes).charset()).isEqualTo("ISO-2022-JP");
    }

    @Test
    void shouldTakeWhatThePageDeclares() {
        byte[] bytes = "<meta charset=\"ISO-8859-2\">\nFi.\n\u00E1 r\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(CharsetDetection.detect(bytes)).isEqualTo(new PageCharset("ISO-8859-2", Basis.DECLARED, 1));
    }

    @Test
    void shouldNotTrustADeclarationThatTheTextContradicts() {
        byte[] bytes = ("<meta charset=\"shift_jis\">\n" + JAPANESE).getBytes(Charset.forName("EUC-JP"));

        assertThat(CharsetDetection.detect(bytes).charset()).isEqualTo("EUC-JP");
    }

    @Test
    void shouldBeSurerOfALongTextThanOfAWord() {
        PageCharset word = CharsetDetection.detect("Caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        PageCharset text = CharsetDetection.detect(JAPANESE.getBytes(Charset.forName("Shift_JIS")));

        assertThat(word.charset()).isEqualTo("windows-1252");
        assertThat(word.confidence()).isLessThan(0.8);
        assertThat(text.confidence()).isBetween(0.9, 1.0);
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = CharsetDetectionTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
