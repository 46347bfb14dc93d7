// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: {@code kawaraban COMMAND}. */
@Command(
        name = "kawaraban",
        description = "Turns crawled news pages into clean, unique, tagged records.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReplayCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            LoadCommand.class,
            VerifyCommand.class,
            DeadLettersCommand.class,
            RedriveCommand.class,
            ExplainCommand.class,
            TagCommand.class,
            BrokerCommand.class,
            TailCommand.class,
            ResetCommand.class
        })
public final class Kawaraban {
    /** Exit status of work that was cut short by Ctrl-C: 128 + SIGINT, as shells have it. */
    static final int INTERRUPTED = 130;

    private Kawaraban() {}

    /** Runs a command and exits with its status: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String... arguments) {
        GracefulStop stop = GracefulStop.ofThisThread();
        stop.exit(execute(commandLine(Terminal.STANDARD), Terminal.STANDARD, System.getenv(), arguments));
    }

    /** Runs a command with what a file and the environment say of its options. */
    static int execute(
            CommandLine commandLine, Terminal terminal, Map<String, String> environment, String... arguments) {
        try {
            commandLine.setDefaultValueProvider(ServiceSettings.of(commandLine, environment, arguments));
        } catch (IOException e) {
            terminal.error(commandLine.getCommandName() + ": " + Failure.describe(e));
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine commandLine = new CommandLine(new Kawaraban());
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setExecutionStrategy(result -> {
            ParseResult subcommand = result.hasSubcommand() ? result.subcommand() : result;
            if (!result.hasSubcommand() && !result.isUsageHelpRequested() && !result.isVersionHelpRequested()) {
                throw new ParameterException(commandLine, "a command is missing");
            }
            CommonOptions.of(subcommand).apply(terminal);
            return new CommandLine.RunLast().execute(result);
        });
        commandLine.setParameterExceptionHandler((e, given) -> wrongUsage(terminal, e));
        commandLine.setExecutionExceptionHandler((e, failed, result) -> failed(terminal, e, failed, result));
        return commandLine;
    }

    private static int wrongUsage(Terminal terminal, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.error(command + ": " + Failure.describe(e) + " (see " + command + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Terminal terminal, Exception e, CommandLine failed, ParseResult result) {
        terminal.done();
        String command = failed.getCommandSpec().qualifiedName();
        if (e instanceof InterruptedException || e instanceof InterruptException) {
            terminal.error(command + ": interrupted");
            return INTERRUPTED;
        }
        if (CommonOptions.of(result.hasSubcommand() ? result.subcommand() : result)
                .debug()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            terminal.lines(trace.toString().stripTrailing());
        }
        terminal.error(command + ": " + Failure.describe(e));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
