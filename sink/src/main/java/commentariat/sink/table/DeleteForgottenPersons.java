package commentariat.sink.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Deletes those of some persons whom no article mentions any more. */
final class DeleteForgottenPersons {
    private static final String FORGOTTEN = " FROM person WHERE id = ANY (?)"
            + " AND NOT EXISTS (SELECT FROM article_speaker WHERE person_id = person.id)";
    // Two statements: the second sees what was committed while the first waited for its locks.
    private static final String HOLD = "SELECT id" + FORGOTTEN + " ORDER BY id FOR UPDATE";
    private static final String DELETE = "DELETE" + FORGOTTEN;

    private DeleteForgottenPersons() {}

    static void run(Connection connection, Collection<String> candidates) throws SQLException {
        Array array = connection.createArrayOf("text", candidates.toArray());
        try (PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            hold.setArray(1, array);
            if (hold.executeQuery().next()) {
                delete.setArray(1, array);
                delete.executeUpdate();
            }
        } finally {
            array.free();
        }
    }
}
