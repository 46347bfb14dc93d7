// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/** Which of two countries a shared name means, by what else the text names. Immutable. */
final class ContextRules {
    private record Rule(String meant, String other, List<String> cues) {}

    private final Map<String, Rule> rules = new HashMap<>();

    ContextRules() {
        for (Table.Row row : Table.read(ContextRules.class, "context.tsv").rows()) {
            rules.put(
                    FoldedLine.fold(row.get(1)),
                    new Rule(row.get(2), row.get(3), List.of(row.get(4).split(",", -1))));
        }
    }

    /** Whether the folded text is a name that two countries or more share. */
    boolean isShared(String folded) {
        return rules.containsKey(folded);
    }

    /** Whether a shared name means a country if nothing else speaks for another one. */
    boolean isMeant(String folded, String code) {
        Rule rule = rules.get(folded);
        return rule != null && rule.meant().equals(code);
    }

    /**
     * The country that a shared name means.
     *
     * @param folded the name
     * @param named codes of what else the text names
     * @return null if the name is not shared
     */
    @Nullable
    String resolve(String folded, Set<String> named) {
        Rule rule = rules.get(folded);
        if (rule == null) {
            return null;
        }
        boolean other = !named.contains(rule.meant()) && rule.cues().stream().anyMatch(named::contains);
        return other ? rule.other() : rule.meant();
    }
}
