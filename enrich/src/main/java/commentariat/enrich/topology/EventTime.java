package commentariat.enrich.topology;

import commentariat.contract.Event;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives a record that leaves the topology the time of what it tells of. A tombstone keeps the time of the article that led to it.
 */
final class EventTime<V> extends ContextualProcessor<String, V, String, V> {
    private final Function<V, Event> event;

    /** {@code event} tells what a value tells of. */
    EventTime(Function<V, Event> event) {
        this.event = event;
    }

    /** Kafka has no time before 1970: what was published earlier counts as published then. */
    static long millis(Event event) {
        return Math.max(0, event.eventTime().toEpochMilli());
    }

    @Override
    public void process(Record<String, V> record) {
        @Nullable V value = record.value();
        Record<String, V> timed = value == null ? record : record.withTimestamp(millis(event.apply(value)));
        context().forward(timed);
    }

    /** The time that a record came with; a record without one, which would stop the stream, counts as of 1970. */
    static final class Extractor implements TimestampExtractor {
        @Override
        public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
            return Math.max(0, record.timestamp());
        }
    }
}
