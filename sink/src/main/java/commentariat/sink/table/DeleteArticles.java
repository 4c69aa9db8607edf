package commentariat.sink.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Deletes articles with all that hangs on them; persons are left to {@link DeleteForgottenPersons}. */
final class DeleteArticles {
    // locked in the order of ids first, as MergeArticles does
    private static final String SQL = """
            WITH gone AS (SELECT id FROM article WHERE id = ANY (?) ORDER BY id FOR UPDATE)
            DELETE FROM article USING gone WHERE article.id = gone.id
            """;

    private DeleteArticles() {}

    static int run(Connection connection, Collection<String> ids) throws SQLException {
        Array array = connection.createArrayOf("text", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, array);
            return statement.executeUpdate();
        } finally {
            array.free();
        }
    }
}
