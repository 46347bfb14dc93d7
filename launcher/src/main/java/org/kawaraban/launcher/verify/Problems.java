// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong. */
final class Problems {
    private final List<String> first = new ArrayList<>();
    private long count;

    /** Notes a problem at a line of a file. */
    void at(Location location, String format, Object... arguments) {
        add(location + ": " + String.format(Locale.ROOT, format, arguments));
    }

    /** Notes a problem of a file as a whole. */
    void in(String file, String format, Object... arguments) {
        add(file + ": " + String.format(Locale.ROOT, format, arguments));
    }

    List<String> first() {
        return first;
    }

    long count() {
        return count;
    }

    private void add(String problem) {
        count++;
        if (first.size() < Report.MAX_PROBLEMS) {
            first.add(problem.replace('\n', ' ').replace('\r', ' '));
        }
    }
}
