// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** One request, one answer, over HTTP/1.1. Follows no redirect: it would take the credentials along. Thread-safe. */
final class ClusterHttp {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    /** A cluster itself gives up after a minute, if a shard does not answer ({@code timeout} of a bulk request). */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** The answer to a bulk request has some 30 bytes an item, and one reason for each that is refused. */
    private static final int MAX_ANSWER_BYTES = 64 << 20;

    private final Target target;
    private final HttpClient client;

    ClusterHttp(Target target) {
        this.target = target;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT);
        if (target.caCertificates() != null) {
            builder.sslContext(trusting(target.caCertificates()));
        }
        this.client = builder.build();
    }

    URI url() {
        return target.url();
    }

    /**
     * Sends a request without trying again.
     *
     * @param path behind the URL, beginning with a slash
     * @param contentType of the body
     * @param body its parts; none for a request without a body
     * @throws IOException if no answer came; its message says why
     * @throws LoadException if none will ever come, or the answer is none of a cluster
     */
    Answer send(String method, String path, String contentType, List<byte[]> body)
            throws IOException, InterruptedException {
        BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArrays(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.url() + path))
                .method(method, body.isEmpty() ? publisher : sized(publisher, body))
                .header("Accept", JSON);
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        target.credentials().header().ifPresent(value -> request.header("Authorization", value));
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), info -> new LimitedBody(MAX_ANSWER_BYTES));
        try {
            return answer(exchange.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + TIMEOUT.toSeconds() + " s", e);
        } finally {
            exchange.cancel(true);
        }
    }

    /** With its length known, the body goes out as it is instead of in chunks, which some proxies refuse. */
    private static BodyPublisher sized(BodyPublisher publisher, List<byte[]> body) {
        return BodyPublishers.fromPublisher(
                publisher, body.stream().mapToLong(part -> part.length).sum());
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
        return new Answer(
                response.statusCode(),
                response.body(),
                retryAfter,
                response.headers().firstValue("Location").orElse(null));
    }

    /** What came instead of an answer; throws by itself what trying again does not help. */
    private IOException failure(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof SSLException) {
                throw new LoadException(
                        target.url() + ": no secure connection: " + message(e)
                                + " (--ca-cert FILE names the authority that vouches for it)",
                        cause);
            }
            if (e instanceof UnresolvedAddressException) {
                return new Unreachable("unknown host", cause);
            }
            if (e instanceof LimitedBody.TooLong) {
                throw new LoadException(target.url() + ": " + e.getMessage() + ": no cluster answers so", cause);
            }
        }
        if (cause instanceof ConnectException) {
            return new Unreachable("cannot be reached (" + message(cause) + ")", cause);
        }
        return new IOException("no answer (" + message(cause) + ")", cause);
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static SSLContext trusting(@Nullable Path file) {
        if (file == null) {
            throw new IllegalArgumentException("file: null");
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                authorities.setCertificateEntry("authority-" + number++, certificate);
            }
            if (number == 0) {
                throw new LoadException(file + ": holds no certificate in PEM");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new LoadException(file + ": cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new LoadException(file + ": holds no certificate in PEM", e);
        }
    }

    /** Nobody has seen the request. */
    static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1;

        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
