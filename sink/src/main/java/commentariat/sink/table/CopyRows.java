package commentariat.sink.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * Rows in the text format of {@code COPY}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, section File Formats</a>
 */
final class CopyRows {
    private final StringBuilder text = new StringBuilder();

    /** Adds a row; an empty {@link Optional} is null, a list is an array of text, all else is as {@code toString} writes it. */
    void add(Object... values) {
        String separator = "";
        for (Object value : values) {
            text.append(separator);
            separator = "\t";
            Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (known == null) {
                text.append("\\N");
            } else if (known instanceof List<?> list) {
                escape(array(list));
            } else {
                escape(known.toString());
            }
        }
        text.append('\n');
    }

    private static String array(List<?> items) {
        StringBuilder literal = new StringBuilder("{");
        for (Object item : items) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    /** Sends the rows; {@code copy} is a {@code COPY … FROM STDIN} of the same columns. */
    void copyTo(Connection connection, String copy) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array in memory", e);
        }
    }
}
