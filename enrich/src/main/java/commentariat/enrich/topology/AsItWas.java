package commentariat.enrich.topology;

import commentariat.contract.topic.DeadLetter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** A dead letter as a record: key, value and headers as they were. */
final class AsItWas extends ContextualProcessor<String, DeadLetter, byte[], byte[]> {
    private final String topic;

    AsItWas(String topic) {
        this.topic = topic;
    }

    @Override
    public void process(Record<String, DeadLetter> record) {
        ProducerRecord<byte[], byte[]> letter = record.value().toRecord(topic);
        context().forward(new Record<>(letter.key(), letter.value(), letter.timestamp(), letter.headers()));
    }
}
