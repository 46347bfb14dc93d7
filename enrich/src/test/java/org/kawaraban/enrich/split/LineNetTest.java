// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class LineNetTest {
    private final LineNet net = LineNet.read();

    /** {@code train.py} writes down what it makes of the first seed page. */
    @Test
    void shouldWeighLinesAsTheirTrainerDid() {
        RoleScores scores = scores(GoldPage.seeds().get(0).text());
        List<Arguments> rows = Table.read("lines.sample.tsv");

        assertThat(rows).hasSize(scores.size);
        for (int i = 0; i < scores.size; i++) {
            for (int role = 0; role < RoleModel.ROLES; role++) {
                assertThat(scores.scores[i * RoleModel.ROLES + role])
                        .as("line %d, role %s", i, Role.ALL[role])
                        .isCloseTo(Float.parseFloat((String) rows.get(i).get()[role]), within(0.02f));
            }
        }
    }

    @Test
    void shouldWeighALineByTheLinesAroundIt() {
        float[] alone = scores("灯台の修理が始まる\n").scores;
        float[] above = scores("灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを浮かべる。\n").scores;

        assertThat(above[Role.TITLE.index()]).isNotEqualTo(alone[Role.TITLE.index()]);
    }

    @Test
    void shouldRefuseANetThatWasMadeForOtherSignals() {
        assertThatThrownBy(() -> LineNet.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train it anew");
    }

    private RoleScores scores(String page) {
        List<Line> lines = new LineReader().read(page, 0, Integer.MAX_VALUE);
        return RoleScores.ofPage(net, new Features(page, PageSplitter.layout(page, lines)), lines.size());
    }
}
