// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest of many names at a place of a text, in time that depends on its length alone. Immutable,
 * thread-safe.
 *
 * <p>A trie whose edges lie in one hash table with open addressing, state and character making the key.
 */
final class NameTrie {
    /** Decides whether a name may stand at a place. */
    interface Condition {
        boolean holds(int start, int end, Name name);
    }

    /** A name found: it ends before {@code end}. */
    record Match(int end, Name name) {}

    private static final int ROOT = 1;

    private static final int PAIRS = 1 << 16;

    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final @Nullable Name[] names;

    /** Characters that names start with: most places of a text are passed by at once. */
    private final BitSet first = new BitSet();

    /** Hashes of the first two characters of names: where these do not fit, no table is looked into. */
    private final BitSet pairs = new BitSet(PAIRS);

    /** Characters that are names by themselves. */
    private final BitSet alone = new BitSet();

    /** @param entries names by the text that they are found by */
    NameTrie(Map<String, Name> entries) {
        TreeMap<String, Name> sorted = new TreeMap<>(entries);
        int edges = edges(sorted.keySet());
        int size = Integer.highestOneBit(Math.max(16, edges + edges / 3)) * 2;
        keys = new long[size];
        targets = new int[size];
        mask = size - 1;
        @Nullable Name[] byState = new Name[edges + 2];
        int states = ROOT + 1;
        for (Map.Entry<String, Name> entry : sorted.entrySet()) {
            String key = entry.getKey();
            first.set(key.charAt(0));
            if (key.length() == 1) {
                alone.set(key.charAt(0));
            } else {
                pairs.set(pair(key.charAt(0), key.charAt(1)));
            }
            int state = ROOT;
            for (int i = 0; i < entry.getKey().length(); i++) {
                int slot = slot(state, entry.getKey().charAt(i));
                if (targets[slot] == 0) {
                    keys[slot] = key(state, entry.getKey().charAt(i));
                    targets[slot] = states++;
                }
                state = targets[slot];
            }
            byState[state] = entry.getValue();
        }
        names = Arrays.copyOf(byState, states);
    }

    /** How many edges sorted names need: a beginning that a name shares with the one before it is there already. */
    private static int edges(Iterable<String> sorted) {
        int edges = 0;
        String previous = "";
        for (String name : sorted) {
            int shared = 0;
            int most = Math.min(previous.length(), name.length());
            while (shared < most && previous.charAt(shared) == name.charAt(shared)) {
                shared++;
            }
            edges += name.length() - shared;
            previous = name;
        }
        return edges;
    }

    /** The longest name that starts at {@code start} and for which the condition holds; null if there is none. */
    @Nullable
    Match longest(CharSequence text, int start, Condition condition) {
        char c = text.charAt(start);
        if (!first.get(c)) {
            return null;
        }
        if (!alone.get(c) && (start + 1 == text.length() || !pairs.get(pair(c, text.charAt(start + 1))))) {
            return null;
        }
        Match best = null;
        int state = ROOT;
        for (int i = start; i < text.length(); i++) {
            state = targets[slot(state, text.charAt(i))];
            if (state == 0) {
                break;
            }
            Name name = names[state];
            if (name != null && condition.holds(start, i + 1, name)) {
                best = new Match(i + 1, name);
            }
        }
        return best;
    }

    private int slot(int state, char c) {
        long key = key(state, c);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (targets[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int pair(char a, char b) {
        return (a * 0x9E37 + b * 0x85EB) & (PAIRS - 1);
    }

    private static long key(int state, char c) {
        return ((long) state << Character.SIZE) | c;
    }
}
