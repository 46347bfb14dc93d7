// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LexemesTest {
    @Test
    void shouldTakeDigitsAndCaseAndWidthAlike() {
        assertThat(lexemes("Photo 12: Harbour")).isEqualTo(lexemes("PHOTO 34: ｈａｒｂｏｕｒ"));
    }

    @Test
    void shouldTellWordingsApart() {
        assertThat(lexemes("What happens next")).isNotEqualTo(lexemes("Harbour reopens after storm"));
        assertThat(lexemes("今後の見通し")).isNotEqualTo(lexemes("港が再開、嵐から二日"));
    }

    @Test
    void shouldKnowALineByItsEndWhateverStandsBefore() {
        assertThat(lexemes("政府は新しい港の計画を発表した。")).containsAnyElementsOf(lexemes("県は古い橋の工事を発表した。"));
    }

    @Property(tries = 200)
    void shouldStayBelowItsBounds(@ForAll String text) {
        for (List<Integer> numbers : all(text)) {
            assertThat(numbers).hasSizeLessThanOrEqualTo(Lexemes.MOST).allMatch(n -> n >= 0 && n < Lexemes.COUNT);
        }
    }

    private static List<Integer> lexemes(String line) {
        return all(line).get(0);
    }

    private static List<List<Integer>> all(String page) {
        var all = new ArrayList<List<Integer>>();
        for (Line line : new LineReader().read(page, 0, Integer.MAX_VALUE)) {
            var numbers = new ArrayList<Integer>();
            Lexemes.of(page, line, numbers::add);
            all.add(numbers);
        }
        return all;
    }
}
