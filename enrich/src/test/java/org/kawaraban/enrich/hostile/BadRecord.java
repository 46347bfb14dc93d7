// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * One record of the topic {@code pages}, and how it must end.
 *
 * @param name says within its class what is wrong with it
 * @param ending {@link #RECORDS}, the reason of the dead letter, or {@link #EITHER} where chance decides
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record BadRecord(
        String name, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers, String ending) {
    /** The page is cut into records that cover it. */
    public static final String RECORDS = "records";
    /** Records or a dead letter: which one depends on bytes drawn at random. */
    public static final String EITHER = "either";

    /** A page under a key of its own, with no headers at all. */
    static BadRecord page(String name, byte @Nullable [] value, String ending) {
        return new BadRecord(name, utf8("bad/" + name), value, List.of(), ending);
    }

    static BadRecord page(String name, String text, String ending) {
        return page(name, utf8(text), ending);
    }

    /** An ordinary page among the bad ones. */
    public static BadRecord good(int number) {
        return new BadRecord("good", utf8(GoodPages.uri(number)), utf8(GoodPages.text(number)), List.of(), RECORDS)
                .withHeader("ce_time", "2025-03-01T00:00:00Z");
    }

    /** The same with a key that no record of another class has, unless the key is what is bad. */
    BadRecord among(String kind) {
        return Arrays.equals(key, utf8("bad/" + name)) ? withKey(utf8("bad/" + kind + "/" + name)) : this;
    }

    BadRecord withKey(byte @Nullable [] other) {
        return new BadRecord(name, other, value, headers, ending);
    }

    BadRecord withValue(byte @Nullable [] other) {
        return new BadRecord(name, key, other, headers, ending);
    }

    BadRecord withHeader(String header, byte @Nullable [] content) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new RecordHeader(header, content));
        return new BadRecord(name, key, value, List.copyOf(more), ending);
    }

    BadRecord withHeader(String header, String content) {
        return withHeader(header, utf8(content));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
