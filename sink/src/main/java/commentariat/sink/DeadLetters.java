package commentariat.sink;

import commentariat.contract.topic.DeadLetter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Where records go that cannot be stored. Confined to the loop's thread. */
final class DeadLetters implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final InstantSource clock;

    DeadLetters(Producer<byte[], byte[]> producer, String topic, InstantSource clock) {
        this.producer = producer;
        this.topic = topic;
        this.clock = clock;
    }

    /**
     * Sends a dead letter for each refused record of the batch, and returns when the broker has them all.
     *
     * @return how many there were
     * @throws KafkaException if the broker did not take one
     */
    int send(Batch batch) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Delivery delivery : batch.deliveries()) {
            if (delivery.content() instanceof Delivery.Refused refused) {
                DeadLetter letter = DeadLetter.of(delivery.record(), refused.stage(), refused.error(), clock.instant());
                sent.add(producer.send(letter.toRecord(topic)));
            }
        }
        if (!sent.isEmpty()) {
            producer.flush();
            sent.forEach(DeadLetters::await);
        }
        return sent.size();
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("dead letter not taken: " + Failure.reason(e), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
