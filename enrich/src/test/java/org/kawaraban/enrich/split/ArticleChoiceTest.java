// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.split.ArticleModel.Tree;

class ArticleChoiceTest {
    /** Place of the logarithm of an article's lines among its traits. */
    private static final int SIZE = 8;

    private final WeighedPage page = WeighedPage.ofTwoArticles();

    @Test
    void shouldTakeLongArticlesIfTheyAreLikelier() {
        assertThat(articles("%d<0.8 -3.0 3.0".formatted(SIZE))).containsExactly("0-4");
    }

    @Test
    void shouldTakeShortArticlesIfTheyAreLikelier() {
        assertThat(articles("%d<0.8 3.0 -3.0".formatted(SIZE))).containsExactly("0-2", "2-4");
    }

    @Test
    void shouldNotLeaveTextOutBecauseNoArticleIsLikelyRight() {
        Role[] plain = RoleDecoder.decode(page.scores(), Lean.NONE);
        var none = new Role[plain.length];
        Arrays.fill(none, Role.BOILERPLATE);
        var chances = new RoleChances(page.scores());
        var traits = new ArticleTraits(page.lines(), page.layout(), page.features(), page.shapes(), chances);

        Role[] roles = ArticleChoice.best(page.lines(), List.of(none, plain), traits, chances, model("-1.0"));

        assertThat(roles).isEqualTo(plain);
    }

    @Test
    void shouldGiveEachLineARoleThatMayFollowTheOneBefore() {
        Role[] roles = page.best(ArticleModel.read());

        assertThat(roles).hasSize(page.lines().size()).doesNotContainNull();
        assertThat(page.scores().of(roles)).isGreaterThan(RoleModel.NEVER);
    }

    private List<String> articles(String tree) {
        Role[] roles = page.best(model(tree));
        return ArticleChoice.articles(Drafts.of(page.lines(), roles)).stream()
                .map(article -> article.from + "-" + article.to)
                .toList();
    }

    private static ArticleModel model(String tree) {
        return new ArticleModel(List.of(Tree.parse(tree)));
    }
}
