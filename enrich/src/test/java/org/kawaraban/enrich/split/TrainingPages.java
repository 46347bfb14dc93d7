// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what {@code enrich/training/train.py} learns from: the signals and roles of the lines of the annotated pages, and
 * of pages mixed from them and varied; once for all pages, then also of pages mixed and only laid out anew, and once for
 * each part without it, so that a net can be asked about pages that it has not learned from.
 */
final class TrainingPages {
    /** Parts that the pages are in. */
    static final int PARTS = 3;
    /** Files of mixed pages: more of them, and each is met less often. */
    private static final int MIXTURES = 7;

    private static final long SEED = 7;
    /** Weight of a page of the seed corpus, which real sites have printed, and of a page that was mixed. */
    private static final float SEEDS = 3;

    private static final float MIXED = 0.8f;

    private static final LineReader READER = new LineReader();

    private TrainingPages() {}

    /** Writes into the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, "all", GoldPage.seeds(), GoldPage.learned());
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            List<GoldPage> others = GoldPage.learned().stream()
                    .filter(page -> part(page) != left)
                    .toList();
            write(folder, "without-" + part, List.of(), others);
        }
    }

    /** The part that a page is in: by its name, so that it stays there when pages are added. */
    static int part(GoldPage page) {
        return Math.floorMod(page.name().hashCode(), PARTS);
    }

    private static void write(Path folder, String name, List<GoldPage> seeds, List<GoldPage> pages) throws IOException {
        try (DataOutputStream out = open(folder.resolve(name + ".pages"))) {
            for (GoldPage page : seeds) {
                write(out, page, SEEDS);
            }
            for (GoldPage page : pages) {
                write(out, page, 1);
            }
        }
        var all = new ArrayList<>(seeds);
        all.addAll(pages);
        for (int mixture = 0; mixture < MIXTURES; mixture++) {
            mix(folder.resolve(name + ".varied-" + mixture), all, SEED + mixture, true);
            if (!seeds.isEmpty()) {
                mix(folder.resolve(name + ".mixed-" + mixture), all, SEED + mixture, false);
            }
        }
    }

    private static void mix(Path file, List<GoldPage> all, long seed, boolean varied) throws IOException {
        var mixer = new PageMixer(all, seed);
        try (DataOutputStream out = open(file)) {
            for (int i = 0; i < all.size(); i++) {
                GoldPage page = all.get(i);
                write(out, varied ? mixer.varied(page) : mixer.relaid(page), MIXED);
                write(out, mixer.joined(i), MIXED);
                write(out, mixer.joined(i), MIXED);
            }
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        out.writeInt(Signal.count());
        out.writeInt(Signal.LEXEME.index(0));
        return out;
    }

    private static void write(DataOutputStream out, GoldPage page, float weight) throws IOException {
        List<Line> lines = READER.read(page.text(), 0, Integer.MAX_VALUE);
        if (lines.isEmpty()) {
            return;
        }
        var features = new Features(page.text(), PageSplitter.layout(page.text(), lines));
        Role[] roles = GoldRoles.of(page, lines);
        byte[] name = page.name().getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
        out.writeInt(lines.size());
        out.writeFloat(weight);
        int[] signals = new int[Features.MOST];
        for (int i = 0; i < roles.length; i++) {
            int count = features.observe(i, signals);
            out.writeInt(features.gap(i));
            out.writeInt(roles[i].index());
            out.writeInt(count);
            for (int k = 0; k < count; k++) {
                out.writeInt(signals[k]);
            }
        }
    }
}
