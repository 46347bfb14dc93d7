// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordered, disjoint ranges as one flat array of gaps and lengths: {@code [10,20) [21,25)} is {@code [10,10,1,4]}. A
 * long article has thousands of lines, whose ranges would outweigh its text if written out.
 */
final class CompactRanges {
    private CompactRanges() {}

    static final class Writer extends StdSerializer<List<Range>> {
        Writer() {
            super(List.class, false);
        }

        @Override
        public void serialize(List<Range> ranges, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            int end = 0;
            for (Range range : ranges) {
                json.writeNumber(range.start() - end);
                json.writeNumber(range.length());
                end = range.end();
            }
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<List<Range>> {
        Reader() {
            super(List.class);
        }

        @Override
        public List<Range> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            List<Range> ranges = new ArrayList<>();
            int end = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                int start = end + json.getIntValue();
                end = start + json.nextIntValue(0);
                ranges.add(new Range(start, end));
            }
            return ranges;
        }
    }
}
