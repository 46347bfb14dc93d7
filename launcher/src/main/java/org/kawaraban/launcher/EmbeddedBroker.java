// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.kawaraban.model.kafka.ClientSettings;

/**
 * One Kafka broker (KRaft, combined mode) in this process, reachable from this machine only. Ready when {@link
 * #start} returns; its data stays where it is on {@link #close()}.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on a free port.
     *
     * @param data folder of its logs, made and formatted if it is new
     */
    public static EmbeddedBroker start(Path data) throws IOException {
        return start(data, FreePort.next());
    }

    /**
     * Starts a broker.
     *
     * @param data folder of its logs, made and formatted if it is new
     * @param port to listen on
     * @throws IOException if the port is taken, or the folder cannot be used
     */
    public static EmbeddedBroker start(Path data, int port) throws IOException {
        return start(data, port, Map.of());
    }

    /**
     * Starts a broker with other settings than usual.
     *
     * @param overrides Kafka's own broker settings; among {@code listeners}, which add to the usual ones, none may be named
     *     {@code PLAINTEXT} or {@code CONTROLLER}
     */
    static EmbeddedBroker start(Path data, int port, Map<String, String> overrides) throws IOException {
        if (!FreePort.isFree(port)) {
            throw new IOException("port " + port + " is taken");
        }
        Files.createDirectories(data);
        Properties settings = settings(data, port, FreePort.nextOtherThan(port));
        overrides.forEach((name, value) ->
                settings.merge(name, value, (usual, more) -> name.equals("listeners") ? usual + "," + more : more));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(ClientSettings.MAX_RECORD_BYTES));
        settings.put("replica.fetch.max.bytes", Integer.toString(ClientSettings.MAX_RECORD_BYTES));
        // There is one broker, and nobody to wait for.
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller holds the broker's place for so long (Kafka's 9 s) before it may come back.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        // On one machine a member that is gone can be missed sooner than over a network, if it asks for that.
        settings.put("group.min.session.timeout.ms", "1000");
        // Kafka's 128 MiB for the cleaner would be an eighth of the heap that a replay gets by with.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        return settings;
    }

    private static void format(Path data) throws IOException {
        Formatter formatter = new Formatter();
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        formatter.setNodeId(NODE_ID);
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setMetadataLogDirectory(data.toString());
        formatter.addDirectory(data.toString());
        try {
            formatter.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(data + ": cannot be formatted as a broker's folder: " + e.getMessage(), e);
        }
    }
}
