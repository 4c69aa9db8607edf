package commentariat.sink.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds a partition's offset until the transaction ends, if it is still this sink's and where this sink left it. The offset is
 * compared as well as the epoch: after a COMMIT whose answer was lost it has moved, and after an operator set it back too.
 */
final class LockOffset {
    private static final String SQL =
            "SELECT epoch, next_offset, owner FROM kafka_offset WHERE topic = ? AND partition = ? FOR UPDATE";

    private LockOffset() {}

    static void run(Connection connection, TopicPartition partition, Claim claim) throws SQLException, FencedException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new FencedException(partition, "has no row in kafka_offset any more");
                }
                if (row.getLong(1) != claim.epoch()) {
                    throw new FencedException(partition, "was claimed by " + row.getString(3));
                }
                if (row.getLong(2) != claim.nextOffset()) {
                    throw new FencedException(
                            partition, "stands at offset " + row.getLong(2) + ", not at " + claim.nextOffset());
                }
            }
        }
    }
}
