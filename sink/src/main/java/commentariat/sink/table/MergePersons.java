package commentariat.sink.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Adds the persons of {@code winner} who are not known yet, and keeps others from deleting the rest until the transaction ends. */
final class MergePersons {
    private static final String INSERT = """
            INSERT INTO person (id, name)
            SELECT DISTINCT ON (person_id) person_id, name
            FROM new_article_speaker JOIN winner USING (record)
            ORDER BY person_id, record
            ON CONFLICT (id) DO NOTHING
            """;
    // waits for a sink that is about to delete the person; sinks that only mention the person do not wait for each
    // other
    private static final String HOLD = """
            WITH wanted AS (SELECT DISTINCT person_id AS id FROM new_article_speaker JOIN winner USING (record)),
                held AS (SELECT id FROM person WHERE id IN (SELECT id FROM wanted) ORDER BY id FOR KEY SHARE)
            SELECT (SELECT count(*) FROM wanted) - (SELECT count(*) FROM held)
            """;

    private MergePersons() {}

    static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            do {
                statement.executeUpdate(INSERT);
            } while (missing(statement) > 0);
        }
    }

    private static long missing(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HOLD)) {
            row.next();
            return row.getLong(1);
        }
    }
}
