// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.Evidence;
import org.kawaraban.model.Range;

/**
 * Adds up the mentions of one segment into its countries. One for each segment, not thread-safe.
 *
 * <p>A mention counts 1, in the lead (the first line of the body) 1.5, in the title 3; the country that the title names
 * first counts 1 more; what is named earlier counts a
 * little more, so that of two countries named alike the first one comes first. The sum is shared out to 1. The segment is
 * mostly about the first country if that has at least {@value #PRIMARY_SHARE} of it and more than the second.
 */
final class MentionTally implements MentionSink {
    /** Where in the segment a line stands. */
    enum Part {
        TITLE(3),
        LEAD(1.5),
        REST(1);

        private final double weight;

        Part(double weight) {
            this.weight = weight;
        }
    }

    /** So many mentions of each country are given as evidence in a record. */
    static final int EVIDENCE = 3;

    static final double PRIMARY_SHARE = 0.3;

    /** What the country that the title names first counts more: it is most often the one that acts. */
    private static final double FIRST_IN_TITLE = 1;

    /** Scores are given in steps of one in so many. */
    private static final long SCALE = 10_000;

    /** A mention whose country is settled when the whole text is read. */
    private record Shared(
            String folded, Part part, @Nullable Evidence evidence) {}

    /** A town's name whose country is settled when the whole text is read. */
    private record Doubt(
            String folded,
            Name name,
            Setting setting,
            Part part,
            @Nullable Evidence evidence) {}

    private static final class Count {
        private int mentions;

        /** Where the title names it first, in the page; beyond any page if it does not. */
        private int firstInTitle = Integer.MAX_VALUE;

        private double weight;
        private final List<Evidence> evidence = new ArrayList<>();
    }

    private final Gazetteer gazetteer;
    private final int mostEvidence;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Shared> shared = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<String> areas = new HashSet<>();
    private final Map<String, Place> said = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private String line = "";
    private @Nullable Range range;
    private Part part = Part.REST;
    /** Chars of the line up to a place, and the code points in them. */
    private int countedChars;

    private int countedPoints;

    /** @param mostEvidence so many mentions of each country are given as evidence */
    MentionTally(Gazetteer gazetteer, int mostEvidence) {
        this.gazetteer = gazetteer;
        this.mostEvidence = mostEvidence;
    }

    /** Says where the mentions that follow stand: no evidence is given for a line whose place in the page is unclear. */
    void startLine(String text, @Nullable Range place, Part where) {
        line = text;
        range = place != null && text.codePointCount(0, text.length()) == place.length() ? place : null;
        part = where;
        countedChars = 0;
        countedPoints = 0;
    }

    @Override
    public void add(FoldedLine folded, int start, int end, Name name, Setting setting) {
        if (name.isBlocker()) {
            return;
        }
        String text = folded.text.substring(start, end);
        Place state = gazetteer.states().named(text);
        if (state != null) {
            areas.add(state.area());
        }
        Place area = setting.area();
        if (area != null && PlaceResolver.isIn(name, area)) {
            areas.add(area.area());
            said.putIfAbsent(text, area);
        }
        if (!name.reviewed() && setting.kind() == Setting.Kind.PERSON) {
            persons.add(text);
        }
        if (name.needsContext() || setting.area() != null) {
            Mention mention = mention(folded, start, end, name.codes().get(0), name);
            doubts.add(new Doubt(text, name, setting, part, evidence(mention)));
        } else {
            for (String code : name.codes()) {
                add(folded, start, end, code, name);
            }
        }
    }

    @Override
    public void add(FoldedLine folded, int start, int end, String code, Name name) {
        Mention mention = mention(folded, start, end, code, name);
        String text = folded.text.substring(start, end);
        if (gazetteer.contextRules().isShared(text)) {
            shared.add(new Shared(text, part, evidence(mention)));
        } else {
            Count count = counts.computeIfAbsent(code, k -> new Count());
            count(count, part, evidence(mention));
        }
    }

    private static Mention mention(FoldedLine folded, int start, int end, String code, Name name) {
        return new Mention(code, folded.originalStart(start), folded.originalEnd(end), name.rule());
    }

    private @Nullable Evidence evidence(Mention mention) {
        if (range == null) {
            return null;
        }
        int start = range.start() + codePointsBefore(mention.start());
        String text = line.substring(mention.start(), mention.end());
        return new Evidence(text, start, start + text.codePointCount(0, text.length()), mention.rule());
    }

