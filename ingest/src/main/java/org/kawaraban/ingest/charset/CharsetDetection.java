// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.charset.PageCharset.Basis;
import org.kawaraban.ingest.charset.Plausibility.Score;
import org.kawaraban.model.ByteOrderMark;

/**
 * Finds the charset of a page. The same bytes always give the same answer. In this order:
 *
 * <ol>
 *   <li>A byte order mark decides.
 *   <li>UTF-16 without a mark, and ISO-2022 with its escape sequences, show in their structure ({@link Utf16}, {@link
 *       Guesses#iso2022}). Only these two are looked for in well-formed UTF-8, which their bytes can be by chance.
 *   <li>Well-formed UTF-8 is UTF-8, and so is UTF-8 with some ill-formed sequences.
 *   <li>More than one control character in 1,000 bytes is no text: left to be refused as UTF-8.
 *   <li>Of what the page declares itself and what the libraries guess ({@link Guesses}), the most plausible is taken
 *       ({@link Plausibility}); where none is plausible, the page is left to be refused as UTF-8.
 * </ol>
 */
public final class CharsetDetection {
    private static final String UTF_8 = "UTF-8";

    /** As many sequences of UTF-8 for a byte that is none are UTF-8 that was damaged, not chance. */
    private static final int WELL_FORMED_AN_ERROR = 3;

    private static final int BYTES_A_CONTROL = 1_000;

    private static final int CHARACTERS_AN_ERROR = 1_000;

    /** A share of characters in place below which a text is none: see the decision for what texts and noise reach. */
    private static final double PLAUSIBLE = 0.8;

    private static final int FEW_LETTERS = 3;

    /** What a library's certainty weighs beside plausibility: it decides where several readings are plausible. */
    private static final double SUPPORT = 0.02;

    /** So many characters beyond ASCII leave as much doubt as certainty. */
    private static final double FEW_CHARACTERS = 1;

    /** A lead in rank that leaves no doubt, and what a reading without any lead is worth. */
    private static final double CLEAR_LEAD = 0.05;

    private static final double CONTESTED = 0.6;

    /** Confidence in what shows in the structure of the bytes. */
    private static final double STRUCTURAL = 0.99;

    private CharsetDetection() {}

    /** The charset of a page's bytes. */
    public static PageCharset detect(byte[] bytes) {
        String marked = ByteOrderMark.charset(bytes, "");
        if (!marked.isEmpty()) {
            return PageCharset.certain(marked, Basis.BOM);
        }
        Utf8Count utf8 = Utf8Count.of(bytes);
        PageCharset structural = structural(bytes, utf8);
        if (structural != null) {
            return structural;
        }
        if (utf8.isWellFormed() || utf8.multibyte() + utf8.damaged() >= WELL_FORMED_AN_ERROR * utf8.illFormed()) {
            return PageCharset.certain(UTF_8, Basis.UTF_8);
        }
        boolean isText = utf8.controls() * (long) BYTES_A_CONTROL <= bytes.length;
        PageCharset legacy = isText ? legacy(bytes) : null;
        if (legacy != null) {
            return legacy;
        }
        String utf16 = Utf16.detectIdeographs(bytes);
        return utf16 == null
                ? PageCharset.certain(UTF_8, Basis.UTF_8)
                : new PageCharset(utf16, Basis.DETECTED, STRUCTURAL);
    }

    private static @Nullable PageCharset structural(byte[] bytes, Utf8Count utf8) {
        String utf16 = Utf16.detect(bytes, utf8);
        if (utf16 != null) {
            return new PageCharset(utf16, Basis.DETECTED, STRUCTURAL);
        }
        if (utf8.escapes() > 0 && utf8.isWellFormed() && utf8.multibyte() == 0) {
            byte[] sample = Sample.of(bytes);
            String guess = Guesses.iso2022(sample);
            Candidate candidate = guess == null ? null : Candidate.of(guess, 2, sample);
            if (candidate != null && candidate.score().characters() > 0 && candidate.isPlausible()) {
                Charset charset = candidate.legacy().best(bytes);
                if (isDecodable(bytes, charset)) {
                    return new PageCharset(charset.name(), Basis.DETECTED, STRUCTURAL);
                }
            }
        }
        return null;
    }

