package commentariat.enrich.state;

import commentariat.contract.settings.DataSize;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory that the state stores of one process share: blocks that were read, indexes, filters and what is not yet written to disk, all counted
 * against one bound. To be closed after the streams.
 *
 * @see <a href="https://kafka.apache.org/documentation/streams/developer-guide/memory-mgmt#rocksdb">Kafka Streams, memory management</a>
 */
public final class StateMemory implements AutoCloseable {
    private static final String THIS = "commentariat.state.memory";
    /** As many shards as the default has would each be too small for a block of indexes. */
    private static final int SHARD_BITS = 4;
    /** Indexes and filters stay while blocks of data come and go. */
    private static final double KEPT_FOR_INDEXES = 0.1;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /** {@code bound} is for all stores together; half of it may be writes that wait for the disk. */
    public StateMemory(DataSize bound) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bound.bytes(), SHARD_BITS, false, KEPT_FOR_INDEXES);
        writeBuffers = new WriteBufferManager(bound.bytes() / 2, cache);
    }

    /** The settings that make Kafka Streams open its stores within this memory. */
    public Map<String, Object> config() {
        return Map.of(THIS, this, StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStores.class);
    }

    static StateMemory from(Map<String, ?> config) {
        return (StateMemory) Objects.requireNonNull(config.get(THIS), "setting " + THIS + " is missing");
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
