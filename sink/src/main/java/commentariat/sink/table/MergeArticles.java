package commentariat.sink.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Stores the articles that are newer than what is there, and notes them in {@code winner}. In words:
 *
 * <ol>
 *   <li>the greater revision wins, whatever the analysis: words come before tags;
 *   <li>of one revision the greater version of the analysis wins, number by number (0.10.0 over 0.9.1);
 *   <li>of one version the record that comes later wins: a story that grew, a correction. All records of an article are on one
 *       partition, which is written in the order of its offsets, by one sink at a time; so later means a greater offset.
 * </ol>
 *
 * <p>The second rule makes the outcome independent of which enricher was quicker when two versions run side by side; its price is that
 * going back to an older analysis needs the operator's word ({@code accept-older-analysis}), which drops that rule.
 *
 * <p>The comparison happens in the statement that holds the row, so it also holds between two sinks that have the same article on
 * different partitions, as after partitions were added.
 */
final class MergeArticles {
    private static final String SQL =
            """
            WITH kept AS (
                INSERT INTO article AS known (%1$s)
                SELECT DISTINCT ON (id) %1$s
                FROM new_article
                ORDER BY id, revision DESC, CASE WHEN ? THEN NULL ELSE analysis_order END DESC, record DESC
                ON CONFLICT (id) DO UPDATE SET (%1$s, stored) = ROW (%2$s, now())
                WHERE known.revision < excluded.revision
                    OR known.revision = excluded.revision AND (? OR known.analysis_order <= excluded.analysis_order)
                RETURNING id, kafka_partition, kafka_offset)
            INSERT INTO winner (record)
            SELECT record FROM kept JOIN new_article USING (id, kafka_partition, kafka_offset)
            """.formatted(StageArticles.STORED_COLUMNS, excluded(StageArticles.STORED_COLUMNS));

    private MergeArticles() {}

    private static String excluded(String columns) {
        return Arrays.stream(columns.split(", "))
                .map(column -> "excluded." + column)
                .collect(Collectors.joining(", "));
    }

    /** Returns how many articles were stored. */
    static int run(Connection connection, boolean acceptOlderAnalysis) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setBoolean(1, acceptOlderAnalysis);
            statement.setBoolean(2, acceptOlderAnalysis);
            return statement.executeUpdate();
        }
    }
}
