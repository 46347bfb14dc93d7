// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class RoleModelTest {
    private static final Path FILE = Path.of("src/main/resources/org/kawaraban/enrich/split/roles.tsv");
    /** Signals whose weights are all smaller than this many units are left out. */
    private static final int LEAST = 5;

    /** After a change of the pages, the signals or the trainer, {@code -Dgolden.update=true} learns the file anew. */
    @Test
    @EnabledIf(
            value = "org.kawaraban.enrich.split.GoldPage#isLearning",
            disabledReason = "takes minutes: -Dlearning=true")
    void shouldBeWhatTheAnnotatedPagesTeach() throws IOException {
        String learned = write(RoleTrainer.learn(GoldPage.seeds(), GoldPage.learned()));
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
