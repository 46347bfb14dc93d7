// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.util.ArrayList;
import java.util.List;

/**
 * One document of a bulk file.
 *
 * @param line of its action line, from 1
 * @param end offset in the file of the byte behind it
 * @param index where it goes
 * @param id its {@code _id}
 * @param action the action line, with line feed
 * @param source the source line, with line feed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Item(long line, long end, String index, String id, byte[] action, byte[] source) {
    int bytes() {
        return action.length + source.length;
    }

    static long bytes(List<Item> items) {
        return items.stream().mapToLong(Item::bytes).sum();
    }

    /** The body of a bulk request, in parts. */
    static List<byte[]> body(List<Item> items) {
        List<byte[]> parts = new ArrayList<>(2 * items.size());
        for (Item item : items) {
            parts.add(item.action);
            parts.add(item.source);
        }
        return parts;
    }
}
