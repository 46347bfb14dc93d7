// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.TextTagger;
import org.kawaraban.model.Json;

class TagReportTest {
    private static final TextTagger TAGGER = new TextTagger();

    @AfterAll
    static void close() {
        TAGGER.close();
    }

    @Test
    void shouldMarkEveryMentionInTheText() {
        String text = "米露会談\nロシアは😀ロシアの提案を示した。ロシア側とロシア軍。\n";

        String report = new TagReport(false).render(text, TAGGER.tag(text, true));

        assertThat(report)
                .contains("language   ja")
                .contains("country    RU")
                .contains("Russia  (primary)")
                .contains("[米 US abbreviation][露 RU abbreviation]会談")
                .contains("[ロシア RU name]は😀[ロシア RU name]の")
                .contains("[ロシア RU name]側と[ロシア軍 RU people]");
    }

    @Test
    void shouldNameAllCountriesOfOneWord() {
        String text = "한미 정상회담";

        assertThat(new TagReport(false).render(text, TAGGER.tag(text, false))).contains("[한미 KR,US abbreviation] 정상");
    }

    @Test
    void shouldHighlightOnATerminalOnlyAndPassNoEscapesOfTheTextOn() {
        String text = "\033[31m Poland\u0007 won.";

        assertThat(new TagReport(false).render(text, TAGGER.tag(text, false)))
                .doesNotContain("\033")
                .contains("\\x1b");
        assertThat(new TagReport(true).render(text, TAGGER.tag(text, false)))
                .contains("\033[1;7mPoland\033[0m")
                .contains("\\x1b[31m")
                .contains("\\x07");
    }

    @Test
    void shouldSayThatNoCountryIsNamed() {
        String text = "猫が好きです。";

        assertThat(new TagReport(false).render(text, TAGGER.tag(text, false))).contains("country    none");
    }

    @Test
    void shouldPrintTheFieldsOfARecordAsJson() throws IOException {
        JsonNode fields = Json.MAPPER.readTree(TagReport.json(TAGGER.tag("Poland and the U.S. met in Kyiv.", false)));

        assertThat(fields.get("language").asText()).isEqualTo("en");
        assertThat(fields.get("countries").findValuesAsText("code")).containsExactlyInAnyOrder("PL", "US", "UA");
        assertThat(fields.get("primary_country")).isNotNull();
        assertThat(fields.at("/enrichment/version").asText()).contains("country-");
    }
}
