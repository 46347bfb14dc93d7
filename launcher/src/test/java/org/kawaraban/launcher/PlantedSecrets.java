// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged while it is open, by this project at TRACE and by Kafka's clients and Streams at
 * DEBUG, whatever level
 * commands set, and keeps the events that hold a secret.
 */
final class PlantedSecrets implements AutoCloseable {
    private final List<String> secrets;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Loud loud = new Loud();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicLong ours = new AtomicLong();
    private final AtomicLong kafkas = new AtomicLong();

    PlantedSecrets(List<String> secrets) {
        this.secrets = secrets;
        context.addListener(loud);
        loud.turnUp();
    }

    /** What was logged with a secret in it. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** How many events of this project were heard. */
    long heardOfUs() {
        return ours.get();
    }

    /** How many events of Kafka were heard. */
    long heardOfKafka() {
        return kafkas.get();
    }

    /** Whether a text holds a secret. */
    private boolean isIn(String text) {
        return secrets.stream().anyMatch(text::contains);
    }

    @Override
    public void close() {
        context.removeListener(loud);
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    private final class Ear extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            (event.getLoggerName().startsWith("org.kawaraban") ? ours : kafkas).incrementAndGet();
            IThrowableProxy thrown = event.getThrowableProxy();
            String text = event.getLoggerName() + " " + event.getThreadName() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
            if (isIn(text)) {
                leaks.add(text);
            }
        }
    }

    /** Turns logging up again each time that a command has set it up. */
    private final class Loud implements LoggerContextListener {
        private boolean turning;

        synchronized void turnUp() {
            if (turning) {
                return;
            }
            turning = true;
            Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            if (root.getAppender("secrets") == null) {
                Ear ear = new Ear();
                ear.setName("secrets");
                ear.setContext(context);
                ear.start();
                root.addAppender(ear);
            }
            // The broker in this process is not ours to keep quiet, and would drown the rest.
            root.setLevel(Level.INFO);
            for (String clients : List.of("clients", "common", "streams")) {
                context.getLogger("org.apache.kafka." + clients).setLevel(Level.DEBUG);
            }
            context.getLogger("org.kawaraban").setLevel(Level.TRACE);
            turning = false;
        }

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            turnUp();
        }

        @Override
        public void onReset(LoggerContext reset) {}

        @Override
        public void onStart(LoggerContext started) {}

        @Override
        public void onStop(LoggerContext stopped) {}
    }
}
