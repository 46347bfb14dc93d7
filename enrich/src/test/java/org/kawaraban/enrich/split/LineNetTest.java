// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class LineNetTest {
    private final LineNets nets = LineNets.read();

    /** {@code train.py} writes down what the first net makes of the first seed page. */
    @Test
    void shouldWeighLinesAsTheirTrainerDid() throws IOException {
        RoleScores scores = scores(first(), GoldPage.seeds().get(0).text());
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
        float[] alone = scores(nets, "灯台の修理が始まる\n").scores;
        float[] above = scores(nets, "灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを浮かべる。\n").scores;

        assertThat(above[Role.TITLE.index()]).isNotEqualTo(alone[Role.TITLE.index()]);
    }

    @Test
    void shouldTakeTheMeanOfItsNets() throws IOException {
        String page = "灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを浮かべる。\n";
        LineNets first = first();

        RoleScores alone = scores(first, page);
        RoleScores twice = scores(new LineNets(List.of(net(1), net(1))), page);
        RoleScores both = scores(nets, page);
        RoleScores second = scores(new LineNets(List.of(net(2))), page);

        assertThat(twice.scores).containsExactly(alone.scores, within(1e-4f));
        for (int i = 0; i < both.scores.length; i++) {
            assertThat(both.scores[i]).isCloseTo((alone.scores[i] + second.scores[i]) / 2, within(1e-4f));
        }
        assertThat(both.model.steps[RoleModel.step(0, Role.BOILERPLATE.index(), Role.TEXT.index())])
                .isEqualTo(RoleModel.NEVER);
    }

    @Test
    void shouldWeighMarkdownByTheFirstNetAlone() throws IOException {
        String page = "* [港の計画](https://news.example/1)\n".repeat(3) + "県は灯台の修理を二月に始めた。工期は二年である。\n";

        assertThat(scores(nets, page).scores).containsExactly(scores(first(), page).scores, within(1e-6f));
    }

    @Test
    void shouldRefuseANetThatWasMadeForOtherSignals() {
        assertThatThrownBy(() -> LineNet.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train it anew");
    }

    private static LineNets first() throws IOException {
        return new LineNets(List.of(net(1)));
    }

    private static LineNet net(int number) throws IOException {
        try (InputStream in = Objects.requireNonNull(LineNet.class.getResourceAsStream("lines-" + number + ".bin"))) {
            return LineNet.read(in);
        }
    }

    private static RoleScores scores(LineNets nets, String page) {
        List<Line> lines = new LineReader().read(page, 0, Integer.MAX_VALUE);
        return RoleScores.ofPage(nets, new Features(page, PageSplitter.layout(page, lines)), lines.size());
    }
}