    /** Mentions of a line mostly come in its order: counting from its start each time would square its length. */
    private int codePointsBefore(int place) {
        if (place < countedChars) {
            countedChars = 0;
            countedPoints = 0;
        }
        countedPoints += line.codePointCount(countedChars, place);
        countedChars = place;
        return countedPoints;
    }

    private static void count(Count count, Part part, @Nullable Evidence evidence) {
        count.mentions++;
        count.weight += part.weight;
        if (part == Part.TITLE && evidence != null) {
            count.firstInTitle = Math.min(count.firstInTitle, evidence.start());
        }
        if (evidence != null) {
            count.evidence.add(evidence);
        }
    }

    /** The countries of all mentions so far. */
    CountryTags tags() {
        settleDoubts();
        settleShared();
        if (counts.isEmpty()) {
            return CountryTags.NONE;
        }
        weighOrder();
        weighTitle();
        double sum = counts.values().stream().mapToDouble(count -> count.weight).sum();
        List<CountryTag> tags = new ArrayList<>();
        long left = SCALE;
        for (Map.Entry<String, Count> entry : heaviestLast()) {
            Count count = entry.getValue();
            boolean heaviest = tags.size() == counts.size() - 1;
            // What rounding left over goes to the heaviest, so that the scores add up to 1.
            long score = heaviest ? left : Math.round(count.weight / sum * SCALE);
            left -= score;
            tags.add(new CountryTag(
                    entry.getKey(),
                    gazetteer.englishName(entry.getKey()),
                    count.mentions,
                    (double) score / SCALE,
                    count.evidence));
        }
        tags.sort(Comparator.comparingDouble(CountryTag::score).reversed().thenComparing(CountryTag::code));
        return new CountryTags(tags, primary(tags));
    }

    /** Towns, in the light of what else the text names. */
    private void settleDoubts() {
        Set<String> named = new HashSet<>(counts.keySet());
        for (Doubt doubt : doubts) {
            Place area = doubt.setting().area();
            if (area != null && PlaceResolver.isIn(doubt.name(), area)) {
                named.add(area.code());
            }
        }
        PlaceResolver resolver = new PlaceResolver(named, areas, persons, said);
        for (Doubt doubt : doubts) {
            String code = resolver.resolve(doubt.folded(), doubt.name(), doubt.setting());
            boolean settled = doubt.setting().area() != null;
            if (code != null && !settled && gazetteer.contextRules().isMeant(doubt.folded(), code)) {
                shared.add(new Shared(doubt.folded(), doubt.part(), doubt.evidence()));
            } else if (code != null) {
                count(counts.computeIfAbsent(code, k -> new Count()), doubt.part(), doubt.evidence());
            }
        }
        doubts.clear();
    }

    /** Shared names go to one country or another by what else is named; to and then take their place. */
    private void settleShared() {
        Set<String> named = new HashSet<>(counts.keySet());
        for (Shared mention : shared) {
            String code = gazetteer.contextRules().resolve(mention.folded(), named);
            if (code != null) {
                count(counts.computeIfAbsent(code, k -> new Count()), mention.part(), mention.evidence());
            }
        }
        shared.clear();
        for (Count count : counts.values()) {
            count.evidence.sort(Comparator.comparingInt(Evidence::start));
            count.evidence
                    .subList(Math.min(mostEvidence, count.evidence.size()), count.evidence.size())
                    .clear();
        }
    }

    private List<Map.Entry<String, Count>> heaviestLast() {
        List<Map.Entry<String, Count>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Comparator.comparingDouble(entry -> entry.getValue().weight));
        return entries;
    }

    private void weighOrder() {
        double bonus = 0.5;
        for (Count count : counts.values()) {
            count.weight += bonus;
            bonus /= 2;
        }
    }

    private void weighTitle() {
        counts.values().stream()
                .filter(count -> count.firstInTitle < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(count -> count.firstInTitle))
                .ifPresent(count -> count.weight += FIRST_IN_TITLE);
    }

    private static @Nullable String primary(List<CountryTag> tags) {
        CountryTag first = tags.get(0);
        boolean standsOut = first.score() >= PRIMARY_SHARE
                && (tags.size() == 1 || first.score() > tags.get(1).score());
        return standsOut ? first.code() : null;
    }
}
