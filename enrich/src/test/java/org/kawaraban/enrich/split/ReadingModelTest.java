// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ReadingModelTest {
    private static final Path FILE =
            Path.of("src/main/resources/org/kawaraban/enrich/split").resolve(ReadingModel.FILE);

    /** After a change of the pages, the signals, the traits or a trainer, {@code -Dgolden.update=true} learns it anew. */
    @Test
    @EnabledIf(
            value = "org.kawaraban.enrich.split.GoldPage#isLearning",
            disabledReason = "takes minutes: -Dlearning=true")
    void shouldBeWhatTheAnnotatedPagesTeach() throws IOException {
        String learned = write(ReadingTrainer.learn(CrossValidation.pagesByNet(CrossValidation.nets())));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, learned);
        }

        assertThat(learned.equals(Files.readString(FILE)))
                .as("readings.tsv is what the pages teach; learn it anew with -Dgolden.update=true")
                .isTrue();
    }

    private static String write(ReadingModel model) {
        var out = new StringBuilder();
        out.append(
                "# Which reading of a page makes most sense, learned from the annotated pages by ReadingTrainer: not to be"
                        + " edited by hand.\n# Columns: what, number, values: mean and deviation of a trait; what an input adds by"
                        + " itself and to each hidden unit;\n# what a hidden unit adds.\n");
        for (int trait = 0; trait < ReadingTraits.COUNT; trait++) {
            row(out, "trait", trait, model.mean[trait], model.deviation[trait]);
        }
        for (int input = 0; input < ReadingModel.INPUTS; input++) {
            double[] values = new double[ReadingModel.HIDDEN + 1];
            values[0] = model.direct[input];
            System.arraycopy(model.into[input], 0, values, 1, ReadingModel.HIDDEN);
            row(out, "input", input, values);
        }
        for (int unit = 0; unit < ReadingModel.HIDDEN; unit++) {
            row(out, "out", unit, model.out[unit]);
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String what, int number, double... values) {
        out.append(what).append('\t').append(number).append('\t');
        for (int k = 0; k < values.length; k++) {
            out.append(k == 0 ? "" : " ").append(values[k]);
        }
        out.append('\n');
    }
}
