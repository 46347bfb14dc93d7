// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Kafka client settings in environment variables, where secrets are kept out of files and process lists. Names are
 * written as Apache Kafka's own container image has them: {@code KAWARABAN_CLIENT_SASL_MECHANISM} is {@code
 * sasl.mechanism}; a dot is {@code _}, an underscore {@code __}, a hyphen {@code ___}.
 */
final class ClientEnvironment {
    static final String PREFIX = "KAWARABAN_CLIENT_";
    /** Names the file of client settings ({@link ServiceSettings}) and is none itself. */
    private static final String FILE = "KAWARABAN_CLIENT_CONFIG";

    private static final Pattern UNDERSCORES = Pattern.compile("_{1,3}");

    private ClientEnvironment() {}

    /** The settings among the variables of an environment, by their names in Kafka. */
    static Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && variable.length() > PREFIX.length() && !variable.equals(FILE)) {
                settings.put(name(variable.substring(PREFIX.length())), value);
            }
        });
        return settings;
    }

    private static String name(String variable) {
        return UNDERSCORES.matcher(variable.toLowerCase(Locale.ROOT)).replaceAll(found -> switch (found.group()
                .length()) {
            case 1 -> ".";
            case 2 -> "_";
            default -> "-";
        });
    }
}
