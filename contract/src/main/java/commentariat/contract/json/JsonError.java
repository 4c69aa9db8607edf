package commentariat.contract.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import java.io.IOException;
import java.io.Serial;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JSON that is broken, or is not the record that it should be. The message is one line: what was expected, where, why not. */
public final class JsonError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** What Jackson says of its own classes and switches, which is nothing that a reader of the message could turn. */
    private static final Pattern JARGON =
            Pattern.compile(" of type `[^`]*`| \\((?:of type|bound as|token) [^)]*\\)|: [a-z ]*`?Deserialization.*$");

    JsonError(Class<?> type, IOException cause) {
        super("not " + article(type.getSimpleName()) + ": " + reason(cause), cause);
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String reason(IOException cause) {
        String path = "";
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            path = mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                            .collect(Collectors.joining("."))
                    + ": ";
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root instanceof InvalidNullException
                ? "is missing or null"
                : root instanceof JsonProcessingException json
                        ? json.getOriginalMessage()
                        : String.valueOf(root.getMessage());
        JsonLocation at = cause instanceof JsonProcessingException json ? json.getLocation() : null;
        String place = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String line = message.lines().findFirst().orElse("no reason given");
        return path + JARGON.matcher(line).replaceAll("") + place;
    }
}
