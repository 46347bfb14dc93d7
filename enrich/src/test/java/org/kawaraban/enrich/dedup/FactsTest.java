// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "震度3を観測した|震度4を観測した",
                "千葉市で揺れた|長野市で揺れた",
                "佐々木健一さんが話した|中村久美子さんが話した",
                "ポーランドと協議した|ポルトガルと協議した",
                "The index fell 31 points|The index fell 32 points",
                "a quake near Tokyo today|a quake near Osaka today",
                "Peter Novotny was there|Luis Cardenas was there",
                "二十八日に届け出た|二十九日に届け出た",
                "山陰線は遅れている|飯田線は遅れている",
                "الزلزال ضرب ١٢ قرية|الزلزال ضرب ١٤ قرية",
            })
    void shouldDifferInNumbersAndNames(String one, String other) {
        assertThat(facts(one)).isNotEmpty().isNotEqualTo(facts(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "終値は38,915円だった|終値は３８９１５円となった",
                "千葉市では雨が降った|雨だった千葉市",
                "The weather stayed dry|However, it rained",
                "会議は続いている|協議が行われた",
                "in TOKYO and Osaka|from Osaka to Tokyo",
                "he was told \u201cPeter left\u201d on time|he was told \u00abPeter left\u00bb on time",
            })
    void shouldNotDifferInOtherWords(String one, String other) {
        assertThat(facts(one)).isEqualTo(facts(other));
    }

    @Test
    void shouldNotDependOnTheWidthAtWhichTheTextIsWrapped() {
        String text = "The ferry between the islands was delayed by Peter Novotny of Tromso on Monday.";

        assertThat(facts(text.replace("by Peter", "by\nPeter"))).isEqualTo(facts(text));
        assertThat(facts("町長は会見で橋の架け替えを急ぐ考えを示し小野\n寺さんは反対した。")).isEqualTo(facts("町長は会見で橋の架け替えを急ぐ考えを示し小野寺さんは反対した。"));
    }

    private static Set<Long> facts(String text) {
        return Arrays.stream(Facts.hashes(text)).boxed().collect(Collectors.toSet());
    }
}
