// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoleModelTest {
    private static final Path FILE = Path.of("src/main/resources/org/kawaraban/enrich/split/roles.tsv");
    private static final Path SEEDS = Path.of("../seeds/gold");
    private static final Path PAGES = Path.of("src/test/resources/org/kawaraban/enrich/split");
    /** Signals whose weights are all smaller than this many units are left out. */
    private static final int LEAST = 5;

    /** After a change of the pages, the signals or the trainer, {@code -Dgolden.update=true} learns the file anew. */
    @Test
    void shouldBeWhatTheAnnotatedPagesTeach() throws IOException {
        String learned = write(learn());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, learned);
        }

        assertThat(learned.equals(Files.readString(FILE)))
                .as("roles.tsv is what the pages teach; learn it anew with -Dgolden.update=true")
                .isTrue();
    }

    @Test
    void shouldForbidWhatNoPageCanHold() {
        RoleModel model = RoleModel.read();

        for (int gap = 0; gap < RoleModel.GAPS; gap++) {
            assertThat(model.steps[RoleModel.step(gap, Role.BOILERPLATE.index(), Role.TEXT.index())])
                    .isEqualTo(RoleModel.NEVER);
        }
    }

    private static RoleModel learn() {
        var pages = new ArrayList<>(GoldPage.in(PAGES.resolve("develop")));
        pages.addAll(GoldPage.in(PAGES.resolve("learn")));
        return RoleTrainer.learn(GoldPage.in(SEEDS), pages);
    }

    private static String write(RoleModel model) {
        var out = new StringBuilder();
        out.append("# Weights of roles, learned from the annotated pages by RoleTrainer: not to be edited by hand.\n");
        out.append("# Columns: signal, value, weights in hundredths by role.\n# Roles: ");
        out.append(Arrays.toString(Role.ALL)).append('\n');
        for (int row = 0; row < model.steps.length / RoleModel.ROLES; row++) {
            append(out, "step", row, model.steps, row * RoleModel.ROLES);
        }
        append(out, "end", 0, model.ends, 0);
        for (Signal signal : Signal.ALL) {
            for (int value = 0; value < signal.size(); value++) {
                int from = signal.index(value) * RoleModel.ROLES;
                int largest = 0;
                for (int role = 0; role < RoleModel.ROLES; role++) {
                    largest = Math.max(largest, Math.abs(units(model.weights[from + role])));
                }
                if (largest >= LEAST) {
                    append(out, signal.name().toLowerCase(Locale.ROOT), value, model.weights, from);
                }
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String name, int value, float[] weights, int from) {
        out.append(name).append('\t').append(value).append('\t');
        for (int role = 0; role < RoleModel.ROLES; role++) {
            float weight = weights[from + role];
            out.append(role == 0 ? "" : " ").append(weight <= RoleModel.NEVER ? 0 : units(weight));
        }
        out.append('\n');
    }

    private static int units(float weight) {
        return Math.round(weight / RoleModel.UNIT);
    }
}
