// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/**
 * Finds names in scripts that do not mark where a name ends: Chinese, where words are not separated, and Korean, where
 * particles follow a name without a space. Immutable, thread-safe.
 */
final class UnspacedNames {
    private final Set<String> tails = new HashSet<>();

    UnspacedNames() {
        for (Table.Row row : Table.read(UnspacedNames.class, "tails-ko.tsv").rows()) {
            tails.addAll(row.words(0));
        }
    }

    /** Finds names in Chinese text: the longest at each place, left to right; nothing is needed around it. */
    void findChinese(FoldedLine line, NameTrie names, MentionSink sink) {
        String text = line.text;
        int i = 0;
        while (i < text.length()) {
            NameTrie.Match match = Kana.isHan(text.charAt(i)) ? names.longest(text, i, (s, e, name) -> true) : null;
            i = take(line, i, match, sink);
        }
    }

    /** Finds names in Korean text: at the start of a word, or after another name. */
    void findKorean(FoldedLine line, NameTrie names, MentionSink sink) {
        String text = line.text;
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            boolean wordStart = i == 0 || i == last || !Kana.isHangul(text.charAt(i - 1));
            boolean korean = Kana.isHangul(text.charAt(i)) || Kana.isHan(text.charAt(i));
            NameTrie.Match match =
                    korean && wordStart ? names.longest(text, i, (s, e, name) -> endsKorean(text, s, e, name)) : null;
            int next = take(line, i, match, sink);
            last = match == null ? last : next;
            i = next;
        }
    }

    /** Whether a name may end here: one of two syllables that no review has seen needs a particle or the like behind it. */
    private boolean endsKorean(String text, int start, int end, Name name) {
        if (name.reviewed() || end - start > 2) {
            return true;
        }
        int last = end;
        while (last < text.length() && Kana.isHangul(text.charAt(last))) {
            last++;
        }
        return last == end || tails.contains(text.substring(end, last));
    }

    private static int take(FoldedLine line, int start, NameTrie.@Nullable Match match, MentionSink sink) {
        if (match == null) {
            return start + 1;
        }
        sink.add(line, start, match.end(), match.name(), Setting.PLAIN);
        return match.end();
    }
}
