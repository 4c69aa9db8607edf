package commentariat.ingest.topology;

import commentariat.contract.source.SourceHealth;
import commentariat.ingest.drift.Drift;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flags the health of a source whose pages give other than they gave, and takes the flag back. Polling writes the same records and carries
 * the flags on, so each page checks them again: a word that was overtaken by a poll is said once more.
 */
final class Watching extends ContextualProcessor<String, Watched, String, SourceHealth> {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final String MARK = "drift: ";

    private @Nullable KeyValueStore<String, Drift> store;

    @Override
    public void init(ProcessorContext<String, SourceHealth> context) {
        super.init(context);
        store = context.getStateStore(ExtractTopology.DRIFT);
    }

    @Override
    public void process(Record<String, Watched> record) {
        KeyValueStore<String, Drift> drifts = Objects.requireNonNull(store, "init comes before process");
        Drift before = drifts.get(record.key());
        Drift now = (before == null ? Drift.none() : before).with(record.value().measure());
        drifts.put(record.key(), now);
        Optional<SourceHealth> health = record.value().health();
        if (health.isEmpty()) {
            return;
        }
        List<String> flags = Stream.concat(
                        health.get().flags().stream().filter(flag -> !flag.startsWith(MARK)), now.flags().stream())
                .toList();
        if (!flags.equals(health.get().flags())) {
            if (flags.isEmpty()) {
                LOG.info("source {}: its pages give again what they gave", record.key());
            } else {
                LOG.warn(
                        "source {}: {}; see what is read off its pages with: commentariat sources check",
                        record.key(),
                        String.join(", ", flags));
            }
            SourceHealth flagged = health.get().withFlags(flags);
            context()
                    .forward(new Record<>(
                            record.key(),
                            flagged,
                            Math.max(0, flagged.eventTime().toEpochMilli())));
        }
    }
}
