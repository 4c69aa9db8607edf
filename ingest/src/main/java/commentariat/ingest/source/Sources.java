package commentariat.ingest.source;

import commentariat.contract.settings.Setting;
import commentariat.contract.settings.Settings;
import commentariat.contract.settings.SettingsError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All sources, in the file's order.
 *
 * @param sources at least one; no two with the same id
 */
public record Sources(@Setting("what is read") List<Source> sources) {
    public Sources {
        sources = List.copyOf(sources);
        duplicate(sources).ifPresent(id -> {
            throw new IllegalArgumentException(duplicated(id));
        });
    }

    /**
     * Reads a sources file.
     *
     * @throws SettingsError if it is missing, no YAML, or something in it makes no sense; the message names file, line, key and remedy
     */
    public static Sources load(Path file) {
        File unchecked = Settings.file(File.class, file);
        if (unchecked.sources().isEmpty()) {
            throw new SettingsError(
                    file + ":1: no source in it; add one below \"sources:\", with id, name, url and language");
        }
        duplicate(unchecked.sources()).ifPresent(id -> {
            throw new SettingsError(file + ":" + lineOfSecond(id, file) + ": " + duplicated(id));
        });
        return new Sources(unchecked.sources());
    }

    /** As it stands in the file: duplicates are found afterwards, when their line can be named. */
    record File(@Setting("what is read") List<Source> sources) {}

    private static Optional<String> duplicate(List<Source> sources) {
        Set<String> seen = new HashSet<>();
        return sources.stream().map(Source::id).filter(id -> !seen.add(id)).findFirst();
    }

    private static String duplicated(String id) {
        return "id \"" + id + "\" stands twice; give one of the two sources another id";
    }

    private static int lineOfSecond(String id, Path file) {
        Pattern line = Pattern.compile(
                "^\\s*(?:-\\s*)?(?:\\{\\s*)?id\\s*:\\s*[\"']?" + Pattern.quote(id) + "[\"']?(?:[\\s,}].*)?$");
        int seen = 0;
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (line.matcher(lines.get(i)).matches() && ++seen == 2) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            throw new SettingsError(
                    file + ": cannot be read again (" + e.getMessage() + "); check that it is a readable file");
        }
        return 1;
    }

    /** The source with this id. */
    public Optional<Source> byId(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
