// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

/**
 * Learns a {@link ReadingModel}: which of the readings of a page has the articles that were annotated. Each part of the
 * pages is read by a {@link LineNet} learned from the others, since a page that was learned from is read too well. The
 * net climbs the expected number of right articles (policy gradient over all readings, Adam: Kingma and Ba 2015). The same
 * pages give the same model.
 */
final class ReadingTrainer {
    private static final int PASSES = 30;
    private static final int BATCH = 16;
    private static final double RATE = 3e-3;
    private static final double DECAY = 3e-3;
    /** What an article that is wrong or missed costs against what a right one gains: the F1 that can be had. */
    private static final double COST = 0.8;
    /** Share of lines that two articles have in common to be the same one: as evaluate.py has it. */
    private static final double SAME = 0.8;
    /** Numbers in the file have so many digits behind the point. */
    private static final double DIGITS = 1e4;

    private static final long SEED = 11;
    private static final LineReader READER = new LineReader();

    /** Readings of a page: their traits, later inputs of the net, and what each is worth against the plain one. */
    private record Choice(List<double[]> readings, double[] worth) {}

    private final ReadingModel model;
    private final int firstUnit;
    private final double[] direct = new double[ReadingModel.INPUTS];
    private final Random random;
    private final List<double[]> values = new ArrayList<>();
    private final List<double[]> gradients = new ArrayList<>();
    private final List<double[]> means = new ArrayList<>();
    private final List<double[]> squares = new ArrayList<>();
    private int steps;

    /** Trains one of the nets of a model. */
    private ReadingTrainer(ReadingModel model, int net) {
        this.model = model;
        firstUnit = net * ReadingModel.UNITS;
        random = new Random(SEED + net);
        for (int i = 0; i < ReadingModel.INPUTS; i++) {
            double[] row = new double[ReadingModel.UNITS];
            fill(row, 0.3);
            register(row);
        }
        double[] out = new double[ReadingModel.UNITS];
        fill(out, 0.1);
        register(out);
        register(direct);
    }

    private void fill(double[] row, double deviation) {
        for (int k = 0; k < row.length; k++) {
            row[k] = (random.nextInt(2_000_001) - 1_000_000) / 1e6 * deviation * 1.7;
        }
    }

    private void register(double[] row) {
        values.add(row);
        gradients.add(new double[row.length]);
        means.add(new double[row.length]);
        squares.add(new double[row.length]);
    }

    /**
     * Learns from pages, each read by a net that has not learned from it.
     *
     * @param parts pages, those of {@link TrainingPages#part} of each net that was trained without them
     */
    static ReadingModel learn(Map<LineNet, List<GoldPage>> parts) {
        return train(parts.entrySet().parallelStream()
                .map(part -> choices(part.getKey(), part.getValue()))
                .flatMap(List::stream)
                .toList());
    }

    private static List<Choice> choices(LineNet net, List<GoldPage> pages) {
        var choices = new ArrayList<Choice>();
        pages.forEach(page -> addChoice(page, net, choices));
        var mixer = new PageMixer(pages, SEED);
        for (int i = 0; i < pages.size(); i++) {
            addChoice(mixer.joined(i), net, choices);
        }
        return choices;
    }

