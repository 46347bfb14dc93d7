// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Sends logs to the {@link Terminal}: what went wrong by default, everything worth knowing with {@code --debug}. */
final class Logging {
    /** What is logged may quote a page: it must not look like a line of its own. */
    private static final String MESSAGE = "%replace(%msg){'\\n', '\\\\x0a'}";

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{24}: " + MESSAGE + "%n%ex";

    private Logging() {}

    static void configure(Terminal terminal, boolean debug) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(debug ? PATTERN : "%level: " + MESSAGE + "%nopex%n");
        layout.start();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                terminal.lines(layout.doLayout(event).stripTrailing());
            }
        };
        appender.setContext(context);
        appender.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        // Kafka warns of much that is as it should be: short-lived brokers, settings that it passes on to itself.
        root.setLevel(debug ? Level.INFO : Level.OFF);
        context.getLogger("org.kawaraban").setLevel(debug ? Level.DEBUG : Level.WARN);
    }
}
