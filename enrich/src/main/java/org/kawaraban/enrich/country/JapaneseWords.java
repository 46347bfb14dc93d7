// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.List;

/** Japanese words beside a name that say what it is. */
final class JapaneseWords {
    /** Words in a line about rice. */
    private static final List<String> RICE = List.of(
            "コメ", "お米", "新米", "古米", "米価", "炊", "稲", "収穫", "田んぼ", "水田", "農家", "銘柄", "備蓄米", "精米", "玄米", "作付", "品種", "ご飯",
            "ごはん", "食べ");

    /** What follows a person's name. */
    private static final List<String> TITLES = List.of(
            "氏", "さん", "選手", "投手", "捕手", "監督", "コーチ", "大統領", "首相", "議員", "容疑者", "被告", "教授", "博士", "医師", "記者", "夫妻",
            "夫人", "ら", "くん", "ちゃん", "卿", "将軍", "提督", "社長", "会長");

    /** What a town's name stands before when it is that of something else. */
    private static final List<String> NO_TOWN = List.of("島", "諸島", "海峡", "半島", "山脈", "大学", "条約", "宣言");

    private JapaneseWords() {}

    /** Whether a line is about rice: 米 alone is then no country. */
    static boolean areAboutRice(String text) {
        for (String word : RICE) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands here follows a person's name. */
    static boolean followPerson(String text, int start) {
        return startsWithAny(text, start, TITLES);
    }

    /** Whether what stands here makes a town's name that of an island, a university or a treaty. */
    static boolean keepFromTown(String text, int start) {
        return startsWithAny(text, start, NO_TOWN);
    }

    private static boolean startsWithAny(String text, int start, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }
}
