// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.load.LoadReport.Counts;
import org.kawaraban.model.Stream;

/**
 * Loads the bulk files of an output folder into Elasticsearch or OpenSearch: puts the index templates that fit the
 * cluster in place, makes the indices, posts the documents in requests of bounded size, and keeps account of what was
 * accepted, so that a run that was stopped goes on where it was, and one that is done has nothing left to do. Documents
 * keep their ids: whatever is posted twice replaces itself.
 */
public final class BulkLoader {
    private final LoadConfig config;
    private final LoadListener listener;
    private final List<BulkFile> files;
    private final Map<Stream, Counts> counts = new EnumMap<>(Stream.class);
    private long bytesDone;
    private long documentsPosted;

    /**
     * A loader for the files that lie there now.
     *
     * @throws IllegalArgumentException if the directory is no output folder
     * @throws IOException if it cannot be read
     */
    public BulkLoader(LoadConfig config, LoadListener listener) throws IOException {
        this.config = config;
        this.listener = listener;
        this.files = BulkFile.find(config.directory());
    }

    /**
     * Loads, once.
     *
     * @throws LoadException if that cannot be done; what was accepted until then is not posted again by the next run
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted, with the same consequence
     */
    public LoadReport load() throws IOException, InterruptedException {
        String prefix = indexPrefix();
        try (StateFolder state = StateFolder.open(config.state());
                Progress progress = state.progress(config.again());
                RefusedItems refused = state.refusedItems()) {
            if (config.target().showsCredentials()) {
                listener.info(
                        config.target().url() + ": the credentials go there unencrypted; https:// would hide them");
            }
            ClusterClient client = new ClusterClient(new ClusterHttp(config.target()), config.retries(), listener);
            Cluster cluster = Cluster.of(client);
            if (config.installsTemplates()) {
                new Templates(cluster.analysis()).install(client, prefix);
            }
            Map<Stream, Index> indices = openIndices(client, prefix, cluster.analysis());
            BulkPoster poster = new BulkPoster(client, config.maxRequestBytes());
            for (BulkFile file : files) {
                load(file, indexOf(indices, file.stream()), poster, progress, refused);
            }
            for (Map.Entry<Stream, Index> index : indices.entrySet()) {
                compare(
                        index.getValue(),
                        countsOf(index.getKey()),
                        index.getValue().count(client));
            }
            return new LoadReport(
                    cluster.product(), cluster.version(), cluster.analysis(), Map.copyOf(counts), refused.path());
        }
    }

    /** The prefix that the files put before the streams' names; empty if there are no files. */
    private String indexPrefix() throws IOException {
        String prefix = null;
        for (BulkFile file : files) {
            try (ItemReader items = new ItemReader(file, 0, 0)) {
                Item first = items.next();
                if (first == null) {
                    throw new LoadException(file.path() + ": is empty");
                }
                String its = first.index()
                        .substring(
                                0,
                                first.index().length() - file.stream().label().length());
                if (prefix != null && !prefix.equals(its)) {
                    throw new LoadException(file.path() + ": _index is " + first.index() + ", that of other files is "
                            + prefix + file.stream().label());
                }
                prefix = its;
            }
        }
        return prefix == null ? "" : prefix;
    }

    private Map<Stream, Index> openIndices(ClusterClient client, String prefix, Analysis analysis)
            throws InterruptedException {
        Map<Stream, Index> indices = new EnumMap<>(Stream.class);
        for (BulkFile file : files) {
            if (!indices.containsKey(file.stream())) {
                Index index = Index.open(client, prefix + file.stream().label());
                indices.put(file.stream(), index);
                counts.put(file.stream(), Counts.none(index.name()));
                if (config.installsTemplates() && file.stream() != Stream.DEAD_LETTERS) {
                    compare(index, analysis);
                }
            }
        }
        return indices;
    }

    private void compare(Index index, Analysis analysis) {
        if (!analysis.label().equals(index.analysis())) {
            listener.info("index " + index.name() + " was there before, made "
                    + (index.analysis() == null ? "without the template" : "with " + index.analysis())
                    + ": it stays so until it is deleted and loaded anew");
        }
    }

    private void load(BulkFile file, Index index, BulkPoster poster, Progress progress, RefusedItems refused)
            throws IOException, InterruptedException {
        FileProgress done = progress.of(file, index.id());
        if (done.refused() > 0) {
            done = FileProgress.start(index.id(), file);
        }
        add(file.stream(), 0, 0, done.documents());
        bytesDone += done.bytes();
        showProgress();
        try (ItemReader items = new ItemReader(file, done.bytes(), done.documents())) {
            Item item = items.next();
            while (item != null) {
                List<Item> chunk = new ArrayList<>();
                long bytes = 0;
                for (;
                        item != null && (chunk.isEmpty() || bytes + item.bytes() <= poster.limit());
                        item = items.next()) {
                    if (!item.index().equals(index.name())) {
                        throw new LoadException(file.path() + ", line " + item.line() + ": _index is " + item.index()
                                + ", that of other documents is " + index.name());
                    }
                    chunk.add(item);
                    bytes += item.bytes();
                }
                int failed = poster.post(chunk, (failure, result) -> refused.add(file, failure, result));
                done = done.plus(chunk.get(chunk.size() - 1).end(), chunk.size(), failed);
                progress.note(done);
                add(file.stream(), chunk.size() - failed, failed, 0);
                bytesDone += bytes;
                documentsPosted += chunk.size();
                showProgress();
            }
        }
    }

    private void showProgress() {
        listener.progress(bytesDone, files.stream().mapToLong(BulkFile::size).sum(), documentsPosted);
    }

    private void add(Stream stream, long accepted, long refused, long before) {
        counts.put(stream, countsOf(stream).plus(accepted, refused, before));
    }

    /** What was accepted and deleted since is no business of ours, but whoever does not know of it should. */
    private void compare(Index index, Counts loaded, long found) {
        long expected = loaded.accepted() + loaded.before();
        if (found >= 0 && found < expected) {
            listener.info("index " + index.name() + " holds " + found + " documents, though " + expected
                    + " were loaded: --again loads all of them anew");
        }
    }

    private Counts countsOf(Stream stream) {
        Counts found = counts.get(stream);
        if (found == null) {
            throw new IllegalStateException("no index was opened for " + stream);
        }
        return found;
    }

    private static Index indexOf(Map<Stream, Index> indices, Stream stream) {
        Index index = indices.get(stream);
        if (index == null) {
            throw new IllegalStateException("no index was opened for " + stream);
        }
        return index;
    }
}
