// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A half-open range of a page as a record gives it, whether it makes sense or not.
 *
 * @param start first code point
 * @param end one past the last code point
 */
record Span(long start, long end) {
    /** Fields {@code start} and {@code end} of an object that its schema has passed. */
    static Span of(JsonObject object) {
        return new Span(object.get("start").getAsLong(), object.get("end").getAsLong());
    }

    /** A list of such objects. */
    static List<Span> list(JsonObject object, String name) {
        List<Span> spans = new ArrayList<>();
        object.getAsJsonArray(name).forEach(element -> spans.add(of(element.getAsJsonObject())));
        return List.copyOf(spans);
    }

    boolean isEmpty() {
        return end <= start;
    }

    boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
