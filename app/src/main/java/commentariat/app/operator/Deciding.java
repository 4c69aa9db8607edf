package commentariat.app.operator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say who decides on dead letters, and why. */
final class Deciding {
    @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: the user of this machine.")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who look at it later.")
    private @Nullable String reason;

    String by() {
        return by;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
