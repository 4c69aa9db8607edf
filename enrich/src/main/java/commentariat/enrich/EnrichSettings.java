package commentariat.enrich;

import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the enricher runs. None of it but {@code nearCopy} changes what is written.
 *
 * @param stateDir its own for each copy on a machine; rebuilt from the broker where it is lost
 */
public record EnrichSettings(
        @Setting(
                "where the state stores are kept, one directory per copy; ~/.local/share/commentariat/enrich where not set")
        Optional<Path> stateDir,

        @Setting(
                value = "threads that analyse; copies and threads together are of use up to the partitions of articles",
                byDefault = "2")
        int threads,

        @Setting(value = "how many other copies keep a warm copy of each state store", byDefault = "0")
        int standbyReplicas,

        @Setting(value = "how long a result may wait for others to be committed with", byDefault = "200ms")
        Duration commitInterval,

        @Setting(value = "memory for all state stores together, outside the Java heap", byDefault = "128MiB")
        DataSize stateMemory,

        @Setting(
                value = "how copies share the partitions: auto takes streams where the broker offers it",
                byDefault = "classic")
        GroupProtocol groupProtocol,

        @Setting(
                value = "0 to 1: the share of word runs that two articles must have in common to tell one story",
                byDefault = "0.5")
        double nearCopy) {
    private static final Duration SHORTEST_COMMIT = Duration.ofMillis(10);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);
    private static final long LEAST_MEMORY = 16L * 1024 * 1024;

    public EnrichSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + ": needs at least 1");
        }
        if (standbyReplicas < 0) {
            throw new IllegalArgumentException("standby-replicas " + standbyReplicas + ": needs at least 0");
        }
        if (commitInterval.compareTo(SHORTEST_COMMIT) < 0 || commitInterval.compareTo(LONGEST_COMMIT) > 0) {
            throw new IllegalArgumentException(
                    "commit-interval " + commitInterval.toMillis() + "ms: needs 10ms to 10s; write \"200ms\"");
        }
        if (stateMemory.bytes() < LEAST_MEMORY) {
            throw new IllegalArgumentException("state-memory " + stateMemory + ": needs at least 16MiB");
        }
        if (!(nearCopy > 0 && nearCopy <= 1)) {
            throw new IllegalArgumentException(
                    "near-copy " + nearCopy + ": needs more than 0, at most 1; write \"0.5\"");
        }
    }

    /** Where the state is kept. */
    public Path stateDirectory() {
        return stateDir.orElseGet(
                () -> Path.of(System.getProperty("user.home"), ".local", "share", "commentariat", "enrich"));
    }

    /** The same with another directory for the state. */
    public EnrichSettings withStateDir(Path directory) {
        return new EnrichSettings(
                Optional.of(directory), threads, standbyReplicas, commitInterval, stateMemory, groupProtocol, nearCopy);
    }
}
