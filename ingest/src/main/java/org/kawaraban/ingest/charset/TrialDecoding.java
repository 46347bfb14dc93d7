// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes as enrich will, and counts what is ill-formed. */
final class TrialDecoding {
    private static final int BUFFER_CHARS = 8 << 10;

    private TrialDecoding() {}

    /** How many ill-formed sequences the bytes have in a charset. */
    static int illFormed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER_CHARS);
        int illFormed = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isError()) {
                illFormed++;
                in.position(in.position() + Math.max(1, result.length()));
            } else if (result.isUnderflow()) {
                return illFormed;
            }
        }
    }
}
