// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.SegmentKind;

class RepeatsTest {
    private static final String LEAD = "県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。";

    @Test
    void shouldFindFurnitureThatIsPrintedAgain() {
        assertThat(again(SegmentKind.BOILERPLATE, 1, 2, "シェアする", "シェアする")).containsExactly("シェアする");
        assertThat(again(SegmentKind.BOILERPLATE, 1, 3, "シェアする", "印刷する", "シェアする"))
                .containsExactly("シェアする");
    }

    @Test
    void shouldFindTextThatItsArticlePrintsAgain() {
        assertThat(again(SegmentKind.ARTICLE, 0, 4, "灯台を修理", LEAD, "写真を見る", LEAD))
                .containsExactly(LEAD);
    }

    @Test
    void shouldFindPullQuotes() {
        String text = "灯台守は「灯りは消えても海は消えない」と話した。" + LEAD;
        assertThat(again(SegmentKind.ARTICLE, 0, 4, "灯台を修理", text, "「灯りは消えても海は消えない」", "海は静かだった。"))
                .containsExactly("「灯りは消えても海は消えない」");
        assertThat(again(SegmentKind.ARTICLE, 0, 3, "灯台を修理", text, "「灯りは消えても海は消えない」――灯台守"))
                .containsExactly("「灯りは消えても海は消えない」――灯台守");
        assertThat(again(SegmentKind.ARTICLE, 0, 3, "灯台を修理", "「灯りは消えても海は消えない」", text))
                .isEmpty();
        assertThat(again(SegmentKind.ARTICLE, 0, 3, "灯台を修理", text, "「灯りは消えた」")).isEmpty();
        assertThat(again(SegmentKind.ARTICLE, 0, 3, "灯台を修理", text, "「灯台守」")).isEmpty();
        String quotation = "「灯りは消えても海は消えない」";
        assertThat(again(SegmentKind.ARTICLE, 0, 3, "灯台を修理", text, quotation + "― そう話す灯台守は今年も働く。"))
                .isEmpty();
        assertThat(again(SegmentKind.ARTICLE, 0, 4, "灯台を修理", quotation, LEAD, quotation))
                .isEmpty();
        assertThat(again(SegmentKind.ARTICLE, 0, 3, "Lights", "They build a library there. " + LEAD, "\"A library\""))
                .isEmpty();
    }

    @Test
    void shouldTakeNoSignsForText() {
        assertThat(again(SegmentKind.BOILERPLATE, 1, 2, "──────────", "──────────"))
                .isEmpty();
    }

    /** What the lines of a segment print again. */
    private static List<String> again(SegmentKind kind, int from, int to, String... lines) {
        String page = String.join("\n", lines);
        List<Line> read = new LineReader().read(page, 0, Integer.MAX_VALUE);
        // Counts equal lines.
        PageSplitter.layout(page, read);
        var draft = new Draft(kind, from, to);
        new Repeats(page, read).find(draft);
        return draft.repeats.stream()
                .map(repeat -> page.substring(repeat[0], repeat[1]))
                .toList();
    }
}
