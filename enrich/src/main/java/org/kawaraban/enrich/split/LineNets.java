// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several {@link LineNet}s, the mean of whose scores is taken: each was trained from another beginning and on other pages,
 * and errs elsewhere.
 */
final class LineNets {
    private static final int COUNT = 2;

    /** Means of {@link LineNet#roles}. */
    final RoleModel roles = new RoleModel();

    /** Those that have met Markdown, the first alone: the others, which are better on other pages for it, have not. */
    final LineNets ofMarkdown;

    private final List<LineNet> nets;

    LineNets(List<LineNet> nets) {
        this.nets = List.copyOf(nets);
        ofMarkdown = nets.size() == 1 ? this : new LineNets(nets.subList(0, 1));
        for (LineNet net : nets) {
            addShare(net.roles.weights, roles.weights);
            addShare(net.roles.steps, roles.steps);
            addShare(net.roles.ends, roles.ends);
        }
        // What no page can hold is as impossible in the mean as in each.
        for (int i = 0; i < roles.steps.length; i++) {
            if (nets.get(0).roles.steps[i] <= RoleModel.NEVER) {
                roles.steps[i] = RoleModel.NEVER;
            }
        }
    }

    /** The nets that come with the program: lines-1.bin and on. */
    static LineNets read() {
        var nets = new ArrayList<LineNet>();
        for (int k = 1; k <= COUNT; k++) {
            String file = "lines-" + k + ".bin";
            try (InputStream in = LineNets.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                nets.add(LineNet.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return new LineNets(nets);
    }

    /** The mean of {@link LineNet#score}. */
    float[] score(int[][] signals) {
        float[] scores = new float[signals.length * RoleModel.ROLES];
        for (LineNet net : nets) {
            addShare(net.score(signals), scores);
        }
        return scores;
    }

    private void addShare(float[] from, float[] to) {
        float share = 1f / nets.size();
        for (int i = 0; i < from.length; i++) {
            to[i] += from[i] * share;
        }
    }
}
