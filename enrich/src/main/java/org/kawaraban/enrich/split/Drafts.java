// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.enrich.split.Line.Prose;
import org.kawaraban.model.SegmentKind;

/** Groups lines with their roles into segments, and tells articles from teasers. */
final class Drafts {
    /** A cut-off text is an article if it prints so many full sentences: gold/FORMAT.md. */
    private static final int SENTENCES_OF_ARTICLE = 3;

    private static final int NAME_COLUMNS = 44;

    private final List<Line> lines;
    private final Role[] roles;
    private final List<Draft> drafts = new ArrayList<>();

    private Drafts(List<Line> lines, Role[] roles) {
        this.lines = lines;
        this.roles = roles;
    }

    static List<Draft> of(List<Line> lines, Role[] roles) {
        var drafts = new Drafts(lines, roles);
        drafts.group();
        return drafts.drafts;
    }

    private void group() {
        for (int i = 0; i < lines.size(); ) {
            Role role = roles[i];
            int end;
            if (role.inArticle()) {
                end = article(i);
            } else if (role == Role.RANK || role == Role.ITEM || role == Role.ITEM_PART) {
                end = teaser(i);
            } else if (role == Role.COMMENT) {
                end = comment(i);
            } else {
                end = boilerplate(i);
            }
            i = end;
        }
    }

    private int article(int from) {
        int to = from + 1;
        boolean titled = roles[from] != Role.DATELINE;
        while (to < lines.size() && roles[to].inArticle() && (!roles[to].opensArticle() || !titled)) {
            titled |= roles[to] != Role.DATELINE;
            to++;
        }
        var draft = new Draft(kindOf(from, to), from, to);
        drafts.add(draft);
        return to;
    }

    private SegmentKind kindOf(int from, int to) {
        int sentences = 0;
        int text = 0;
        for (int i = from; i < to; i++) {
            boolean body = roles[i] == Role.TEXT
                    || roles[i] == Role.OPENING
                    || ((roles[i] == Role.HEAD || roles[i] == Role.SHORT) && lines.get(i).prose != Prose.NONE);
            if (body) {
                text++;
                sentences += lines.get(i).sentences;
            }
        }
        Line last = lines.get(to - 1);
        boolean cut = last.dotted || last.is(Furniture.CUT);
        boolean bare = text == 0 && !hasList(from, to);
        return bare || (cut && sentences < SENTENCES_OF_ARTICLE) ? SegmentKind.TEASER : SegmentKind.ARTICLE;
    }

    /** Text without sentences: several lines behind the headline that belong to it. */
    private boolean hasList(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += roles[i] == Role.SHORT ? 1 : 0;
        }
        return count >= 3;
    }

    private int teaser(int from) {
        int to = from + 1;
        boolean item = roles[from] != Role.RANK;
        while (to < lines.size() && (roles[to] == Role.ITEM_PART || (roles[to] == Role.ITEM && !item))) {
            item |= roles[to] == Role.ITEM;
            to++;
        }
        drafts.add(new Draft(SegmentKind.TEASER, from, to));
        return to;
    }

    private int comment(int from) {
        int to = from + 1;
        while (to < lines.size() && roles[to] == Role.COMMENT && !opensComment(to, from)) {
            to++;
        }
        drafts.add(new Draft(SegmentKind.COMMENT, from, to));
        return to;
    }

    /** A line with a name or number and a date, or a name before a date. */
    private boolean opensComment(int i, int from) {
        Line line = lines.get(i);
        if (line.inPost || lines.get(from).post) {
            return line.post;
        }
        boolean headed = line.date != null && line.prose == Prose.NONE;
        if (headed && !line.isDateLine()) {
            return true;
        }
        if (headed) {
            return !(i - 1 == from && isName(i - 1)) && !isName(i - 1);
        }
        boolean nameBeforeDate = isName(i)
                && i + 1 < lines.size()
                && roles[i + 1] == Role.COMMENT
                && lines.get(i + 1).isDateLine();
        return nameBeforeDate || (line.mark == Line.Mark.BULLET && lines.get(from).mark == Line.Mark.BULLET);
    }

    private boolean isName(int i) {
        Line line = lines.get(i);
        return line.prose == Prose.NONE && line.width <= NAME_COLUMNS && line.date == null;
    }

    private int boilerplate(int from) {
        int to = from + 1;
        boolean heading = roles[from] == Role.LIST_HEADING || roles[from] == Role.COMMENT_HEADING;
        while (to < lines.size() && !heading && roles[to] == roles[from] && lines.get(to).gap == 0) {
            to++;
        }
        drafts.add(new Draft(SegmentKind.BOILERPLATE, from, to));
        return to;
    }
}
