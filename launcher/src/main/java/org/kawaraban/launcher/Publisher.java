// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.PageFile;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageInput;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageProducer;
import org.kawaraban.ingest.PageQueue;
import org.kawaraban.ingest.PageReader;

/**
 * Publishes files in their order.
 *
 * @param tracker told of each page before it is sent; null if nobody waits
 * @param queue holds it back; null if nothing does
 */
record Publisher(
        PageReader reader,
        PageProducer producer,
        @Nullable PageTracker tracker,
        @Nullable PageQueue queue,
        Terminal terminal) {
    /** Publishes all files and waits until the cluster has them. */
    void publish(PageFiles files) throws InterruptedException {
        List<PageFile> list = files.files();
        for (PageFile file : list) {
            PageInput page = reader.read(file);
            if (tracker != null) {
                tracker.expect(page.id());
            }
            if (queue != null) {
                queue.awaitRoom(1, page instanceof RawPage raw ? raw.bytes().length : 0);
            }
            producer.send(page);
            terminal.progress("published " + producer.acknowledged() + " of " + list.size() + " pages");
        }
        producer.flush();
    }
}
