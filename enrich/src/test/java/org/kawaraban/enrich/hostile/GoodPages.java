// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.Random;

/** Ordinary pages, each with a text of its own, that stand between the bad ones and must not notice. */
public final class GoodPages {
    private static final String[] WHO = {"市の担当者", "県の委員会", "ポーランド政府", "町の消防団", "大学の研究班", "港の組合"};
    private static final String[] WHAT = {"新しい橋の設計", "雨水の調査", "古い灯台の修理", "給食の献立", "路面電車の延長", "祭りの準備"};
    private static final String[] DOES = {"を発表した", "について話し合った", "を見直すことを決めた", "を手伝う人を募った"};

    private GoodPages() {}

    /** The key of the page of that number. */
    public static String uri(int number) {
        return "good/" + number + ".txt";
    }

    /** The text of the page of that number, from 0; no two are near-duplicates. */
    public static String text(int number) {
        Random random = new Random(number);
        StringBuilder page = new StringBuilder();
        page.append(sentence(random, number).replace("。", ""))
                .append(" ― 2025年02月")
                .append(10 + number % 18)
                .append("日 20:04\n");
        for (int i = 0; i < 4; i++) {
            page.append(sentence(random, number))
                    .append(sentence(random, number))
                    .append('\n');
        }
        return page.toString();
    }

    private static String sentence(Random random, int number) {
        return pick(random, WHO) + "は" + (1 + random.nextInt(28)) + "日、第" + (number * 7 + random.nextInt(1_000))
                + "回の会合で" + pick(random, WHAT) + pick(random, DOES) + "。";
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
