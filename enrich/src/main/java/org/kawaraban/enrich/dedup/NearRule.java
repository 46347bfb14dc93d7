// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

/**
 * Decides from two sketches whether one text is the other's copy with edits. Symmetric.
 *
 * <p>A copy shares whole phrases and facts with its original wherever it was not edited; two reports filled into one
 * template share short grams everywhere and facts nowhere; two reports of one event share facts and no phrases. So:
 *
 * <ol>
 *   <li>An excerpt that says so is compared with excerpts only.
 *   <li>Of the facts (numbers and names) of the text with fewer, the other must have {@value #FACTS}, or {@value
 *       #MOST_FACTS} if few long phrases are left whole, a standard error less if there are {@value #MANY_FACTS} or more.
 *   <li>Where both have fewer than {@value #SOME_FACTS} facts, the dates must not differ; where neither has any, 5-grams
 *       must agree by {@value #SAME_WITHOUT_FACTS}: a text without facts is mostly one of a template.
 *   <li>5-grams agree by {@value #SAME} or more: a copy, unless one text stands in the other nearly whole, but neither
 *       begins nor ends it: then it is quoted.
 *   <li>5-grams agree by less, but the texts begin alike, share {@value #MOST_FACTS} of the facts, and the shorter is
 *       mostly contained in the longer: a copy cut off or with much left out. Or they agree by {@value
 *       #ALIKE}, and either end alike or agree in nearly all facts: a copy that lost its front or with much reworded.
 *   <li>Texts below {@value #SHORT} code points must agree nearly wholly, more so if they have few facts, in all facts and
 *       in the date; below {@value #TOO_SHORT} nothing is a copy.
 * </ol>
 *
 * Thresholds were set on the corpus in the tests and checked on another; {@code docs/decisions/0008-near-duplicates.md} has the curve.
 */
final class NearRule {
    static final double SAME = 0.5;
    static final double ALIKE = 0.4;
    static final int SHORT = 200;
    static final int TOO_SHORT = 40;
    private static final double LEAST = 0.25;
    private static final double FACTS = 0.7;
    private static final double MOST_FACTS = 0.75;
    private static final double ALL_FACTS = 0.9;
    private static final int SOME_FACTS = 4;
    /** Few facts are more often a template's, and tell little if one of them is allowed for. */
    private static final int MANY_FACTS = 10;
    /** Of the similarity in 5-grams: texts edited in few places lose little more of long grams. */
    private static final double WHOLE_PHRASES = 0.8;

    private static final double SOME_PHRASES = 0.3;
    private static final double PHRASES = 0.15;
    private static final double MORE_PHRASES = 0.25;
    private static final double CONTAINED = 0.85;
    private static final double MOSTLY_CONTAINED = 0.7;
    /** A copy of which a third was added has 0.7 and more, in front of it or behind. */
    private static final double QUOTED_BELOW = 0.65;

    private static final double END = 0.25;
    private static final double SAME_OPENING = 0.3;
    private static final double SAME_ENDING = 0.4;
    private static final double SHORT_SAME = 0.8;
    /** Weather and obituaries of one template, without numbers or names, reach 0.93 below 200 code points. */
    private static final double SHORT_SAME_FEW_FACTS = 0.94;
    /** The same above 200; a word or two of their template makes 0.05. */
    private static final double SAME_WITHOUT_FACTS = 0.96;

    private NearRule() {}

    /**
     * The similarity of two texts of which one is a copy of the other.
     *
     * @return 0 to 1; negative if neither is a copy of the other
     */
    static double similarity(Sketch one, Sketch other) {
        double none = -1;
        if (one.isExcerpt() != other.isExcerpt() || Math.min(one.length(), other.length()) < TOO_SHORT) {
            return none;
        }
        double grams = one.gramSimilarity(other);
        if (grams < LEAST) {
            return none;
        }
        double facts = factsShared(one, other, grams);
        boolean copy = Math.max(one.length(), other.length()) < SHORT
                ? isShortCopy(one, other, grams, facts)
                : isCopy(one, other, grams, facts);
        return copy ? grams : none;
    }

    private static boolean isCopy(Sketch one, Sketch other, double grams, double facts) {
        if (Math.max(one.facts(), other.facts()) < SOME_FACTS && !sameDay(one, other)) {
            return false;
        }
        if (Math.max(one.facts(), other.facts()) == 0 && grams < SAME_WITHOUT_FACTS) {
            return false;
        }
        double phrases = one.longSimilarity(other);
        double factsNeeded = phrases >= WHOLE_PHRASES * grams ? FACTS : MOST_FACTS;
        if (facts < factsNeeded || phrases < SOME_PHRASES * grams) {
            return false;
        }
        double opening = one.openingSimilarity(other);
        double contained = contained(grams, one.length(), other.length());
        if (grams >= SAME) {
            boolean ends = one.endingSimilarity(other) >= END;
            return opening >= END || ends || contained < CONTAINED || grams >= QUOTED_BELOW;
        }
        if (facts < MOST_FACTS || phrases < PHRASES) {
            return false;
        }
        if (opening >= SAME_OPENING) {
            return grams >= ALIKE || contained >= MOSTLY_CONTAINED;
        }
        if (grams >= ALIKE && phrases >= MORE_PHRASES && one.endingSimilarity(other) >= SAME_ENDING) {
            return true;
        }
        return grams >= ALIKE && contained < MOSTLY_CONTAINED && facts >= ALL_FACTS && phrases >= MORE_PHRASES;
    }

    private static boolean isShortCopy(Sketch one, Sketch other, double grams, double facts) {
        boolean fewFacts = Math.min(one.facts(), other.facts()) < SOME_FACTS;
        return sameDay(one, other)
                && grams >= (fewFacts ? SHORT_SAME_FEW_FACTS : SHORT_SAME)
                && one.factSimilarity(other) >= ALL_FACTS
                && facts >= ALL_FACTS;
    }

    /** How much of the facts of the text with fewer the other shares, or may share by one standard error; 1 if it has none. */
    private static double factsShared(Sketch one, Sketch other, double grams) {
        int fewer = Math.min(one.facts(), other.facts());
        int more = Math.max(one.facts(), other.facts());
        if (fewer == 0) {
            return 1;
        }
        double jaccard = one.factSimilarity(other);
        if (grams >= SAME && more >= MANY_FACTS) {
            jaccard += Math.sqrt(jaccard * (1 - jaccard) / Sketch.FACT_BINS);
        }
        return contained(jaccard, fewer, more);
    }

    private static boolean sameDay(Sketch one, Sketch other) {
        return one.date() == 0 || other.date() == 0 || one.date() == other.date();
    }

    /** Of two sets with a Jaccard similarity, the share of the smaller that is in the larger; at most 1. */
    private static double contained(double jaccard, int size, int otherSize) {
        double common = jaccard / (1 + jaccard) * (size + otherSize);
        return Math.min(1, common / Math.max(1, Math.min(size, otherSize)));
    }
}
