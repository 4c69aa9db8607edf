package commentariat.sink.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** Says that everything before an offset is in the tables. */
final class MoveOffset {
    private static final String SQL =
            "UPDATE kafka_offset SET next_offset = ?, written = now() WHERE topic = ? AND partition = ?";

    private MoveOffset() {}

    static void run(Connection connection, TopicPartition partition, long nextOffset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, nextOffset);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            statement.executeUpdate();
        }
    }
}
