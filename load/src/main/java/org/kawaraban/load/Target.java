// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cluster to load into.
 *
 * @param url of the cluster, with a path if it stands behind a proxy, without a slash at its end
 * @param credentials what it is shown
 * @param caCertificates PEM file of the authorities that may vouch for it; null for those that Java trusts
 */
public record Target(
        URI url, Credentials credentials, @Nullable Path caCertificates) {
    /**
     * Reads a URL as users write it.
     *
     * @throws IllegalArgumentException if it is none that one can load into; the message never repeats a password
     */
    public static URI url(String text) {
        URI url;
        try {
            url = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("--url: no URL (" + e.getReason() + ")", e);
        }
        if (url.getRawUserInfo() != null || text.contains("@")) {
            throw new IllegalArgumentException("--url: credentials belong in the environment or in --credentials FILE,"
                    + " where other users of the machine and logs do not see them");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("--url: must begin with http:// or https://, not '" + text + "'");
        }
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("--url: must be like http://localhost:9200, not '" + text + "'");
        }
        String bare = url.toString();
        return URI.create(bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare);
    }

    /** Whether whoever listens on the way can read the credentials. */
    boolean showsCredentials() {
        String host = url.getHost();
        boolean local = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
        return !credentials.isNone() && "http".equalsIgnoreCase(url.getScheme()) && !local;
    }
}
