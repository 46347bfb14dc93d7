// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Where the services' options come from, and that the table of settings has them all. */
class ServiceSettingsTest {
    private static final Path TABLE = Path.of("..", "docs", "settings.md");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8), false);

    @Test
    void shouldTakeTheCommandLineBeforeTheEnvironmentBeforeTheFile() throws IOException {
        Path file = file("threads=2\n");

        assertThat((Object) option("--threads", Map.of(), "enrich", "--config=" + file))
                .isEqualTo(2);
        assertThat((Object)
                        option("--threads", Map.of("KAWARABAN_THREADS", "3"), "enrich", "--config", file.toString()))
                .isEqualTo(3);
        assertThat((Object) option(
                        "--threads", Map.of("KAWARABAN_THREADS", "3"), "enrich", "--config=" + file, "--threads=4"))
                .isEqualTo(4);
    }

    @Test
    void shouldTakeASettingOfOneServiceBeforeThatOfAll() throws IOException {
        Path file = file("prefix=a.\nsink.prefix=b.\n");

        assertThat((Object) option("--prefix", Map.of(), "sink", "--out=o", "--config=" + file))
                .isEqualTo("b.");
        assertThat((Object) option("--prefix", Map.of(), "enrich", "--config=" + file))
                .isEqualTo("a.");
    }

    @Test
    void shouldFindTheFileThroughTheEnvironment() throws IOException {
        Map<String, String> environment =
                Map.of("KAWARABAN_CONFIG", file("standbys=1\n").toString());

        assertThat((Object) option("--standbys", environment, "enrich")).isEqualTo(1);
    }

    @Test
    void shouldLeaveASwitchOnThatIsGivenTwice() {
        assertThat((Object) option("--quiet", Map.of("KAWARABAN_QUIET", "true"), "enrich"))
                .isEqualTo(true);
        assertThat((Object) option("--quiet", Map.of("KAWARABAN_QUIET", "true"), "enrich", "--quiet"))
                .isEqualTo(true);
    }

    @Test
    void shouldNotTakeFromTheEnvironmentWhatIsSaidOnPurposeOnly() {
        assertThat((Object) option("--yes", Map.of("KAWARABAN_YES", "true"), "reset"))
                .isEqualTo(false);
    }

    @Test
    void shouldNotLetSettingsOfServicesReachAReplay() {
        assertThat((Object) option("--bootstrap-servers", Map.of("KAWARABAN_BOOTSTRAP_SERVERS", "h:1"), "replay", "p"))
                .isNull();
        assertThat(execute(Map.of("KAWARABAN_CONFIG", folder + "/nowhere"), "replay", "--help"))
                .isEqualTo(CommandLine.ExitCode.OK);
    }

    @Test
    void shouldRefuseASettingThatThereIsNot() throws IOException {
        Path file = file("treads=2\n");

        assertThat(execute(Map.of(), "enrich", "--config", file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors()).contains(file.toString()).contains("treads");
    }

    @Test
    void shouldNameAFileThatCannotBeRead() {
        assertThat(execute(Map.of(), "enrich", "--config", folder + "/nowhere")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors()).contains(folder + "/nowhere");
    }

    @Test
    void shouldNameABadValueFromTheEnvironment() {
        Map<String, String> environment = Map.of("KAWARABAN_THREADS", "many", "KAWARABAN_BOOTSTRAP_SERVERS", "h:1");

        assertThat(execute(environment, "enrich")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors()).contains("--threads").contains("many");
    }

    @Test
    void shouldHaveARowInTheTableForEachSetting() throws IOException {
        List<String> rows = Files.readAllLines(TABLE);
        CommandLine commandLine = Kawaraban.commandLine(terminal);
        for (CommandLine command : commandLine.getSubcommands().values()) {
            if (ServiceSettings.isService(command.getCommandSpec())) {
                for (OptionSpec option : command.getCommandSpec().options()) {
                    if (ServiceSettings.isSettable(option)) {
                        String row = "| `" + option.longestName() + "` | `"
                                + ServiceSettings.variable(option.longestName()) + "` |";
                        assertThat(rows).as(row).anyMatch(line -> line.startsWith(row));
                    }
                }
            }
        }
    }

    private Object option(String name, Map<String, String> environment, String... arguments) {
        CommandLine commandLine = Kawaraban.commandLine(terminal);
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = arguments[0].equals("replay") ? "--quiet" : "--bootstrap-servers=h:1";
        try {
            commandLine.setDefaultValueProvider(ServiceSettings.of(commandLine, environment, all));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return commandLine
                .parseArgs(all)
                .subcommand()
                .commandSpec()
                .findOption(name)
                .getValue();
    }

    private int execute(Map<String, String> environment, String... arguments) {
        return Kawaraban.execute(Kawaraban.commandLine(terminal), terminal, environment, arguments);
    }

    private Path file(String settings) throws IOException {
        return Files.writeString(folder.resolve("kawaraban.properties"), settings);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
