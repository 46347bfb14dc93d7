// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import org.jspecify.annotations.Nullable;

/** A line of the page that is not blank, and what can be said of it without its neighbours. Filled by {@link LineReader}. */
final class Line {
    /** What a line begins with. */
    enum Mark {
        NONE,
        /** A sign such as ■ that sets off a headline or a section. */
        HEADING,
        /** A bullet of a list. */
        BULLET,
        /** A number with a point or bracket. */
        NUMBER,
        /** A number that stands alone, or with a counter as in 1位. */
        RANK,
        /** The whole line stands in brackets: 【概要】. */
        BRACKETS,
        /** A sign of a remark or of a picture. */
        NOTE
    }

    /** How much a line reads like sentences. */
    enum Prose {
        NONE,
        /** One short sentence, or long text without an end. */
        WEAK,
        STRONG
    }

    /** Where it stands in the page, in chars, without blanks around it. */
    final int start;

    final int end;
    /** Blank lines before it, 255 at most. */
    final int gap;

    Mark mark = Mark.NONE;
    /** The sign itself, or the kind of number. */
    char sign;
    /** The number that it begins with; -1 if none. */
    int number = -1;
    /** Where its text begins, in chars of the page: behind the mark. */
    int textStart;
    /** Columns that its text takes, a kanji counting two; exact up to {@link LineReader#HEAD}. */
    int width;

    int words;
    /** Letters and digits, and digits alone, up to {@link LineReader#HEAD}. */
    int letters;

    int digits;
    /** Sentences that end in it, 100 at most. */
    int sentences;
    /** Whether it ends as a sentence does. */
    boolean closed;
    /** Whether it ends in dots: cut off. */
    boolean dotted;

    Prose prose = Prose.NONE;
    /** One of the lines that a paragraph is wrapped or broken into. */
    boolean wrapped;

    boolean url;
    boolean mail;
    boolean indented;
    /** Consists of short entries side by side, as menus do. */
    boolean row;
    /** A short entry that ends in a number in brackets, as archives and categories are listed. */
    boolean counted;
    /** Consists of signs only, as separators do. */
    boolean rule;

    @Nullable
    PrintedDate date;
    /** Columns that are left of it without its date, the words around that, and the byline. */
    int besideDate;

    /** A clock time that heads an entry of a live page; by {@link Recurrence}, as the next ones. */
    boolean tick;
    /** A date below the text of an article. */
    boolean closing;
    /** Names who wrote the text under the headline above it, and when. */
    boolean named;
    /** A headline with its date behind it, as other lines of the page are. */
    boolean titled;
    /** Text whose date is that of its dateline. */
    boolean dateline;
    /** Ends an excerpt, on a page of excerpts: "Read more". */
    boolean cutEnd;
    /** Begins a post: the name of who wrote it. */
    boolean post;
    /** Name, rank or time in the head of a post. */
    boolean inPost;
    /** Stands between entries of a live page. */
    boolean inEntry;
    /** Stands above the headline of each article. */
    boolean label;

    /** Which lists of furniture it is on: bits by {@link Furniture}. */
    int furniture;

    /** Hash of its folded text; 0 if nothing is left. */
    long key;
    /** Index of the first line with the same key; its own if it is the first. */
    int first;
    /** How many lines have this key; known for the first of them only. */
    int copies;

    Line(int start, int end, int gap) {
        this.start = start;
        this.end = end;
        this.gap = gap;
        this.textStart = start;
    }

    boolean is(Furniture kind) {
        return (furniture & kind.bit()) != 0;
    }

    boolean isAny(int bits) {
        return (furniture & bits) != 0;
    }

    boolean hasSentences() {
        return prose != Prose.NONE;
    }

    /** Whether its date stands before all else. */
    boolean beginsWithDate() {
        return date != null && date.start() <= textStart + 1;
    }

    /** Whether a time of day without a day stands before all else, as at the beginning of an entry of a live page. */
    boolean beginsWithTime() {
        return date != null && date.kind() == PrintedDate.Kind.TIME && beginsWithDate();
    }

    /** A date and nothing of weight beside it. */
    boolean isDateLine() {
        return date != null && besideDate <= 6 && !titled && prose != Prose.STRONG;
    }
}
