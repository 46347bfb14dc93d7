// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleChancesTest {
    private static final String PAGE = "2025年2月3日\n漁港に新しい桟橋\n町は桟橋を三月に架け替える。古い桟橋は魚礁になる。\nホーム｜お問い合わせ\n";

    private final List<Line> lines = new LineReader().read(PAGE, 0, Integer.MAX_VALUE);
    private final RoleScores scores =
            RoleScores.ofPage(LineNets.read(), new Features(PAGE, PageSplitter.layout(PAGE, lines)), lines.size());
    private final double[] opening = new double[lines.size()];
    private final double[] inside = new double[lines.size()];
    private double all;

    @Test
    void shouldBeTheShareOfAllSequencesOfRoles() {
        follow(new Role[lines.size()], 0);

        var chances = new RoleChances(scores);

        for (int i = 0; i < lines.size(); i++) {
            assertThat(chances.opening(i)).isCloseTo((float) (opening[i] / all), within(1e-4f));
            assertThat(chances.inside(i)).isCloseTo((float) (inside[i] / all), within(1e-4f));
        }
    }

    private void follow(Role[] roles, int line) {
        if (line == roles.length) {
            add(roles);
            return;
        }
        for (Role role : Role.ALL) {
            if (line == 0 ? Role.BOILERPLATE.leadsTo(role) : roles[line - 1].leadsTo(role)) {
                roles[line] = role;
                follow(roles, line + 1);
            }
        }
    }

    private void add(Role[] roles) {
        double weight = Math.exp(scores.of(roles));
        all += weight;
        for (int i = 0; i < roles.length; i++) {
            boolean below = i > 0 && roles[i - 1] == Role.DATELINE;
            opening[i] += roles[i].opensArticle() && !below ? weight : 0;
            inside[i] += roles[i].inArticle() ? weight : 0;
        }
    }
}
