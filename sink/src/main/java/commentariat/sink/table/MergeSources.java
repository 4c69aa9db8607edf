package commentariat.sink.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Sources that are new or were renamed. Those that are as they were are not touched, so that sinks do not wait for each other. */
final class MergeSources {
    private static final String SQL = """
            INSERT INTO source (id, name, country)
            SELECT DISTINCT ON (source_id) source_id, source_name, source_country
            FROM new_article
            WHERE NOT EXISTS (
                SELECT FROM source
                WHERE id = source_id AND name = source_name AND country IS NOT DISTINCT FROM source_country)
            ORDER BY source_id, record DESC
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country
            """;

    private MergeSources() {}

    static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SQL);
        }
    }
}
