// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Clients of a process that stands still right before some of its commits, until the broker has ended the transaction.
 * Kafka Streams makes one by the name of the class; so what is left to come late stands in a field of the class.
 */
public final class LateCommits extends DefaultKafkaClientSupplier {
    /** How many of the next commits come too late. */
    static final AtomicInteger LEFT = new AtomicInteger();
    /** How many commits the broker has refused since their transactions were ended. */
    static final AtomicInteger REFUSED = new AtomicInteger();

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Producer<byte[], byte[]> producer = super.getProducer(config);
        @SuppressWarnings("unchecked")
        Producer<byte[], byte[]> late = (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                LateCommits.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitTransaction") && LEFT.getAndUpdate(LateCommits::less) > 0) {
                        awaitEnd(config);
                    }
                    return call(producer, method, arguments);
                });
        return late;
    }

    private static int less(int left) {
        return Math.max(0, left - 1);
    }

    private static void awaitEnd(Map<String, Object> config) throws Exception {
        Object id = config.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        try (Admin admin = Admin.create(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)))) {
            Deadline.await(
                    () -> admin.listTransactions().all().get().stream()
                            .filter(listing -> listing.transactionalId().equals(id))
                            .map(TransactionListing::state)
                            .toList()
                            .equals(List.of(TransactionState.COMPLETE_ABORT)),
                    () -> "the broker did not end " + id);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidTxnStateException) {
                REFUSED.incrementAndGet();
            }
            throw e.getCause();
        }
    }
}
