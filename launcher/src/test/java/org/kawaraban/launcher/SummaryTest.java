// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.Stream;

class SummaryTest {
    @Test
    void shouldAddUp() {
        Summary summary = Summary.of(counts(), 3, 2, 1.234);

        assertThat(summary.contradictions()).isEmpty();
        assertThat(summary.text())
                .startsWith("pages        3 = 2 through + 1 dead letters (empty 1); 2 other files skipped\n"
                        + "charsets     Shift_JIS 1, UTF-8 1; guessed 1, unsure of 1\n"
                        + "segments     3 = 1 articles + 1 fragments + 1 duplicates\n")
                .contains("languages    ja 1", "countries    PL 1, US 1", "duplicates exact 1", "seconds      1.2");
    }

    @Test
    void shouldSayWhereItDoesNotAddUp() {
        OutputCounts counts = counts();
        counts.kinds.add("teaser");

        assertThat(Summary.of(counts, 4, 0, 0).contradictions())
                .containsExactly(
                        "4 pages published, but 2 through and 1 dead letters",
                        "4 segments, but 1 articles, 1 fragments and 1 duplicates");
    }

    private static OutputCounts counts() {
        OutputCounts counts = new OutputCounts();
        counts.count(
                Stream.ARTICLES,
                record("\"kind\":\"article\",\"language\":\"ja\","
                        + "\"countries\":[{\"code\":\"US\"},{\"code\":\"PL\"}]"));
        counts.count(Stream.FRAGMENTS, record("\"kind\":\"teaser\",\"language\":\"en\",\"countries\":[]"));
        counts.count(Stream.DUPLICATES, record("\"kind\":\"article\",\"relation\":\"exact\""));
        counts.countPageThrough(page("\"charset\":\"Shift_JIS\",\"charset_confidence\":0.75,"));
        counts.countPageThrough(page("\"charset\":\"UTF-8\","));
        RecordHeaders headers = new RecordHeaders();
        headers.add("kawaraban.error.reason", "empty".getBytes(StandardCharsets.UTF_8));
        counts.countDeadLetter(headers);
        return counts;
    }

    private static OutputRecord page(String charset) {
        String json =
                "{\"kind\":\"article\",\"source\":{" + charset + "\"page_id\":\"p\",\"ordinal\":0,\"segments\":1}}";
        return OutputRecord.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static OutputRecord record(String fields) {
        String json = "{" + fields + ",\"source\":{\"page_id\":\"p\",\"ordinal\":0,\"segments\":1}}";
        return OutputRecord.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
