package commentariat.sink.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * The tables, written exactly once.
 *
 * <p>Why no crash loses or repeats: rows and offsets are one transaction, and reading goes on at the offsets that are here. Why two
 * sinks that both believe to have a partition do not mix: a transaction holds the partition's row of {@code kafka_offset} and goes on
 * only if the row still has the epoch of this sink's claim and the offset where this sink left it. Whoever claimed later has raised the
 * epoch; the claim itself waits for the row, so that a transaction under way is either wholly before it or refused.
 *
 * <p>Thread-safe as far as the data source is.
 */
public final class Tables {
    private final DataSource database;
    private final boolean acceptOlderAnalysis;

    /**
     * @param database its schema is of this version
     * @param acceptOlderAnalysis whether, of one revision, a record of an older analysis replaces one of a newer
     */
    public Tables(DataSource database, boolean acceptOlderAnalysis) {
        this.database = database;
        this.acceptOlderAnalysis = acceptOlderAnalysis;
    }

    /**
     * Makes partitions this sink's.
     *
     * @param partitions with the id of their topic
     * @param owner what people may call this sink
     * @return for each the claim, which says where to read on
     * @throws SQLException if the database does not answer or refuses; nothing was claimed then
     */
    public Map<TopicPartition, Claim> claim(Map<TopicPartition, UUID> partitions, String owner) throws SQLException {
        Map<TopicPartition, UUID> inOrder = new TreeMap<>(Changes.LOCK_ORDER);
        inOrder.putAll(partitions);
        return inTransaction(connection -> {
            Map<TopicPartition, Claim> claims = new HashMap<>();
            for (Map.Entry<TopicPartition, UUID> entry : inOrder.entrySet()) {
                claims.put(entry.getKey(), ClaimOffset.run(connection, entry.getKey(), entry.getValue(), owner));
            }
            return claims;
        });
    }

    /**
     * Writes changes and the offsets that they come from, or nothing.
     *
     * @param claims of all partitions that the changes come from; moved on when this returns
     * @param beforeCommit runs when all rows are there and only the offsets and the commit are to come
     * @throws FencedException if another sink claimed one of the partitions, or its offset is elsewhere
     * @throws SQLException if the database does not answer or refuses
     */
    public Written write(Map<TopicPartition, Claim> claims, Changes changes, BeforeCommit beforeCommit)
            throws SQLException, FencedException {
        TreeMap<TopicPartition, Long> offsets = changes.inLockOrder();
        Written written = inTransaction(connection -> {
            for (TopicPartition partition : offsets.keySet()) {
                Claim claim = claims.get(partition);
                if (claim == null) {
                    throw new FencedException(partition, "was never claimed");
                }
                LockOffset.run(connection, partition, claim);
            }
            Written rows = rows(connection, changes);
            beforeCommit.run();
            for (Map.Entry<TopicPartition, Long> entry : offsets.entrySet()) {
                MoveOffset.run(connection, entry.getKey(), entry.getValue());
            }
            return rows;
        });
        offsets.forEach((partition, offset) -> claims.computeIfPresent(partition, (p, claim) -> claim.movedTo(offset)));
        return written;
    }

    private Written rows(Connection connection, Changes changes) throws SQLException {
        if (changes.articles().isEmpty() && changes.withdrawn().isEmpty()) {
            return new Written(0, 0, 0);
        }
        Set<String> touched = new HashSet<>(changes.withdrawn());
        changes.articles()
                .forEach(record -> touched.add(record.article().article().id()));
        Set<String> formerSpeakers = SelectSpeakersOf.run(connection, touched);

        StageArticles.run(connection, changes.articles());
        for (Hanging table : Hanging.TABLES) {
            table.stage(connection, changes.articles());
        }
        int withdrawn = DeleteArticles.run(connection, changes.withdrawn());
        MergeSources.run(connection);
        int stored = MergeArticles.run(connection, acceptOlderAnalysis);
        for (int i = Hanging.TABLES.size() - 1; i >= 0; i--) {
            Hanging.TABLES.get(i).clear(connection);
        }
        MergePersons.run(connection);
        for (Hanging table : Hanging.TABLES) {
            table.fill(connection);
        }
        DeleteForgottenPersons.run(connection, formerSpeakers);
        return new Written(stored, changes.articles().size() - stored, withdrawn);
    }

    private interface Work<T, E extends Exception> {
        T in(Connection connection) throws SQLException, E;
    }

    private <T, E extends Exception> T inTransaction(Work<T, E> work) throws SQLException, E {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.in(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollBack(connection);
                }
            }
        }
    }

    /** A connection that cannot even roll back is lost, and the server rolls back by itself; what led here is the news. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            org.slf4j.LoggerFactory.getLogger(Tables.class).debug("connection lost before rollback", lost);
        }
    }
}
