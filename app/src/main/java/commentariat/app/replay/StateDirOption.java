package commentariat.app.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag that says where a replay keeps its state on this machine while it runs. */
final class StateDirOption {
    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description =
                    "Where its state stores are kept while it runs; by default ~/.local/share/commentariat/replay/NAME.")
    private @Nullable Path directory;

    /** The directory of the replay that is called {@code name}. */
    Path of(String name) {
        return directory != null
                ? directory
                : Path.of(System.getProperty("user.home"), ".local", "share", "commentariat", "replay", name);
    }
}
