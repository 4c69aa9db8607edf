package commentariat.enrich.state;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

/** Opens each store within the {@link StateMemory} of its process; articles are text, so blocks on disk are compressed. */
public final class BoundedStores implements RocksDBConfigSetter {
    private static final long WRITE_BUFFER = 4L * 1024 * 1024;
    private static final int WRITE_BUFFERS = 2;
    /** A store takes so much as soon as it holds one record, and a copy opens more than a hundred of them. */
    private static final long ARENA_BLOCK = 32L * 1024;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        StateMemory memory = StateMemory.from(configs);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setArenaBlockSize(ARENA_BLOCK);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String store, Options options) {
        // cache and write buffers are shared: StateMemory closes them once, after the last store
    }
}
