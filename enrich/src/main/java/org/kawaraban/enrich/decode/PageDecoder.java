// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.decode.PoisonPageException.Reason;
import org.kawaraban.model.ByteOrderMark;

/**
 * Decodes a page's bytes by its {@code content-type} only; guessing a charset is ingest's business. Thread-safe.
 *
 * <p>Nothing is normalised: CR, LF, NUL and a leading BOM stay. An ill-formed sequence becomes one U+FFFD for each
 * maximal subpart (Unicode 16, section 3.9, "U+FFFD Substitution of Maximal Subparts").
 */
public final class PageDecoder {
    /** The stage that dead letters name. */
    public static final String STAGE = "decode";

    /** More ill-formed sequences a character than this mean that the charset is wrong (design.md, section 3). */
    private static final int CHARACTERS_AN_ERROR = 1_000;

    private static final int MOST_OF_A_NAME = 100;

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    /**
     * A page's text and the charset that it was decoded with.
     *
     * @param text the decoded page
     * @param charset its IANA name
     */
    public record Decoded(String text, String charset) {}

    /**
     * Decodes a page.
     *
     * @param bytes the page as fetched; null if its record has no value
     * @param contentType its {@code content-type} header; null means UTF-8, as does one without a charset
     * @throws PoisonPageException if the value is null, the charset unknown, the text blank or too much ill-formed
     */
    public Decoded decode(byte @Nullable [] bytes, @Nullable String contentType) {
        if (bytes == null) {
            throw new PoisonPageException(STAGE, Reason.NULL, "the record has no value");
        }
        Charset charset = charset(contentType, bytes);
        Decoded decoded = decode(bytes, charset);
        if (decoded.text().codePoints().allMatch(Blank::is)) {
            throw new PoisonPageException(STAGE, Reason.EMPTY, "the page has no non-blank character");
        }
        return decoded;
    }

    private static Decoded decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 2);
        int illFormed = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            illFormed++;
            in.position(in.position() + Math.max(1, subpart(result, in, charset)));
            out.put('\uFFFD');
        }
        decoder.flush(out);
        illFormed += replaceLoneSurrogates(out.flip());
        String text = out.toString();
        int characters = text.codePointCount(0, text.length());
        if ((long) illFormed * CHARACTERS_AN_ERROR > characters) {
            throw new PoisonPageException(
                    STAGE,
                    Reason.UNDECODABLE,
                    illFormed + " ill-formed sequences in " + characters + " characters of " + charset.name());
        }
        return new Decoded(text, charset.name());
    }

    /** Decoders of CESU-8 and UTF-32 let halves of a pair pass, which no UTF-8 can be written of. */
    private static int replaceLoneSurrogates(CharBuffer text) {
        int replaced = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.get(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.get(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.put(i, '\uFFFD');
                replaced++;
            }
        }
        return replaced;
    }

    /** Length of the ill-formed sequence at the buffer's position, in bytes. */
    private static int subpart(CoderResult result, ByteBuffer in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? Utf8Subpart.length(in) : result.length();
    }

    /** A header may hold megabytes; the start of a name is enough to know it by. */
    private static String abbreviated(String name) {
        return name.length() <= MOST_OF_A_NAME ? name : name.substring(0, MOST_OF_A_NAME) + "…";
    }

    private static Charset charset(@Nullable String contentType, byte[] bytes) {
        String name = "UTF-8";
        if (contentType != null) {
            Matcher matcher = CHARSET.matcher(contentType);
            if (matcher.find()) {
                name = matcher.group(1);
            }
        }
        // The generic names let Java's decoders eat the BOM; it is a character of the page and stays.
        name = switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-16" -> ByteOrderMark.charset(bytes, "UTF-16BE");
            case "UTF-32" -> ByteOrderMark.charset(bytes, "UTF-32BE");
            default -> name;
        };
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new PoisonPageException(STAGE, Reason.UNDECODABLE, "unknown charset: " + abbreviated(name), e);
        }
    }
}
