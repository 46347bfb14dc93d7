// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster is shown: user name and password, an API key, or nothing. They come from a file or from the
 * environment, never from the command line, which every user of the machine can read. Prints as a word without secrets.
 */
public final class Credentials {
    /** In front of the names of a file, in capitals: {@code KAWARABAN_LOAD_PASSWORD}. */
    public static final String ENVIRONMENT_PREFIX = "KAWARABAN_LOAD_";

    /** No credentials. */
    public static final Credentials NONE = new Credentials("none", null);

    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";
    private static final String API_KEY = "api_key";
    private static final Set<String> NAMES = Set.of(USERNAME, PASSWORD, API_KEY);

    private final String kind;
    private final @Nullable String header;

    private Credentials(String kind, @Nullable String header) {
        this.kind = kind;
        this.header = header;
    }

    /**
     * The credentials in the environment: {@code KAWARABAN_LOAD_USERNAME} and {@code KAWARABAN_LOAD_PASSWORD}, or
     * {@code KAWARABAN_LOAD_API_KEY}; none if none is set.
     *
     * @throws IllegalArgumentException if they contradict each other; the message holds no secret
     */
    public static Credentials of(Map<String, String> environment) {
        Map<String, String> given = new TreeMap<>();
        for (String name : NAMES) {
            String value = environment.get(ENVIRONMENT_PREFIX + name.toUpperCase(Locale.ROOT));
            if (value != null && !value.isEmpty()) {
                given.put(name, value);
            }
        }
        return of(given, "environment " + ENVIRONMENT_PREFIX + "*");
    }

    /**
     * The credentials in a file of Java properties in UTF-8: {@code username} and {@code password}, or {@code api_key}.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it holds something else; the message holds no secret
     */
    public static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": no properties file", e);
        }
        Map<String, String> given = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(file + ": only username, password and api_key can stand there");
            }
            given.put(name, properties.getProperty(name));
        }
        if (given.isEmpty()) {
            throw new IllegalArgumentException(file + ": neither username and password nor api_key stand there");
        }
        return of(given, file.toString());
    }

    private static Credentials of(Map<String, String> given, String where) {
        String username = given.get(USERNAME);
        String password = given.get(PASSWORD);
        String apiKey = given.get(API_KEY);
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException(where + ": username and password go together");
        }
        if (apiKey != null && username != null) {
            throw new IllegalArgumentException(where + ": either username and password or an API key, not both");
        }
        if (apiKey != null) {
            return new Credentials("API key", "ApiKey " + encoded(apiKey.strip(), where));
        }
        return username == null
                ? NONE
                : new Credentials("user name and password", "Basic " + base64(username + ":" + password));
    }

    /** An API key as it goes over the wire; that of {@code id:key}, as some tools show it, is encoded. */
    private static String encoded(String apiKey, String where) {
        if (apiKey.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException(where + ": the API key holds something else than ASCII characters");
        }
        return apiKey.indexOf(':') >= 0 ? base64(apiKey) : apiKey;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isNone() {
        return header == null;
    }

    /** The value of the header {@code Authorization}; nothing without credentials. */
    Optional<String> header() {
        return Optional.ofNullable(header);
    }

    @Override
    public String toString() {
        return kind;
    }
}
