// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pages made of invented sentences, the same for the same seed: several articles on a page, some of them printed
 * elsewhere too, menus and link lists around them, now and then a page that cannot be decoded.
 */
final class GeneratedPages {
    private static final String[] WHO = {"ポーランド政府", "米国務省", "トルコ外務省", "市の担当者", "経済産業省", "ブラジル中央銀行"};
    private static final String[] WHAT = {"新しい協定", "追加の支援策", "港の整備計画", "共同訓練", "輸入規制の緩和", "観光客の受け入れ"};
    private static final String[] DOES = {"を発表した", "について協議した", "を見直す方針を示した", "への参加を決めた"};
    private static final String[] WHERE = {"ワルシャワ", "東京", "アンカラ", "ニューヨーク", "大阪", "リオデジャネイロ"};

    private final Random random;
    private final List<String> articles = new ArrayList<>();

    GeneratedPages(long seed) {
        random = new Random(seed);
    }

    /** Writes so many pages into a folder, {@code p00000.txt} and on, with fixed modification times. */
    void write(Path folder, int pages) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < pages; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "p%05d.txt", i));
            Files.write(file, page());
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse("2025-03-01T00:00:00Z").plusSeconds(i)));
        }
    }

    private byte[] page() {
        if (random.nextInt(50) == 0) {
            return new byte[] {'x', (byte) 0xFF, (byte) 0xC0, 'y'};
        }
        StringBuilder page = new StringBuilder("ホーム | ニュース | お問い合わせ\n\n");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            page.append(article()).append('\n');
        }
        page.append("関連記事\n");
        for (int i = 0; i < 3; i++) {
            page.append("・").append(sentence().replace("。", "")).append('\n');
        }
        return page.append("Copyright 2025\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Two in five were printed before. */
    private String article() {
        if (!articles.isEmpty() && random.nextInt(5) < 2) {
            return articles.get(random.nextInt(articles.size()));
        }
        StringBuilder article = new StringBuilder();
        article.append(sentence().replace("。", ""))
                .append(String.format(
                        Locale.ROOT,
                        " ― 2025年%02d月%02d日 %02d:%02d\n",
                        1 + random.nextInt(2),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60)));
        int paragraphs = 2 + random.nextInt(6);
        for (int i = 0; i < paragraphs; i++) {
            article.append(sentence()).append(sentence()).append(sentence()).append('\n');
        }
        articles.add(article.toString());
        return article.toString();
    }

    private String sentence() {
        return pick(WHO) + "は" + (1 + random.nextInt(28)) + "日、" + pick(WHERE) + "で" + pick(WHAT) + pick(DOES) + "。";
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
