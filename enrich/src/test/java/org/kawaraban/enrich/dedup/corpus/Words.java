// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.enrich.text.Table;

/** Words, sentences and templates of one language, and how slots are filled. */
final class Words {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+?)2?}");

    private final Map<String, List<String>> words = new HashMap<>();
    /** Each with the three wordings of one sentence. */
    final List<List<String>> sentences = new ArrayList<>();
    /** Each with kind, headline and body. */
    final List<List<String>> templates = new ArrayList<>();

    Words(String language) {
        for (Table.Row row : Table.read(Words.class, "words.tsv").rows()) {
            if (row.get(0).equals(language)) {
                words.put(row.get(1), row.list(2));
            }
        }
        for (Table.Row row : Table.read(Words.class, "sentences.tsv").rows()) {
            if (row.get(0).equals(language)) {
                sentences.add(List.of(row.get(1), row.get(2), row.get(3)));
            }
        }
        for (Table.Row row : Table.read(Words.class, "templates.tsv").rows()) {
            if (row.get(0).equals(language)) {
                templates.add(List.of(row.get(1), row.get(2), row.get(3)));
            }
        }
    }

    /** A word for a slot. */
    String draw(String slot, Random random) {
        return switch (slot) {
            case "n" -> Integer.toString(10 + random.nextInt(random.nextBoolean() ? 90 : 890));
            case "m" -> Integer.toString(200 + random.nextInt(random.nextBoolean() ? 1_800 : 48_000));
            case "d" -> Integer.toString(1 + random.nextInt(28));
            case "h" -> Integer.toString(1 + random.nextInt(12));
            case "q" -> Integer.toString(1 + random.nextInt(7));
            case "y" -> Integer.toString(1985 + random.nextInt(45));
            case "p" -> Integer.toString(1 + random.nextInt(95));
            default -> {
                List<String> choice = words.get(slot);
                yield choice.get(random.nextInt(choice.size()));
            }
        };
    }

    /** A text with every slot filled anew. */
    String fill(String template, Random random) {
        return SLOT.matcher(template).replaceAll(slot -> Matcher.quoteReplacement(draw(slot.group(1), random)));
    }

    /** A text with its slots filled from a map by name, to which missing ones are added. */
    String fill(String template, Map<String, String> facts, Random random) {
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        facts.computeIfAbsent(slot.group(), name -> draw(slot.group(1), random))));
    }
}
