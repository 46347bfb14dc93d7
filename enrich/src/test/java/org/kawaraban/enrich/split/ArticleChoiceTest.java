// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.split.ArticleModel.Tree;

class ArticleChoiceTest {
    private static final String PAGE = ("灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。\n"
            + "漁港に新しい桟橋\n町は桟橋を三月に架け替える。古い桟橋は海底の魚礁として使われることになった。\n");
    /** Place of the logarithm of an article's lines among its traits. */
    private static final int SIZE = 8;

    private final List<Line> lines = new LineReader().read(PAGE, 0, Integer.MAX_VALUE);
    private final Layout layout = PageSplitter.layout(PAGE, lines);
    private final Features features = new Features(PAGE, layout);
    private final RoleScores scores = RoleScores.ofPage(LineNets.read(), features, lines.size());

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
        assertThat(articles("-1.0")).isNotEmpty();
    }

    @Test
    void shouldGiveEachLineARoleThatMayFollowTheOneBefore() {
        Role[] roles = ArticleChoice.best(lines, layout, features, scores, ArticleModel.read());

        assertThat(roles).hasSize(lines.size()).doesNotContainNull();
        assertThat(scores.of(roles)).isGreaterThan(RoleModel.NEVER);
    }

    private List<String> articles(String tree) {
        var model = new ArticleModel(List.of(Tree.parse(tree)));
        Role[] roles = ArticleChoice.best(lines, layout, features, scores, model);
        return ArticleChoice.articles(Drafts.of(lines, roles)).stream()
                .map(article -> article.from + "-" + article.to)
                .toList();
    }
}
