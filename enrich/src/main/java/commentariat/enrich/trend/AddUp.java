package commentariat.enrich.trend;

import commentariat.contract.commentary.Trend;
import java.util.List;
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
        for (TrendChange change : record.value()) {
            @Nullable Long before = store.get(change.trend());
            long sum = (before == null ? 0 : before) + change.more();
            store.put(change.trend(), sum == 0 ? null : sum);
            Optional<Trend> trend = sum == 0 ? Optional.empty() : Optional.of(Trend.of(change.trend(), sum));
            context().forward(record.withKey(change.trend()).withValue(trend));
        }
    }
}
