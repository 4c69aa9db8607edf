package commentariat.contract.settings;

import commentariat.contract.service.OperatorError;
import java.io.Serial;

/** A setting that is missing, unknown or makes no sense; the message is {@code file:line: key "x" …; remedy}. */
public final class SettingsError extends OperatorError {
    @Serial
    private static final long serialVersionUID = 1;

    /** The message stands as it is. */
    public SettingsError(String message) {
        super(message);
    }

    SettingsError(String message, Throwable cause) {
        super(message, cause);
    }
}