    private static @Nullable PageCharset legacy(byte[] bytes) {
        byte[] sample = Sample.of(bytes);
        Candidate best = null;
        Map<Charset, Candidate> candidates = new LinkedHashMap<>();
        for (var guess : Guesses.of(sample).entrySet()) {
            Candidate candidate = Candidate.of(guess.getKey(), guess.getValue(), sample);
            if (candidate != null) {
                // ISO-8859-1 and windows-1252, say, are guesses of one and the same.
                candidates.merge(candidate.charset(), candidate, Candidate::plus);
            }
        }
        for (Candidate candidate : candidates.values()) {
            if (best == null || candidate.rank() > best.rank()) {
                best = candidate;
            }
        }
        String declared = DeclaredCharset.of(bytes);
        Candidate named = declared == null ? null : Candidate.of(declared, 2, sample);
        if (named != null
                && named.isPlausible()
                && (best == null || named.rank() >= best.rank())
                && isDecodable(bytes, named.legacy().best(bytes))) {
            return PageCharset.certain(named.legacy().best(bytes).name(), Basis.DECLARED);
        }
        if (best != null && best.isPlausible()) {
            Charset charset = best.commonest(sample).best(bytes);
            if (isDecodable(bytes, charset)) {
                return new PageCharset(charset.name(), Basis.DETECTED, confidence(best, candidates.values()));
            }
        }
        return null;
    }

    /**
     * Grows with the number of characters beyond ASCII and their plausibility, and is lower where another charset reads
     * nearly as well. Calibrated on sentences: see the decision.
     */
    private static double confidence(Candidate best, Collection<Candidate> candidates) {
        double evidence = best.score().characters() / (best.score().characters() + FEW_CHARACTERS);
        double lead = CLEAR_LEAD;
        for (Candidate other : candidates) {
            if (!other.text().equals(best.text())) {
                lead = Math.min(lead, Math.max(0, best.rank() - other.rank()));
            }
        }
        double contested = CONTESTED + (1 - CONTESTED) * lead / CLEAR_LEAD;
        return Math.round(evidence * best.score().share() * contested * 100) / 100.0;
    }

    private static boolean isDecodable(byte[] bytes, Charset charset) {
        return TrialDecoding.illFormed(bytes, charset) * (long) CHARACTERS_AN_ERROR <= bytes.length;
    }

    private record Candidate(LegacyCharset legacy, Charset charset, double support, String text, Score score) {
        static @Nullable Candidate of(String guess, double support, byte[] sample) {
            LegacyCharset legacy = LegacyCharset.named(guess);
            if (legacy == null) {
                return null;
            }
            Charset charset = legacy.best(sample);
            String text = new String(sample, charset);
            return new Candidate(legacy, charset, support, text, Plausibility.of(text, legacy));
        }

        Candidate plus(Candidate other) {
            return new Candidate(legacy, charset, support + other.support, text, score);
        }

        /** The first charset of the table that reads the sample as this one does. */
        LegacyCharset commonest(byte[] sample) {
            for (LegacyCharset other : LegacyCharset.all()) {
                if (other.equals(legacy) || new String(sample, other.best(sample)).equals(text)) {
                    return other;
                }
            }
            return legacy;
        }

        /** Whether it looks like writing; of a few letters all must be those of one language. */
        boolean isPlausible() {
            return score.share() >= PLAUSIBLE && (score.fit() == 1 || score.characters() > FEW_LETTERS);
        }

        double rank() {
            return score.rank() + SUPPORT * support;
        }
    }
}
