package commentariat.sink.table;

import java.io.Serial;
import org.apache.kafka.common.TopicPartition;

/** The partition is not this sink's any more, or its offset is not where this sink left it. Nothing was written. */
public final class FencedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    FencedException(TopicPartition partition, String why) {
        super("partition " + partition + " " + why);
    }
}
