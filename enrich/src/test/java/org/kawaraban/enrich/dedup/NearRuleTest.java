// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearRuleTest {
    private static final String QUAKE = """
            気象庁によりますと、三日午後6時42分ごろ地震がありました。震源地は千葉県の東の沖合で、震源の深さはおよそ30キロ、地震の規模を示すマグニチュードは4.6と推定されます。
            この地震により観測された最大震度は3で、銚子市、旭市、香取市などで揺れを感じました。この地震による津波の心配はありません。
            気象庁は、揺れの強かった地域では落石などに注意するよう呼びかけています。
            """;
    private static final String OTHER_QUAKE = QUAKE.replace("午後6時42分", "午後9時18分")
            .replace("千葉県の東", "岩手県の南")
            .replace("30キロ", "50キロ")
            .replace("4.6", "5.1")
            .replace("震度は3", "震度は4")
            .replace("銚子市、旭市、香取市", "釜石市、大船渡市、遠野市");
    private static final String STORY = """
            The ferry company said on Tuesday that its two oldest ships would be sold in the autumn. They have crossed the bay since 1978 and carried some 400,000 passengers a year.
            A spokeswoman, Ingrid Solheim, said that repairs had become more expensive than the ships were worth. New electric ferries are being built in Gdansk and should arrive in March.
            Residents of Porto have mixed feelings. Some will miss the old ships, while others look forward to quieter crossings. A farewell trip is planned for the 14th, with music on board.
            """;

    @Test
    void shouldNotJoinTwoReportsOfOneTemplate() {
        assertThat(similarity(QUAKE, OTHER_QUAKE)).isNegative();
    }

    @Test
    void shouldJoinACopyOfAReportWithAnAddedSentence() {
        assertThat(similarity(QUAKE, QUAKE + "各地の消防によると、けが人の情報は入っていません。\n")).isGreaterThan(0.8);
    }

    @Test
    void shouldJoinACopyCutOffWithoutAMark() {
        assertThat(similarity(STORY, STORY.substring(0, STORY.indexOf("Residents"))))
                .isBetween(0.4, 0.9);
    }

    @Test
    void shouldJoinACopyThatLostItsFront() {
        assertThat(similarity(STORY, STORY.substring(STORY.indexOf("A spokeswoman"))))
                .isBetween(0.4, 0.9);
    }

    @Test
    void shouldNotJoinForecastsWithoutNumbersOrNames() {
        String forecast =
                "It will be a sunny start to the day, turning cloudy by the afternoon, with light winds from the north."
                        + " Temperatures will be close to the average for the season. Overnight, skies will clear and a touch of frost"
                        + " cannot be ruled out in sheltered valleys. The rest of the week looks settled, with long dry spells and only a"
                        + " small chance of showers over high ground.\n";
        String other =
                forecast.replace("sunny", "foggy").replace("cloudy", "stormy").replace("north", "west");

        assertThat(similarity(forecast, other)).isNegative();
        assertThat(NearRule.similarity(sketch(forecast, "2025-01-03"), sketch(forecast, "2025-01-04")))
                .isNegative();
        assertThat(similarity(forecast, forecast.replace(",", ""))).isEqualTo(1);
    }

    @Test
    void shouldTellThatATextBreaksOffBeforeItsSourceLine() {
        String cut = STORY.substring(0, STORY.indexOf("Residents")).strip() + " ...";

        assertThat(similarity(cut, cut + "\nSource: Meridian News\n")).isGreaterThan(0.8);
    }

    @Test
    void shouldNotJoinATextThatQuotesAnother() {
        String quoting =
                "Old ships are more than steel. I grew up with the sound of their horns, and so did my children."
                        + " Whoever decided this has never waited on the pier in the rain. Here is what the paper wrote:\n"
                        + STORY
                        + "So much for the news. What it leaves out is the crew: forty people who know every rock in the"
                        + " bay, and who have been told nothing. I asked three of them, and none wished to be named. They will go"
                        + " on working until somebody tells them to stop, as sailors do. We owe them more than a brass band.\n";

        assertThat(similarity(STORY, quoting)).isNegative();
    }

    @Test
    void shouldCompareExcerptsWithExcerptsOnly() {
        String cut = STORY.substring(0, STORY.indexOf("Residents")).strip();

        assertThat(similarity(STORY, cut + " ...")).isNegative();
        assertThat(similarity(cut + " Read more", cut + " ...")).isGreaterThan(0.8);
    }

    @Test
    void shouldBeStricterOnShortTexts() {
        String bulletin = "三日未明、県北部で雷を伴う強い雨が降った。市は土砂災害に注意するよう呼びかけている。避難所は三か所に開設された。";

        assertThat(similarity(bulletin, bulletin + "なお、")).isGreaterThan(0.8);
        assertThat(similarity(bulletin, bulletin.replace("避難所は三か所に開設された", "けが人の情報はない")))
                .isNegative();
        assertThat(NearRule.similarity(sketch(bulletin, "2025-01-03"), sketch(bulletin + "なお、", "2025-01-04")))
                .isNegative();
    }

    @Test
    void shouldNeverJoinHeadlines() {
        assertThat(similarity("横浜で火災、三人けが", "横浜で火災、三人けが")).isNegative();
    }

    private static double similarity(String one, String other) {
        double similarity = NearRule.similarity(sketch(one, null), sketch(other, null));
        assertThat(NearRule.similarity(sketch(other, null), sketch(one, null))).isEqualTo(similarity);
        return similarity;
    }

    private static Sketch sketch(String body, @Nullable String publishedAt) {
        return Signature.of(body, publishedAt, Script.of(body)).sketch();
    }
}
