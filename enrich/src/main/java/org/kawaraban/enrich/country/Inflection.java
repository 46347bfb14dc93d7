// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kawaraban.enrich.text.Table;

/**
 * The forms that a name takes in a language: {@code Россия, России, Россию …}. Rules are in {@code inflection.tsv}: by
 * ending for names of one word, by paradigm for stems written {@code российск@adj}, and what may be written before any
 * name without a space, as Arabic does. All forms are listed; no name is ever matched by its beginning.
 */
final class Inflection {
    private record Ending(String ending, List<String> others) {}

    private record Paradigm(String mark, List<String> endings) {}

    private final List<Ending> endings = new ArrayList<>();
    private final List<Paradigm> paradigms = new ArrayList<>();
    private final List<String> proclitics = new ArrayList<>();

    private Inflection() {}

    static Inflection of(String language) {
        Inflection inflection = new Inflection();
        for (Table.Row row : Table.read(Inflection.class, "inflection.tsv").rows()) {
            if (row.get(0).equals(language)) {
                inflection.add(row);
            }
        }
        return inflection;
    }

    private void add(Table.Row row) {
        String key = row.get(1);
        if (key.startsWith("@")) {
            paradigms.add(new Paradigm(key, row.words(2)));
        } else if (key.equals("+")) {
            proclitics.addAll(row.words(2));
        } else {
            endings.add(new Ending(key.substring(1), row.words(2)));
        }
    }

    /** Whether names of places take other forms in the language. */
    boolean inflectsNames() {
        return !endings.isEmpty();
    }

    /** All forms of a name as a table writes it, itself among them. */
    Set<String> formsOf(String written) {
        Set<String> forms = new LinkedHashSet<>();
        int mark = written.indexOf('@');
        if (mark < 0) {
            forms.add(written);
            addByEnding(written, forms);
        } else {
            addByParadigm(written.substring(0, mark), written.substring(mark), forms);
        }
        for (String form : List.copyOf(forms)) {
            for (String proclitic : proclitics) {
                forms.add(proclitic + form);
            }
        }
        return forms;
    }

    private void addByEnding(String name, Set<String> forms) {
        if (name.indexOf(' ') >= 0 || name.equals(name.toUpperCase(Locale.ROOT))) {
            return;
        }
        for (Ending rule : endings) {
            if (name.endsWith(rule.ending())) {
                String stem = name.substring(0, name.length() - rule.ending().length());
                for (String other : rule.others()) {
                    forms.add(stem + (other.equals("-") ? "" : other));
                }
                return;
            }
        }
    }

    private void addByParadigm(String stem, String mark, Set<String> forms) {
        for (Paradigm paradigm : paradigms) {
            if (paradigm.mark().equals(mark)) {
                for (String ending : paradigm.endings()) {
                    forms.add(stem + (ending.equals("-") ? "" : ending));
                }
                return;
            }
        }
        throw new IllegalArgumentException("inflection.tsv has no " + mark + " for " + stem);
    }
}
