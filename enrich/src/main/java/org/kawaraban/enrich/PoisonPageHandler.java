// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.kawaraban.enrich.decode.PoisonPageException;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a dead letter of a poison page, in the transaction that its segments would have been in. Every other exception
 * is a defect or a passing failure and stops the app: the page is processed again, not lost.
 */
public final class PoisonPageHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PoisonPageHandler.class);
    /** What went wrong may quote the page, which a diagnosis need not repeat in full. */
    private static final int MOST_OF_A_HEADER = 16_000;

    private String topic = "";

    @Override
    public void configure(Map<String, ?> settings) {
        Object name = settings.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
        if (name == null) {
            throw new IllegalArgumentException(
                    StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG + " must name the dead-letter topic");
        }
        topic = name.toString();
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (!(exception instanceof PoisonPageException poison)) {
            return Response.fail();
        }
        LOG.info(
                "dead letter {} of {}-{}@{}: {}",
                poison.reason().label(),
                context.topic(),
                context.partition(),
                context.offset(),
                poison.getMessage());
        return Response.resume(List.of(deadLetter(context, poison)));
    }

    private ProducerRecord<byte[], byte[]> deadLetter(ErrorHandlerContext context, PoisonPageException poison) {
        OriginalPage page = OriginalPage.of(context);
        RecordHeaders headers = page.headers();
        Throwable thrown = poison.getCause() == null ? poison : poison.getCause();
        add(headers, DeadLetterHeaders.EXCEPTION, thrown.getClass().getName());
        add(headers, DeadLetterHeaders.MESSAGE, String.valueOf(poison.getMessage()));
        add(headers, DeadLetterHeaders.STACKTRACE, stackTrace(poison));
        add(headers, DeadLetterHeaders.TOPIC, context.topic());
        add(headers, DeadLetterHeaders.PARTITION, Integer.toString(context.partition()));
        add(headers, DeadLetterHeaders.OFFSET, Long.toString(context.offset()));
        add(headers, DeadLetterHeaders.STAGE, poison.stage());
        add(headers, DeadLetterHeaders.REASON, poison.reason().label());
        return new ProducerRecord<>(topic, null, context.timestamp(), page.key(), page.value(), headers);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        String bounded = value.length() <= MOST_OF_A_HEADER ? value : value.substring(0, MOST_OF_A_HEADER) + "…";
        headers.add(name, bounded.getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
