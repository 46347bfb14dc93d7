// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNotesTest {
    private final ZoneNotes notes = new ZoneNotes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All times GMT | +00:00",
                "WIRE — All times UTC | +00:00",
                "All times ET | America/New_York",
                "All times NZDT (UTC+13) | +13:00",
                "All times Japan Standard Time (JST) | +09:00",
                "Tuesday 14 October 2025 (all times SAST) | +02:00",
                "WEDNESDAY 27 NOVEMBER 2024 (all times Gulf Standard Time, UTC+4) | +04:00",
                "2025年5月6日 星期二（台北時間 UTC+8） | +08:00",
                "※時刻は日本時間（JST） | +09:00",
                "Время московское (UTC+3) | +03:00",
                "Toutes les heures sont en heure de Paris (CET) | +01:00",
                "Les heures sont données à l'heure de Paris (UTC+01:00) | +01:00",
                "Domingo 19 de octubre de 2025 · Hora de La Paz (GMT-4) | -04:00",
                "Alle Zeiten MEZ | +01:00",
                "All times Eastern Time | America/New_York",
                "All times in UK time | Europe/London",
                "جميع الأوقات بتوقيت غرينتش | +00:00",
                "Times in Kathmandu time, UTC+05:45 | +05:45",
            })
    void shouldReadTheZoneThatAPageNamesForAllItsTimes(String note, String zone) {
        assertThat(zone("Live", note, "Storm nears the coast")).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All times local",
                "All times are GMT +1. The time now is 09:13.",
                "L'HEURE EST GRAVE",
                "L'heure est grave",
                "Eastern Time zone voters wait for the times",
                "Time for ART to grow up",
                "Published at 10:15 (EST)",
                "Kick-off time 19:30 CET",
                "Reykjavík (GMT)",
                "Times in UTC+19",
            })
    void shouldNotTakeOtherLinesForANote(String line) {
        assertThat(zone("Live", line, "Storm nears the coast")).isNull();
    }

    @Test
    void shouldReadNoneWhereAPageNamesTwo() {
        assertThat(zone("All times GMT", "Storm nears the coast", "All times CET"))
                .isNull();
        assertThat(zone("All times GMT", "Storm nears the coast", "All times UTC"))
                .isEqualTo("+00:00");
    }

    @Test
    void shouldReadNoneInText() {
        assertThat(
                        zone(
                                "She said that the station had always printed its times in one zone, which is why they are (GMT)."))
                .isNull();
    }

    @Test
    void shouldLookAtTheHeadAndTheFootOfAPageOnly() {
        String lines = IntStream.range(0, 150).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n"));

        assertThat(zone("All times GMT", lines)).isEqualTo("+00:00");
        assertThat(zone(lines, "All times GMT")).isEqualTo("+00:00");
        assertThat(zone(lines, "All times GMT", lines)).isNull();
    }

    private @Nullable String zone(String... lines) {
        String page = String.join("\n", lines);
        return notes.of(page, new LineReader().read(page, 0, Integer.MAX_VALUE));
    }
}
