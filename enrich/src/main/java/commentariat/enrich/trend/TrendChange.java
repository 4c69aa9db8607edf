package commentariat.enrich.trend;

import commentariat.enrich.shard.Sharded;
import java.util.List;

/**
 * A trend counts more quotations, or fewer.
 *
 * @param trend its key
 * @param more below zero for fewer, never zero
 */
public record TrendChange(String trend, long more) implements Sharded<TrendChange> {
    @Override
    public List<String> keys() {
        return List.of(trend);
    }

    @Override
    public TrendChange forKeys(List<String> some) {
        return this;
    }
}
