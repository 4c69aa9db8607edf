package commentariat.enrich.trend;

import commentariat.contract.commentary.Trend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps how many quotations each trend counts, and passes on each trend that changed; an empty one where nothing is left to count. */
public final class AddUp extends ContextualProcessor<String, List<TrendChange>, String, Optional<Trend>> {
    /** Store of the sums, by key of the trend. */
    public static final String SUMS = "trends";

    private @Nullable KeyValueStore<String, Long> sums;

    @Override
    public void init(ProcessorContext<String, Optional<Trend>> context) {
        super.init(context);
        sums = context.getStateStore(SUMS);
    }

    @Override
    public void process(Record<String, List<TrendChange>> record) {
        KeyValueStore<String, Long> store = Objects.requireNonNull(sums);
        Map<String, Long> now = new LinkedHashMap<>();
        for (TrendChange change : record.value()) {
            long before = now.computeIfAbsent(change.trend(), key -> Objects.requireNonNullElse(store.get(key), 0L));
            now.put(change.trend(), before + change.more());
        }
        // all of them are made before one of them is kept: what fails leaves no half behind
        Map<String, Optional<Trend>> trends = new LinkedHashMap<>();
        now.forEach((key, sum) -> trends.put(key, sum == 0 ? Optional.empty() : Optional.of(Trend.of(key, sum))));
        trends.forEach((key, trend) -> {
            store.put(key, trend.map(Trend::quotations).orElse(null));
            context().forward(record.withKey(key).withValue(trend));
        });
    }
}
