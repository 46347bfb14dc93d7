// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the links that a text prints. */
final class Links {
    private static final String ENDS = "<>\"'「」『』（）()[]{}|\\^`";

    private Links() {}

    /** The distinct links of a piece of the page, in order of appearance. */
    static List<String> in(String page, int start, int end) {
        Set<String> links = null;
        for (int i = start; i < end; i++) {
            if (page.charAt(i) != 'h' || !page.startsWith("http", i)) {
                continue;
            }
            int scheme = page.startsWith("https://", i) ? 8 : page.startsWith("http://", i) ? 7 : 0;
            int to = i + scheme;
            while (scheme > 0 && to < end && isPart(page.charAt(to))) {
                to++;
            }
            int next = to;
            while (to > i + scheme && ".,;:!?".indexOf(page.charAt(to - 1)) >= 0) {
                to--;
            }
            if (scheme > 0 && to > i + scheme) {
                links = links == null ? new LinkedHashSet<>() : links;
                links.add(page.substring(i, to));
            }
            i = Math.max(i, next - 1);
        }
        return links == null ? List.of() : List.copyOf(links);
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7F && ENDS.indexOf(c) < 0;
    }

    /** Where the text of a link in Markdown ends that is all of a range, [text](target); -1 if the range is something else. */
    static int textEnd(String page, int start, int end) {
        boolean link = start < end && page.charAt(start) == '[' && page.charAt(end - 1) == ')';
        for (int i = end - 2; link && i > start && !Chars.isBlank(page.charAt(i)); i--) {
            if (page.charAt(i) == ']' && page.charAt(i + 1) == '(') {
                return i;
            }
        }
        return -1;
    }

    /** How a line holds a link in Markdown: 0 among words, 1 as all of it, 2 as a picture; -1 if it holds none. */
    static int markdown(String page, Line line) {
        int end = Math.min(line.end, line.start + LineReader.HEAD) - 1;
        int link = line.start;
        while (link < end && (page.charAt(link) != ']' || page.charAt(link + 1) != '(')) {
            link++;
        }
        if (link >= end) {
            return -1;
        }
        if (page.charAt(line.start) == '!') {
            return 2;
        }
        int first = line.textStart < line.end ? line.textStart : line.start;
        return page.charAt(first) == '[' && page.charAt(line.end - 1) == ')' ? 1 : 0;
    }
}
