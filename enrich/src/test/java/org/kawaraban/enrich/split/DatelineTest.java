// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT-LOUIS, 19 juil. 2023 (Agence) - Un séisme de magnitude 5,4 s’est produit mercredi au large.",
                "La Paz, 27 ago 2024, 13:50 GMT-4 (Altiplano).- La cooperativa suspendió sus labores el martes.",
                "MANILA, 3 February 2025 — The council approved the plan on Monday after a long debate.",
                "CRONACA - 03/02/2025 - Nuove cabine per la funivia, 28 posti ciascuna. Resta il nodo del parcheggio.",
                "ODUYA, Tuesday, February 3, 2025: The minister opened the water scheme in the presence of the mayor.",
                "Mumbai, 3 February 2025: The company announced today that it would build a second plant.",
                "Paris, le 3 février 2025 – Le conseil a adopté le plan lundi après un long débat.",
                "SAINT-DENIS. 3 février 2025. AGENCE-SUD — Le conseil a adopté le plan lundi.",
                "بيت الصنوبر في 3 فبراير 2025 / المدار / أقر مجلس الوزراء خطة لربط القرى بشبكة المياه.",
                "【ローマ2025年2月3日】議会は三日、港の計画を可決した。工事は春に始まる。",
                "（2025年2月3日、ローマ発）議会は三日、港の計画を可決した。工事は春に始まる。",
            })
    void shouldTellTheDateOfADateline(String text) {
        assertThat(line(text).dateline).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The attack - September 11, 2001 - changed air travel for ever.",
                "Das Erdbeben von Kobe – 17. Januar 1995 – forderte mehr als 6000 Tote.",
                "Leeds, 3-5 May 2025 - The folk festival returns to the old mill.",
                "Berlin, 9. November 1989: Günter Schabowski liest einen Zettel vor, und die Mauer ist offen.",
                "In the Senate, 3 February 2020: The vote was tied, and the plan fell.",
                "On 3 February 2025 the council – which had met in secret – approved the plan.",
                "Am 3. Februar 2025 - zwei Tage nach dem Sturm - wurde die Brücke wieder geöffnet.",
                "The mayor (born 3 February 1960) said the plan was good – and left the room.",
                "議会は2025年2月3日、港の計画を可決した。工事は春に始まる。",
                "（写真）議会は2025年2月3日、港の計画を可決した。工事は春に始まる。",
                "市は、2025年2月3日に決議した内容——港の計画など——を公表した。工事は春に始まる。",
                "The law — passed on 3 February 2020 — bans all fishing in the bay, the court said.",
                "Bob Dylan (born 24 May 1941) — the singer and writer — is to play in Oslo in June.",
                "Das Haus, erbaut am 3. Februar 1920 – kurz nach dem Krieg –, wird abgerissen.",
                "In Geneva, on 3 February 2020, NATO – the alliance – agreed to it after a long debate.",
                "（2011年3月11日の震災で被災した）南三陸町では、新しい庁舎の工事が始まった。",
                "[Founded 12 May 1998] Acme Corp said on Monday that it would close its plant.",
                "The plan failed. Then, on 3 February 2025 - nobody knows why - it passed.",
                "MANILA, Feb 3 (Agency) - The council approved the plan on Monday after a long debate.",
            })
    void shouldNotTakeADateThatTheTextMentions(String text) {
        assertThat(line(text).dateline).isFalse();
    }

    private static Line line(String text) {
        return new LineReader().read(text, 0, 1).get(0);
    }
}
