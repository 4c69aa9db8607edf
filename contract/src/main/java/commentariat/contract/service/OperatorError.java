package commentariat.contract.service;

import java.io.Serial;

/**
 * Something that the person who runs the command can mend: a bad setting, an unreachable broker, a taken port. The message is
 * one line that names the input, the place and the remedy; the command prints it alone and exits with 2.
 */
public class OperatorError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** An error that needs no cause to be understood. */
    public OperatorError(String message) {
        super(message);
    }

    /** An error whose cause is shown with {@code --verbose}. */
    public OperatorError(String message, Throwable cause) {
        super(message, cause);
    }
}