    private static void addChoice(GoldPage page, LineNet net, List<Choice> choices) {
        List<Line> lines = READER.read(page.text(), 0, Integer.MAX_VALUE);
        if (lines.isEmpty()) {
            return;
        }
        Layout layout = PageSplitter.layout(page.text(), lines);
        var features = new Features(page.text(), layout);
        RoleScores scores = RoleScores.ofPage(new LineNets(List.of(net)), features, lines.size());
        var readings = Readings.of(lines, layout, features, scores);
        if (readings.size() < 2) {
            return;
        }
        double[] worth = new double[readings.size()];
        var traits = new ArrayList<double[]>();
        for (int k = 0; k < worth.length; k++) {
            worth[k] = worth(page, lines, readings.get(k).roles);
            traits.add(readings.get(k).traits);
        }
        double plain = worth[0];
        double articles = page.segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.ARTICLE)
                .count();
        for (int k = 0; k < worth.length; k++) {
            worth[k] = (worth[k] - plain) / Math.sqrt(articles + 1);
        }
        choices.add(new Choice(traits, worth));
    }

    /** Twice the right articles less a share of those found and of those annotated. */
    private static double worth(GoldPage page, List<Line> lines, Role[] roles) {
        int[] number = page.numbers(lines);
        var solid = new BitSet();
        for (int line : number) {
            solid.set(line);
        }
        var found = new ArrayList<BitSet>();
        for (Draft draft : Drafts.of(lines, roles)) {
            if (draft.kind == SegmentKind.ARTICLE) {
                var set = new BitSet();
                for (int i = draft.from; i < draft.to; i++) {
                    set.set(number[i]);
                }
                found.add(set);
            }
        }
        int annotated = 0;
        int right = 0;
        for (GoldSegment segment : page.segments()) {
            if (segment.kind() == SegmentKind.ARTICLE) {
                annotated++;
                var own = new BitSet();
                own.set(segment.from(), segment.to());
                own.and(solid);
                right += found.stream().anyMatch(article -> isSame(article, own)) ? 1 : 0;
            }
        }
        return 2.0 * right - COST * (found.size() + annotated);
    }

    private static boolean isSame(BitSet a, BitSet b) {
        var both = (BitSet) a.clone();
        both.and(b);
        var either = (BitSet) a.clone();
        either.or(b);
        return both.cardinality() >= SAME * either.cardinality();
    }

    private static ReadingModel train(List<Choice> choices) {
        var model = new ReadingModel();
        measure(choices, model);
        List<Choice> inputs = choices.stream()
                .map(choice ->
                        new Choice(choice.readings().stream().map(model::inputs).toList(), choice.worth()))
                .toList();
        List<ReadingTrainer> nets = IntStream.range(0, ReadingModel.NETS)
                .mapToObj(net -> new ReadingTrainer(model, net))
                .toList();
        nets.parallelStream().forEach(net -> net.climb(inputs));
        nets.forEach(ReadingTrainer::join);
        round(model.direct);
        round(model.out);
        for (double[] row : model.into) {
            round(row);
        }
        return model;
    }

    private void climb(List<Choice> choices) {
        var order = new ArrayList<>(choices);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += BATCH) {
                order.subList(from, Math.min(order.size(), from + BATCH)).forEach(this::learn);
                step();
            }
        }
    }

    /** Puts this net into the model, as one of those whose mean is taken. */
    private void join() {
        for (int i = 0; i < ReadingModel.INPUTS; i++) {
            model.direct[i] += direct[i] / ReadingModel.NETS;
            System.arraycopy(values.get(i), 0, model.into[i], firstUnit, ReadingModel.UNITS);
        }
        double[] out = out();
        for (int unit = 0; unit < ReadingModel.UNITS; unit++) {
            model.out[firstUnit + unit] = out[unit] / ReadingModel.NETS;
        }
    }

    private double[] out() {
        return values.get(ReadingModel.INPUTS);
    }

    private double hidden(double[] inputs, int unit) {
        double sum = 0;
        for (int i = 0; i < inputs.length; i++) {
            sum += values.get(i)[unit] * inputs[i];
        }
        return StrictMath.tanh(sum);
    }

    private static void round(double[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k] = Math.round(row[k] * DIGITS) / DIGITS;
        }
    }

    private static void measure(List<Choice> choices, ReadingModel model) {
        int count = 0;
        double[] sums = new double[ReadingTraits.COUNT];
        double[] sumsOfSquares = new double[ReadingTraits.COUNT];
        for (Choice choice : choices) {
            for (double[] traits : choice.readings()) {
                count++;
                for (int i = 0; i < traits.length; i++) {
                    sums[i] += traits[i];
                    sumsOfSquares[i] += traits[i] * traits[i];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            double mean = sums[i] / count;
            model.mean[i] = mean;
            model.deviation[i] = Math.sqrt(Math.max(0, sumsOfSquares[i] / count - mean * mean)) + 1e-3;
        }
        round(model.mean);
        round(model.deviation);
    }

    /** Adds to the gradients what one page says. */
    private void learn(Choice choice) {
        int size = choice.readings().size();
        double[][] hidden = new double[size][ReadingModel.UNITS];
        double[] chances = new double[size];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            double[] inputs = choice.readings().get(k);
            for (int i = 0; i < inputs.length; i++) {
                chances[k] += direct[i] * inputs[i];
            }
            for (int unit = 0; unit < ReadingModel.UNITS; unit++) {
                hidden[k][unit] = hidden(inputs, unit);
                chances[k] += out()[unit] * hidden[k][unit];
            }
            most = Math.max(most, chances[k]);
        }
        double sum = 0;
        for (int k = 0; k < size; k++) {
            chances[k] = StrictMath.exp(chances[k] - most);
            sum += chances[k];
        }
        double expected = 0;
        for (int k = 0; k < size; k++) {
            chances[k] /= sum;
            expected += chances[k] * choice.worth()[k];
        }
        for (int k = 0; k < size; k++) {
            push(choice.readings().get(k), hidden[k], -chances[k] * (choice.worth()[k] - expected));
        }
    }

    private void push(double[] inputs, double[] hidden, double slope) {
        double[] outSlopes = gradients.get(ReadingModel.INPUTS);
        double[] directSlopes = gradients.get(ReadingModel.INPUTS + 1);
        for (int unit = 0; unit < ReadingModel.UNITS; unit++) {
            outSlopes[unit] += hidden[unit] * slope;
            double inner = slope * out()[unit] * (1 - hidden[unit] * hidden[unit]);
            for (int i = 0; i < inputs.length; i++) {
                gradients.get(i)[unit] += inputs[i] * inner;
            }
        }
        for (int i = 0; i < inputs.length; i++) {
            directSlopes[i] += inputs[i] * slope;
        }
    }

    private void step() {
        steps++;
        double early = 1 - StrictMath.pow(0.9, steps);
        double late = 1 - StrictMath.pow(0.999, steps);
        for (int row = 0; row < values.size(); row++) {
            double[] value = values.get(row);
            double[] gradient = gradients.get(row);
            double[] mean = means.get(row);
            double[] square = squares.get(row);
            for (int k = 0; k < value.length; k++) {
                double slope = gradient[k] / BATCH + DECAY * value[k];
                gradient[k] = 0;
                mean[k] = 0.9 * mean[k] + 0.1 * slope;
                square[k] = 0.999 * square[k] + 0.001 * slope * slope;
                value[k] -= RATE * (mean[k] / early) / (Math.sqrt(square[k] / late) + 1e-8);
            }
        }
    }
}
