// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kawaraban.enrich.split.ArticleModel.Tree;

class ArticleModelTest {
    private static final Path FILE =
            Path.of("src/main/resources/org/kawaraban/enrich/split").resolve(ArticleModel.FILE);

    /** After a change of the pages, the signals, the traits or a trainer, {@code -Dgolden.update=true} learns it anew. */
    @Test
    @EnabledIf(
            value = "org.kawaraban.enrich.split.GoldPage#isLearning",
            disabledReason = "takes minutes: -Dlearning=true")
    void shouldBeWhatTheAnnotatedPagesTeach() throws IOException {
        String learned = write(ArticleTrainer.learn(CrossValidation.pagesByNet(CrossValidation.nets())));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, learned);
        }

        assertThat(learned.equals(Files.readString(FILE)))
                .as("articles.tsv is what the pages teach; learn it anew with -Dgolden.update=true")
                .isTrue();
    }

    @Test
    void shouldAddWhatTheTreesSay() {
        var model = new ArticleModel(List.of(Tree.parse("0<1.5 -1.0 3<0.5 2.0 4.0"), Tree.parse("0.5")));

        assertThat(model.chance(new float[] {1.5f, 0, 0, 9})).isEqualTo(chance(-0.5), within(1e-9));
        assertThat(model.chance(new float[] {1.6f, 0, 0, 0.5f})).isEqualTo(chance(2.5), within(1e-9));
        assertThat(model.chance(new float[] {1.6f, 0, 0, 0.6f})).isEqualTo(chance(4.5), within(1e-9));
    }

    @Test
    void shouldBeReadAsItIsWritten() {
        String tree = "0<1.5 -1.0 3<0.5 7<-2.0E-4 0.1 0.2 4.0";

        assertThat(Tree.parse(tree)).hasToString(tree);
    }

    @Test
    void shouldLearnWhatOnlyTwoTraitsTogetherTell() {
        var random = new Random(5);
        var samples = new ArrayList<BoostedTrees.Sample>();
        for (int i = 0; i < 2_000; i++) {
            float[] traits = new float[ArticleTraits.COUNT];
            traits[4] = random.nextFloat();
            traits[9] = random.nextInt(3);
            samples.add(new BoostedTrees.Sample(traits, traits[4] > 0.5f == traits[9] > 0, 1));
        }

        ArticleModel model = new BoostedTrees(samples).learn();

        assertThat(samples)
                .filteredOn(sample -> Math.abs(sample.traits()[4] - 0.5f) > 0.02f)
                .allMatch(sample -> model.chance(sample.traits()) > 0.5 == sample.right());
    }

    private static double chance(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    private static String write(ArticleModel model) {
        var out = new StringBuilder("# How likely an article of a reading is one, learned from the annotated pages by"
                + " ArticleTrainer: not to be edited by hand.\n# A tree a line; its nodes, each before what it leads to:"
                + " trait<value up to which it goes on with the next node, or what a leaf adds.\n");
        model.trees().forEach(tree -> out.append(tree).append('\n'));
        return out.toString();
    }
}
