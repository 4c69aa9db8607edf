package commentariat.sink;

import commentariat.contract.service.OperatorError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the tables hold at one moment, for those who compare it with the topic.
 *
 * @param nextOffsets up to where each partition is in the tables: the first offset that is not
 * @param revisions which revision of each article is stored, by article id
 */
public record StoredArticles(Map<Integer, Long> nextOffsets, Map<String, Integer> revisions) {
    private static final String OFFSETS =
            "SELECT partition, next_offset FROM kafka_offset WHERE topic = ? AND topic_id = ?";
    private static final String REVISIONS = "SELECT id, revision FROM article";
    private static final String NO_SUCH_TABLE = "42P01";
    private static final int ROWS_AT_A_TIME = 10_000;

    public StoredArticles {
        nextOffsets = Map.copyOf(nextOffsets);
        revisions = Map.copyOf(revisions);
    }

    /**
     * Reads them; changes nothing, not even the schema. A database that no sink has written to holds nothing.
     *
     * @param topic the topic that the articles come from
     * @param topicId the broker's id of it: how far another topic of that name was read does not count
     * @throws OperatorError if the database does not answer, lets nobody in, or refuses
     */
    public static StoredArticles read(SinkSettings settings, String topic, UUID topicId) {
        try (Connection connection = Database.connect(settings)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new StoredArticles(nextOffsets(connection, topic, topicId), revisions(connection));
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(Optional.ofNullable(e.getSQLState()).orElse(""))) {
                return new StoredArticles(Map.of(), Map.of());
            }
            throw new OperatorError(
                    "database " + settings.database() + " does not tell what it holds (" + Failure.reason(e)
                            + "); give the user of sink.user the right to read its tables",
                    e);
        }
    }

    private static Map<Integer, Long> nextOffsets(Connection connection, String topic, UUID topicId)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OFFSETS)) {
            statement.setString(1, topic);
            statement.setObject(2, topicId);
            Map<Integer, Long> offsets = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    offsets.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return offsets;
        }
    }

    private static Map<String, Integer> revisions(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVISIONS)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            Map<String, Integer> revisions = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.put(rows.getString(1), rows.getInt(2));
                }
            }
            return revisions;
        }
    }
}
