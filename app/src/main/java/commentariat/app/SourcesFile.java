package commentariat.app;

import commentariat.ingest.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the sources file is: a relative path means the working directory, and, where it is not there, the folder that the command
 * lives in, so that the file that comes with it is found from anywhere.
 */
public final class SourcesFile {
    private SourcesFile() {}

    /** Reads the sources file that the settings name; errors are those of {@link Sources#load}. */
    public static Sources load(Path named) {
        return Sources.load(find(named, System.getProperty("commentariat.home", "")));
    }

    static Path find(Path named, String home) {
        Path beside = Path.of(home).resolve(named);
        return !Files.exists(named) && Files.exists(beside) ? beside : named;
    }
}
