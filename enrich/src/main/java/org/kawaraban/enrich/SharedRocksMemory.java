// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all stores of the process, {@value #MEGABYTES} MB outside of Java's heap. Kafka Streams' default gives
 * each store 50 MB to read and 48 MB to write: with six stores a script, some 4 GB.
 *
 * <p>Kafka Streams makes an object of this class for each store, and so what they share is static, as its documentation
 * on bounded memory has it.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {
    private static final int MEGABYTES = 256;
    private static final int MEGABYTES_TO_WRITE = 96;
    private static final int WRITE_BUFFER_MEGABYTES = 8;
    private static final int BLOOM_BITS = 10;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache((long) MEGABYTES << 20);
    private static final WriteBufferManager WRITE_BUFFERS =
            new WriteBufferManager((long) MEGABYTES_TO_WRITE << 20, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        // Most keys that are looked up are new: a filter answers that without a read.
        table.setFilterPolicy(new BloomFilter(BLOOM_BITS));
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize((long) WRITE_BUFFER_MEGABYTES << 20);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // What is shared outlives each store.
    }
}
