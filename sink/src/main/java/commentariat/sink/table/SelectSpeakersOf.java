package commentariat.sink.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Who speaks in some articles as they are now. */
final class SelectSpeakersOf {
    private static final String SQL = "SELECT DISTINCT person_id FROM article_speaker WHERE article_id = ANY (?)";

    private SelectSpeakersOf() {}

    static Set<String> run(Connection connection, Collection<String> articleIds) throws SQLException {
        Array array = connection.createArrayOf("text", articleIds.toArray());
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, array);
            Set<String> ids = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } finally {
            array.free();
        }
    }
}
