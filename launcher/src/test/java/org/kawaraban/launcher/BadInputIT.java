// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.enrich.hostile.BadInput;
import org.kawaraban.enrich.hostile.BadRecord;
import org.kawaraban.enrich.hostile.GoodPages;
import org.kawaraban.launcher.verify.OutputVerifier;

/** The corpus of bad input on a real broker, all at once, with ordinary pages between. */
class BadInputIT {
    private static final int GOOD_PAGES = 60;

    @TempDir
    private Path folder;

    @Test
    void shouldBringBadRecordsThroughAndLeaveTheirNeighboursAlone() {
        assertTimeoutPreemptively(Deadline.HANG, () -> {
            List<BadRecord> bad = BadInput.kinds().stream()
                    // Text that is long and nothing else has no more to say to a broker.
                    .filter(kind -> !kind.name().startsWith("one thing"))
                    .flatMap(kind -> kind.cases().stream())
                    .toList();
            HostilePages pages = new HostilePages();
            Summary summary = pages.run(interleaved(bad), folder.resolve("bad"));
            new HostilePages().run(interleaved(List.of()), folder.resolve("good"));

            assertThat(summary.contradictions()).isEmpty();
            assertThat(summary.enrichmentFailed()).isEmpty();
            assertThat(without("undecodable", summary.pages().deadLetters()))
                    .isEqualTo(without("undecodable", expected(bad)));
            Path out = folder.resolve("bad/out");
            assertThat(new OutputVerifier(pages).verify(out).problems()).isEmpty();
            assertThat(good(out)).isEqualTo(good(folder.resolve("good/out"))).hasSizeGreaterThanOrEqualTo(GOOD_PAGES);
            BulkTree.assertNamesNothingFromData(out);
        });
    }

    /** The bad records with good pages spread among them. */
    private static List<BadRecord> interleaved(List<BadRecord> bad) {
        List<BadRecord> all = new ArrayList<>(bad);
        for (int i = 0; i < GOOD_PAGES; i++) {
            all.add((int) ((long) all.size() * i / GOOD_PAGES), BadRecord.good(i));
        }
        return all;
    }

    /** Dead letters by reason. */
    private static Map<String, Long> expected(List<BadRecord> records) {
        return records.stream()
                .map(BadRecord::ending)
                .filter(ending -> !ending.equals(BadRecord.RECORDS) && !ending.equals(BadRecord.EITHER))
                .collect(groupingBy(ending -> ending, counting()));
    }

    /** Chance decides on some of these. */
    private static Map<String, Long> without(String reason, Map<String, Long> letters) {
        Map<String, Long> others = new TreeMap<>(letters);
        others.remove(reason);
        return others;
    }

    private static List<String> good(Path out) throws Exception {
        return Output.read(out).records().values().stream()
                .flatMap(lines -> lines.stream())
                .filter(line -> line.contains("\"uri\":\"" + GoodPages.uri(0).replace("0.txt", "")))
                .sorted()
                .toList();
    }
}
