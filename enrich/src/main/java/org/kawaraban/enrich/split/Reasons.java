// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Says in short phrases why a segment was cut as it was. */
final class Reasons {
    private static final int STRONGEST = 3;

    private Reasons() {}

    static List<String> of(Draft draft, List<Line> lines, Role[] roles, Features features, RoleModel model) {
        var reasons = new ArrayList<String>();
        int head = draft.titleLine >= 0 ? draft.titleLine : draft.from;
        Line line = lines.get(head);
        reasons.add(
                "begins as " + roles[draft.from].name().toLowerCase(Locale.ROOT).replace('_', ' '));
        reasons.add(strongest(draft.from, roles[draft.from], features, model));
        if (line.date != null) {
            reasons.add("date on the line");
        } else if (head + 1 < draft.to && lines.get(head + 1).date != null && roles[head + 1] == Role.HEAD) {
            reasons.add("date below the headline");
        }
        if (lines.get(draft.from).tick) {
            reasons.add("times recur down the page");
        }
        if (lines.get(draft.from).label) {
            reasons.add("label recurs above headlines");
        }
        if (draft.from > 0 && lines.get(draft.from - 1).closing) {
            reasons.add("behind the date that closes the text before");
        }
        double shared = features.topics().at(draft.from, Cohesion.Sight.MIDDLE);
        if (draft.from > 0 && shared >= 0 && roles[head].inArticle()) {
            reasons.add(String.format(Locale.ROOT, "topic agrees to %.0f %% with the text before", shared * 100));
        }
        for (Furniture kind : Furniture.values()) {
            if (line.is(kind)) {
                reasons.add("worded as " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        if (draft.titleFromText) {
            reasons.add("no headline: its first sentence");
        }
        if (draft.whollyRepeated) {
            reasons.add("stands earlier on the page");
        } else if (!draft.repeats.isEmpty()) {
            reasons.add(draft.repeats.size() + " repeated passages");
        }
        return reasons;
    }

    /** The signals that speak most for the role of a line, against the other roles, with their weights. */
    private static String strongest(int line, Role role, Features features, RoleModel model) {
        int[] signals = new int[Features.MOST];
        int size = features.observe(line, signals);
        var weights = new TreeMap<Float, String>(Comparator.reverseOrder());
        for (int k = 0; k < size; k++) {
            weights.put(model.evidence(signals[k], role), Signal.nameOf(signals[k]));
        }
        var strongest = new StringJoiner(", ", "signals ", "");
        weights.entrySet().stream()
                .limit(STRONGEST)
                .forEach(weight ->
                        strongest.add(String.format(Locale.ROOT, "%s %+.1f", weight.getValue(), weight.getKey())));
        return strongest.toString();
    }
}
