package commentariat.app;

import commentariat.contract.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags by which every verb that needs settings takes them. */
public final class SettingsOptions {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "Settings file (YAML); environment variables and flags go over it. Also: COMMENTARIAT_SETTINGS.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting by its dotted key, such as ingest.poll-interval=5m; may be given again.")
    private List<String> assignments = List.of();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "The broker (kafka.bootstrap-servers).")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "Stands before every topic's name (kafka.topic-prefix).")
    private @Nullable String topicPrefix;

    @Option(names = "--verbose", description = "Say more: stack traces of errors, debug lines in the log.")
    private boolean verbose;

    private final Map<String, String> overrides = new LinkedHashMap<>();

    /** A flag of a verb's own stands for the setting with this dotted key; {@code null} where it was not given. */
    public void override(String key, @Nullable Object value) {
        if (value != null) {
            overrides.put(key, value.toString());
        }
    }

    /**
     * The settings of this run.
     *
     * @throws commentariat.contract.settings.SettingsError if they cannot be read or make no sense
     */
    public AppSettings read() {
        Map<String, String> environment = System.getenv();
        override("kafka.bootstrap-servers", bootstrapServers);
        override("kafka.topic-prefix", topicPrefix);
        Map<String, String> flags = new LinkedHashMap<>(Settings.flags(assignments));
        flags.putAll(overrides);
        Optional<Path> settings = Optional.ofNullable(file)
                .or(() -> Optional.ofNullable(environment.get("COMMENTARIAT_SETTINGS"))
                        .map(Path::of));
        return Settings.read(AppSettings.class, settings, environment, flags);
    }

    /** Whether the caller wants to see more. */
    public boolean verbose() {
        return verbose;
    }
}
