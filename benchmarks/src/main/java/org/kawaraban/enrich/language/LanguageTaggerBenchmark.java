// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kawaraban.model.LanguageTag;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Characters that one thread tags a microsecond, which is millions a second: articles of 1,500 characters, Japanese, English
 * or Japanese with every tenth one English.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanguageTaggerBenchmark {
    private static final int ARTICLE = 1_500;
    private static final int ARTICLES = 100;

    private static final List<String> JAPANESE = List.of(
            "政府は二十三日、来年度の予算案を閣議決定した。",
            "総額は過去最大の百十五兆円で、防衛費と社会保障費の増加が目立つ。",
            "野党は「財源の裏付けがない」と批判しており、国会審議は難航しそうだ。",
            "米Apple社のiPhone 17は九月に発売される見通しで、価格は据え置かれる。",
            "気象庁によると、台風十二号は沖縄の南を時速二十キロで北上している。");

    private static final List<String> ENGLISH = List.of(
            "The cabinet approved a draft budget for next year on Tuesday.",
            "Spending on defence and social security will rise to a record level.",
            "Opposition parties said the plan was not backed by enough revenue.",
            "The company is expected to launch its new phone in September at the same price.",
            "A typhoon south of the islands is moving north at twenty kilometres an hour.");

    private final LanguageTagger tagger = new LanguageTagger();
    private final List<String> articles = new ArrayList<>();

    /** Every how manieth article is English; 0 for none. */
    @Param({"0", "10", "1"})
    public int english;

    /** Makes the articles. */
    @Setup
    public void makeArticles() {
        var random = new Random(3);
        for (int i = 0; i < ARTICLES; i++) {
            List<String> sentences = english > 0 && i % english == 0 ? ENGLISH : JAPANESE;
            var article = new StringBuilder();
            while (article.length() < ARTICLE) {
                article.append(sentences.get(random.nextInt(sentences.size())));
                article.append(random.nextInt(4) == 0 ? "\n" : sentences == ENGLISH ? " " : "");
            }
            article.setLength(ARTICLE);
            articles.add(article.toString());
        }
    }

    /** Tags all articles. */
    @Benchmark
    @OperationsPerInvocation(ARTICLE * ARTICLES)
    public void tag(Blackhole tags) {
        for (String article : articles) {
            LanguageTag tag = tagger.tag(null, article, "ja");
            tags.consume(tag);
        }
    }
}
