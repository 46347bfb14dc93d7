// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/**
 * Scores the splitter against folders of annotated pages, NAME.txt with NAME.gold.json, as {@code evaluate.py} beside the
 * gold annotations of the seeds scores output files. Run {@link #main} with folders to see figures and what is wrong.
 */
final class SplitScores {
    private static final double SAME = 0.8;

    int pages;
    int uncovered;
    int coveredTwice;
    private int kindRight;
    private int kindTotal;
    private final int[] boundaries = new int[3];
    private final int[] repeats = new int[3];
    private final int[] titles = new int[2];
    private final int[] dates = new int[2];
    private final List<String> wrong = new ArrayList<>();

    public static void main(String[] folders) {
        for (String folder : folders) {
            SplitScores all = of(Path.of(folder));
            all.wrong.forEach(System.out::println);
            System.out.println(folder + "\n  " + all);
            byAuthor(Path.of(folder)).forEach((author, scores) -> System.out.println("  " + author + "  " + scores));
        }
    }

    /** The scores of the program's own splitter over all pages of a folder. */
    static SplitScores of(Path folder) {
        var scores = new SplitScores();
        var splitter = new PageSplitter();
        for (GoldPage page : GoldPage.in(folder)) {
            scores.add(splitter, folder, page.name());
        }
        return scores;
    }

    private static Map<String, SplitScores> byAuthor(Path folder) {
        Map<String, SplitScores> scores = new TreeMap<>();
        var splitter = new PageSplitter();
        for (GoldPage page : GoldPage.in(folder)) {
            scores.computeIfAbsent(page.author(), unused -> new SplitScores()).add(splitter, folder, page.name());
        }
        return scores;
    }

    /** Adds the scores of a splitter on one page of a folder. */
    void add(PageSplitter splitter, Path folder, String name) {
        Path page = folder.resolve(name + ".txt");
        if (!Files.exists(page)) {
            page = folder.getParent().resolve(name + ".txt");
        }
        try {
            JsonNode gold = new ObjectMapper()
                    .readTree(folder.resolve(name + ".gold.json").toFile());
            add(splitter, name, Files.readString(page), gold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the scores of a splitter on a page of which no repeats are known. */
    void add(PageSplitter splitter, GoldPage page) {
        var mapper = new ObjectMapper();
        var segments = mapper.createArrayNode();
        for (GoldSegment segment : page.segments()) {
            var node = segments.addObject();
            node.put("kind", segment.kind().label());
            node.put("title", segment.title());
            node.put("published_at", segment.date());
            node.putArray("lines").add(segment.from() + 1).add(segment.to());
            node.putArray("repeats");
        }
        add(splitter, page.name(), page.text(), mapper.createObjectNode().set("segments", segments));
    }

    /** What is wrong, a line each. */
    List<String> wrong() {
        return wrong;
    }

    double boundaries() {
        return f1(boundaries);
    }

    double kinds() {
        return (double) kindRight / kindTotal;
    }

    double titles() {
        return titles[1] == 0 ? 1 : (double) titles[0] / titles[1];
    }

    double dates() {
        return dates[1] == 0 ? 1 : (double) dates[0] / dates[1];
    }

    double repeats() {
        return f1(repeats);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pages: boundaries %.4f, kinds %.4f, titles %.4f, dates %.4f, repeats %.4f, uncovered %d, twice %d",
                pages,
                boundaries(),
                kinds(),
                titles(),
                dates(),
                repeats(),
                uncovered,
                coveredTwice);
    }

    private static double f1(int[] counts) {
        return counts[1] + counts[2] == 0 ? 1 : 2.0 * counts[0] / (counts[1] + counts[2]);
    }

    private void add(PageSplitter splitter, String name, String text, JsonNode gold) {
        pages++;
        int[] points = text.codePoints().toArray();
        int[] lineOf = new int[points.length];
        boolean[] solid = new boolean[points.length];
        for (int i = 0, line = 1; i < points.length; i++) {
            lineOf[i] = line;
            solid[i] = !Chars.isBlank(points[i]);
            line += points[i] == '\n' ? 1 : 0;
        }
        List<Segment> segments = splitter.split(text, null).segments();
        var kindAt = new SegmentKind[points.length];
        var repeated = new BitSet();
        for (Segment segment : segments) {
            for (int i = segment.range().start(); i < segment.range().end(); i++) {
                coveredTwice += solid[i] && kindAt[i] != null ? 1 : 0;
                kindAt[i] = segment.kind();
            }
            for (Range range : segment.repeats()) {
                addSolid(repeated, solid, range.start(), range.end());
            }
        }
        for (int i = 0; i < points.length; i++) {
            uncovered += solid[i] && kindAt[i] == null ? 1 : 0;
        }
        var goldRepeated = new BitSet();
        int articles = 0;
        for (JsonNode segment : gold.get("segments")) {
            int kindWrong = 0;
            int[] span = span(lineOf, segment.get("lines"));
            for (int i = span[0]; i < span[1]; i++) {
                if (solid[i]) {
                    boolean right = kindAt[i] != null
                            && kindAt[i].label().equals(segment.get("kind").asText());
                    kindWrong += right ? 0 : 1;
                    kindRight += right ? 1 : 0;
                    kindTotal++;
                }
            }
            if (kindWrong > 0) {
                wrong.add(name + ":" + segment.get("lines") + " kind "
                        + segment.get("kind").asText() + " wrong for " + kindWrong);
            }
            for (JsonNode range : segment.get("repeats")) {
                int[] piece = span(lineOf, range);
                addSolid(goldRepeated, solid, piece[0], piece[1]);
            }
            if (segment.get("kind").asText().equals("article")) {
                articles++;
                match(name, segment, lines(lineOf, solid, span[0], span[1]), segments, lineOf, solid);
            }
        }
        var common = (BitSet) repeated.clone();
        common.and(goldRepeated);
        if (!repeated.equals(goldRepeated)) {
            var difference = (BitSet) repeated.clone();
            difference.xor(goldRepeated);
            var off = new TreeSet<Integer>();
            difference.stream().forEach(i -> off.add(repeated.get(i) ? -lineOf[i] : lineOf[i]));
            wrong.add(name + " repeats missing (or too many, negative) in lines " + off);
        }
        repeats[0] += common.cardinality();
        repeats[1] += repeated.cardinality();
        repeats[2] += goldRepeated.cardinality();
        boundaries[1] += (int)
                segments.stream().filter(s -> s.kind() == SegmentKind.ARTICLE).count();
        boundaries[2] += articles;
    }

    private void match(
            String name, JsonNode gold, BitSet lines, List<Segment> segments, int[] lineOf, boolean[] solid) {
        Segment best = null;
        double bestShare = 0;
        for (Segment segment : segments) {
            BitSet own = lines(
                    lineOf, solid, segment.range().start(), segment.range().end());
            var both = (BitSet) own.clone();
            both.and(lines);
            own.or(lines);
            double share = (double) both.cardinality() / own.cardinality();
            if (share > bestShare) {
                bestShare = share;
                best = segment;
            }
        }
        if (best == null || bestShare < SAME || best.kind() != SegmentKind.ARTICLE) {
            wrong.add(name + ":" + gold.get("lines") + " article not found: "
                    + gold.get("title").asText()
                    + (best == null
                            ? ""
                            : " | nearest is " + best.kind().label() + " "
                                    + lineOf[best.range().start()] + "-"
                                    + lineOf[best.range().end() - 1]));
            return;
        }
        boundaries[0]++;
        titles[1]++;
        dates[1]++;
        String title = gold.get("title").asText();
        if (fold(title).equals(fold(best.title()))) {
            titles[0]++;
        } else {
            wrong.add(name + ":" + gold.get("lines") + " title: want " + title + " got " + best.title());
        }
        String date = gold.get("published_at").isNull()
                ? "null"
                : gold.get("published_at").asText();
        if (date.equals(String.valueOf(best.publishedAt()))) {
            dates[0]++;
        } else {
            wrong.add(name + ":" + gold.get("lines") + " date: want " + date + " got " + best.publishedAt());
        }
    }

    static String fold(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static BitSet lines(int[] lineOf, boolean[] solid, int start, int end) {
        var lines = new BitSet();
        for (int i = start; i < end; i++) {
            if (solid[i]) {
                lines.set(lineOf[i]);
            }
        }
        return lines;
    }

    private static void addSolid(BitSet set, boolean[] solid, int start, int end) {
        for (int i = start; i < end; i++) {
            if (solid[i]) {
                set.set(i);
            }
        }
    }

    /** From the first code point of the first line to behind the last of the last. */
    private static int[] span(int[] lineOf, JsonNode range) {
        int start = 0;
        while (start < lineOf.length && lineOf[start] < range.get(0).asInt()) {
            start++;
        }
        int end = start;
        while (end < lineOf.length && lineOf[end] <= range.get(1).asInt()) {
            end++;
        }
        return new int[] {start, end};
    }
}
