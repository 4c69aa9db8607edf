package commentariat.embedded;

/** Why something embedded cannot be used here; the message is one line that names the place and the remedy, fit to be shown as it is. */
public class EmbeddedException extends RuntimeException {

    EmbeddedException(String message) {
        super(message);
    }

    EmbeddedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong at the bottom of it, in one line: for the end of a message that says where. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String words = root.getMessage();
        return words == null || words.isBlank()
                ? root.getClass().getSimpleName()
                : words.lines().findFirst().orElseThrow().strip();
    }
}
