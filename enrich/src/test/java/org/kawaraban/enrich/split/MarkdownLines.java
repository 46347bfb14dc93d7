// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;

/** The lines of an annotated page as Markdown, in the habits of one converter. */
final class MarkdownLines {
    private static final String[] TITLES = {"# ", "# ", "## ", "### ", "**", ""};
    private static final String[] HEADINGS = {"## ", "### ", "### ", "#### ", "**", ""};
    private static final String[] BULLETS = {"* ", "  * ", "- ", "", "", "### "};

    private final Random random;
    private final String title;
    private final String heading;
    private final String bullet;
    private final String host;
    private final boolean pictures;

    MarkdownLines(Random random) {
        this.random = random;
        title = one(TITLES);
        heading = one(HEADINGS);
        bullet = one(BULLETS);
        host = random.nextInt(3) == 0 ? "" : "https://www." + (char) ('a' + random.nextInt(26)) + "ews.example";
        pictures = random.nextInt(3) > 0;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Adds a line of a segment. */
    void add(String line, GoldSegment segment, @Nullable String headline, List<String> lines) {
        boolean isHeadline = headline != null && line.contains(headline);
        switch (segment.kind()) {
            case ARTICLE -> {
                if (isHeadline) {
                    lines.add(marked(title, line));
                    picture(line, lines);
                } else {
                    lines.add(PageRelayout.isParagraph(line) ? prose(line) : brief(line));
                }
            }
            case TEASER -> {
                if (isHeadline) {
                    picture(line, lines);
                }
                lines.add(isHeadline ? bullet + link(line) : line);
            }
            case BOILERPLATE -> {
                if (random.nextInt(12) == 0) {
                    picture("", lines);
                }
                boolean entry = !PageRelayout.isParagraph(line) && random.nextInt(4) > 0;
                lines.add(entry ? bullet.replace("### ", "* ") + link(line) : line);
            }
            default -> lines.add(line);
        }
    }

    private String brief(String line) {
        return random.nextInt(3) > 0 ? marked(heading, line) : line;
    }

    private static String marked(String mark, String line) {
        return mark.equals("**") ? "**" + line + "**" : mark + line;
    }

    private String prose(String line) {
        if (random.nextInt(4) > 0) {
            return line;
        }
        int[] words = LineBreaking.someWords(line, random);
        return words[0] == words[1]
                ? line
                : line.substring(0, words[0]) + link(line.substring(words[0], words[1])) + line.substring(words[1]);
    }

    private void picture(String text, List<String> lines) {
        if (pictures && random.nextBoolean()) {
            lines.add("![" + (random.nextBoolean() ? text : "") + "](" + host + path() + ".jpg)");
        }
    }

    private String link(String text) {
        return "[" + text + "](" + host + path() + ")";
    }

    private String path() {
        var path = new StringBuilder();
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            path.append('/');
            for (int i = 3 + random.nextInt(12); i > 0; i--) {
                path.append((char) ('a' + random.nextInt(26)));
            }
        }
        return path.append('/').append(random.nextInt(1_000_000)).toString();
    }
}
