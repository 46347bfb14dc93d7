// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be published as a page.
 *
 * @param uri the page's URI: the path as given, then the path below it, with {@code /} between names
 * @param path where to read it
 * @param root the path as given
 * @param failure why it cannot be read, if finding it already showed that; null otherwise
 */
public record PageFile(
        String uri, Path path, String root, @Nullable IOException failure) {}
