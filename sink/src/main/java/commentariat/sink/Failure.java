package commentariat.sink;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a refusal of the database means. */
enum Failure {
    /** What was sent: another attempt fares no better, other records may. */
    OF_THE_ROW,
    /** Where it was sent: the same may succeed later. */
    OF_THE_DATABASE;

    /**
     * Classes of SQLSTATE that speak about the values sent: data exception, integrity constraint violation, WITH CHECK OPTION violation,
     * program limit exceeded (a value too long for an index), an exception raised by a trigger of the operator's. All others (no
     * connection, no space, no right, no such table, deadlock, shutdown, …) pass, or need the operator and no dead letter.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> ABOUT_VALUES = Set.of("22", "23", "44", "54", "P0");

    static Failure of(SQLException error) {
        String state = Optional.ofNullable(error.getSQLState()).orElse("");
        return state.length() == 5 && ABOUT_VALUES.contains(state.substring(0, 2)) ? OF_THE_ROW : OF_THE_DATABASE;
    }

    /** The innermost error's message, one line without a full stop, for the brackets of a longer message. */
    static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String line = message.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
