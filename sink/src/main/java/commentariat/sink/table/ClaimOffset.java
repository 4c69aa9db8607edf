package commentariat.sink.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * Makes a partition this sink's: whoever had it cannot write any more. Waits for a transaction of theirs that is under way. A topic
 * that was made anew starts again at 0: its offsets are other records' offsets.
 */
final class ClaimOffset {
    private static final String SQL = """
            INSERT INTO kafka_offset AS known (topic, partition, topic_id, next_offset, owner, epoch)
            VALUES (?, ?, ?, 0, ?, 1)
            ON CONFLICT (topic, partition) DO UPDATE SET
                epoch = known.epoch + 1,
                owner = excluded.owner,
                claimed = now(),
                next_offset = CASE WHEN known.topic_id = excluded.topic_id THEN known.next_offset ELSE 0 END,
                topic_id = excluded.topic_id
            RETURNING epoch, next_offset
            """;

    private ClaimOffset() {}

    static Claim run(Connection connection, TopicPartition partition, UUID topicId, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setObject(3, topicId);
            statement.setString(4, owner);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Claim(row.getLong(1), row.getLong(2));
            }
        }
    }
}
