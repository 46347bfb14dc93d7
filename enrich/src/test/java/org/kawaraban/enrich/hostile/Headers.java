// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Headers that lie, repeat themselves, are no text, or are far too large. */
final class Headers {
    private static final String CONTENT_TYPE = "content-type";

    private Headers() {}

    /** What a {@code content-type} can say of a page in UTF-8. */
    static List<BadRecord> contentTypes() {
        List<BadRecord> cases = new ArrayList<>();
        List<String> harmless = List.of(
                "",
                ";",
                "nonsense",
                "text/plain",
                "text/plain;",
                "text/plain; charset",
                "text/plain; charset=",
                "image/png",
                "text/plain; charset=utf-8",
                "text/plain;charset=\"UTF-8\"",
                "TEXT/PLAIN; CHARSET=utf8",
                "; ".repeat(100_000),
                "text/plain; boundary=charset",
                "text/plain; charset = UTF-8");
        for (int i = 0; i < harmless.size(); i++) {
            cases.add(page("harmless-" + i, BadRecord.RECORDS).withHeader(CONTENT_TYPE, harmless.get(i)));
        }
        List<String> unknown = List.of(
                "text/plain; charset=klingon",
                "text/plain; charset=\u0000",
                "text/plain; charset=../../etc/passwd",
                "text/plain; charset=UTF-8\u001B[2J",
                "text/plain; charset=" + "x".repeat(1_000_000),
                "text/plain; charset=文字",
                "text/plain; charset=-",
                "text/plain; charset=UTF-7",
                "text/plain; charset=binary",
                ";charset=".repeat(100_000) + "x");
        for (int i = 0; i < unknown.size(); i++) {
            cases.add(page("unknown-" + i, "undecodable").withHeader(CONTENT_TYPE, unknown.get(i)));
        }
        cases.add(page("null", BadRecord.RECORDS).withHeader(CONTENT_TYPE, (byte[]) null));
        cases.add(page("no-utf-8", BadRecord.RECORDS).withHeader(CONTENT_TYPE, new byte[] {(byte) 0xFF, (byte) 0xFE}));
        cases.add(page("twice-the-last-right", BadRecord.RECORDS)
                .withHeader(CONTENT_TYPE, "text/plain; charset=klingon")
                .withHeader(CONTENT_TYPE, "text/plain; charset=UTF-8"));
        cases.add(page("twice-the-last-wrong", "undecodable")
                .withHeader(CONTENT_TYPE, "text/plain; charset=UTF-8")
                .withHeader(CONTENT_TYPE, "text/plain; charset=klingon"));
        return cases;
    }

    /** CloudEvents attributes that are no such thing. */
    static List<BadRecord> cloudEvents() {
        List<BadRecord> cases = new ArrayList<>();
        List<String> times = List.of(
                "",
                "yesterday",
                "0",
                "2025-02-30T00:00:00Z",
                "2025-02-28",
                "2025-02-28T12:00:00",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-18:00",
                "1970-01-01T00:00:00Z",
                "2099-01-01T00:00:00Z",
                "2025-02-28T12:00:00+99:00",
                "2025-02-28T12:00:60Z",
                "٢٠٢٥-٠٢-٢٨T١٢:٠٠:٠٠Z",
                "9".repeat(1_000_000));
        for (int i = 0; i < times.size(); i++) {
            cases.add(page("time-" + i, BadRecord.RECORDS).withHeader("ce_time", times.get(i)));
        }
        cases.add(page("time-null", BadRecord.RECORDS).withHeader("ce_time", (byte[]) null));
        cases.add(page("time-no-utf-8", BadRecord.RECORDS).withHeader("ce_time", new byte[] {(byte) 0xC0}));
        cases.add(page("version-9", BadRecord.RECORDS).withHeader("ce_specversion", "9"));
        cases.add(page("other-type", BadRecord.RECORDS).withHeader("ce_type", "com.example.order.v1"));
        cases.add(page("other-subject", BadRecord.RECORDS).withHeader("ce_subject", "../../etc/passwd"));
        cases.add(page("other-id", BadRecord.RECORDS).withHeader("ce_id", "0"));
        cases.add(BadRecord.page("other-id-of-a-dead-letter", " ", "empty").withHeader("ce_id", "\n\u001B[2J"));
        cases.add(page("all-twice", BadRecord.RECORDS)
                .withHeader("ce_id", "1")
                .withHeader("ce_id", "2")
                .withHeader("ce_time", "2025-02-28T12:00:00Z")
                .withHeader("ce_time", "never"));
        return cases;
    }

    /** Headers of any other name: many, huge, odd, and our own where they do not belong. */
    static List<BadRecord> others() {
        List<BadRecord> cases = new ArrayList<>();
        for (String ending : List.of(BadRecord.RECORDS, "empty")) {
            String text = ending.equals("empty") ? " " : Carrier.text();
            cases.add(BadRecord.page("empty-name-" + ending, text, ending).withHeader("", "x"));
            cases.add(BadRecord.page("odd-name-" + ending, text, ending).withHeader("\n\u001B[2J\0", "x"));
            cases.add(BadRecord.page("one-MiB-" + ending, text, ending).withHeader("x", new byte[1 << 20]));
            cases.add(BadRecord.page("30-MiB-" + ending, text, ending).withHeader("x", new byte[30 << 20]));
            cases.add(many(BadRecord.page("many-" + ending, text, ending), 20_000));
            cases.add(BadRecord.page("ours-" + ending, text, ending)
                    .withHeader("kawaraban.error.reason", "none")
                    .withHeader("kawaraban.error.stage", "none")
                    .withHeader("kawaraban.value.size", "1")
                    .withHeader("kawaraban.page.id", "0")
                    .withHeader("__streams.errors.offset", "-1"));
            cases.add(BadRecord.page("countries-" + ending, text, ending)
                    .withHeader("countries", "XX")
                    .withHeader("language", "xx"));
        }
        return cases;
    }

    private static BadRecord many(BadRecord record, int count) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            headers.add(new RecordHeader("h" + i % 7, BadRecord.utf8(Integer.toString(i))));
        }
        return new BadRecord(record.name(), record.key(), record.value(), headers, record.ending());
    }

    private static BadRecord page(String name, String ending) {
        return BadRecord.page(name, Carrier.text(), ending);
    }
}
