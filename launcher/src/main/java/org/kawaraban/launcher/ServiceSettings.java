// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options of the services that are not on the command line: {@code --max-file-bytes} may be {@code
 * KAWARABAN_MAX_FILE_BYTES} in the environment, else {@code sink.max-file-bytes} or {@code max-file-bytes} in the file
 * that {@code --config} names. A service is a command with a {@link BootstrapOption}.
 *
 * <p>Switches that change what a run does once ({@code --wait}, {@code --yes}) are for the command line alone.
 */
final class ServiceSettings implements IDefaultValueProvider {
    static final String FILE_OPTION = "--config";
    private static final String VARIABLE_PREFIX = "KAWARABAN_";
    private static final Set<String> SWITCHES = Set.of("--quiet", "--debug");

    private final Map<String, String> environment;
    private final Properties file;

    private ServiceSettings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * The settings for a command line; none if it is no service's.
     *
     * @throws IOException if the file cannot be read, or sets what is no option of any service; the message names both
     */
    static ServiceSettings of(CommandLine commandLine, Map<String, String> environment, String... arguments)
            throws IOException {
        Properties properties = new Properties();
        if (!isService(commandLine, arguments)) {
            return new ServiceSettings(Map.of(), properties);
        }
        String path = fileOption(arguments);
        if (path == null) {
            path = environment.get(variable(FILE_OPTION));
        }
        if (path != null && !path.isEmpty()) {
            try (Reader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(FILE_OPTION + " " + path + " cannot be read: " + Failure.describe(e), e);
            }
            Set<String> known = keys(commandLine.getSubcommands().values());
            for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                if (!known.contains(key)) {
                    throw new IOException(FILE_OPTION + " " + path + ": no such setting: " + key);
                }
            }
        }
        return new ServiceSettings(Map.copyOf(environment), properties);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        CommandSpec command = argument.command();
        if (!(argument instanceof OptionSpec option) || !isService(command) || !isSettable(option)) {
            return null;
        }
        String name = option.longestName();
        @Nullable String value = environment.get(variable(name));
        if (value != null && !value.isEmpty()) {
            return value;
        }
        return file.getProperty(command.name() + "." + key(name), file.getProperty(key(name)));
    }

    /** {@code --max-file-bytes} as a variable of the environment. */
    static String variable(String option) {
        return VARIABLE_PREFIX + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static boolean isService(CommandSpec command) {
        return command.mixins().values().stream().anyMatch(mixin -> mixin.userObject() instanceof BootstrapOption);
    }

    private static boolean isService(CommandLine commandLine, String... arguments) {
        @Nullable
        CommandLine command =
                arguments.length == 0 ? null : commandLine.getSubcommands().get(arguments[0]);
        return command != null && isService(command.getCommandSpec());
    }

    static boolean isSettable(OptionSpec option) {
        return option.longestName().startsWith("--")
                && !option.longestName().equals(FILE_OPTION)
                && (option.arity().max() > 0 || SWITCHES.contains(option.longestName()));
    }

    private static String key(String option) {
        return option.substring(2);
    }

    /** All that a file may set: plain for every service, or with a service's name before it. */
    private static Set<String> keys(Collection<CommandLine> commands) {
        Set<String> keys = new TreeSet<>();
        for (CommandLine command : commands) {
            if (isService(command.getCommandSpec())) {
                for (OptionSpec option : command.getCommandSpec().options()) {
                    if (isSettable(option)) {
                        keys.add(key(option.longestName()));
                        keys.add(command.getCommandName() + "." + key(option.longestName()));
                    }
                }
            }
        }
        return keys;
    }

    /** What follows {@code --config}; null if it is not there. Picocli asks for defaults before it reads arguments. */
    private static @Nullable String fileOption(String... arguments) {
        @Nullable String path = null;
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].equals(FILE_OPTION) && i + 1 < arguments.length) {
                path = arguments[i + 1];
            } else if (arguments[i].startsWith(FILE_OPTION + "=")) {
                path = arguments[i].substring(FILE_OPTION.length() + 1);
            }
        }
        return path;
    }
}
