// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;

/** A page with what the splitter knows of its lines before it chooses their roles. */
record WeighedPage(List<Line> lines, Layout layout, Features features, RoleScores scores) {
    private static final String TWO_ARTICLES = ("灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。\n"
            + "工期の見通し\n県は工期を三月に見直す。仮の灯りは海底の魚礁の近くに移されることになった。\n");

    /** Two articles of a headline and a line of text each. */
    static WeighedPage ofTwoArticles() {
        return of(TWO_ARTICLES);
    }

    static WeighedPage of(String text) {
        List<Line> lines = new LineReader().read(text, 0, Integer.MAX_VALUE);
        Layout layout = PageSplitter.layout(text, lines);
        var features = new Features(text, layout);
        return new WeighedPage(lines, layout, features, RoleScores.ofPage(LineNets.read(), features, lines.size()));
    }

    LineShapes shapes() {
        return new LineShapes(lines, features);
    }

    /** The roles that are chosen for its lines. */
    Role[] best(ArticleModel model) {
        return ArticleChoice.best(lines, layout, features, scores, model);
    }
}
