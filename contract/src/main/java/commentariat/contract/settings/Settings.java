package commentariat.contract.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings into records, once, at the edge: from a YAML file, then environment variables, then flags, each over the ones
 * before. A record's component {@code pollInterval} in section {@code ingest} is {@code ingest: poll-interval: 5m} in the file,
 * {@code COMMENTARIAT_INGEST_POLL_INTERVAL} in the environment and {@code ingest.poll-interval=5m} as a flag. Of a map such as
 * {@code kafka.client}, whose keys may have dots, {@code kafka.client.security.protocol=SSL} and
 * {@code COMMENTARIAT_KAFKA_CLIENT_SECURITY_PROTOCOL} set one entry.
 *
 * <p>Components may be records, {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean},
 * {@link Duration}, {@link DataSize}, {@link Path}, {@link java.net.URI}, {@link java.time.LocalDate}, enums, {@link Optional}, {@link List} and
 * {@code Map<String, String>}. A key with nothing after it is as good as no key.
 */
public final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final String ENVIRONMENT_PREFIX = "COMMENTARIAT_";

    private Settings() {}

    /**
     * Reads the settings of a run.
     *
     * @param type the record that they make
     * @param file the settings file, where there is one
     * @param environment variables by name; only those that begin with {@code COMMENTARIAT_} and name a component are read
     * @param flags values by dotted key
     * @throws SettingsError if the file cannot be read, or a key is unknown, missing or makes no sense
     */
    public static <R extends Record> R read(
            Class<R> type, Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        Value.Mapping root = file.map(Settings::load).orElse(Value.Mapping.empty(RecordBinder.NO_FILE));
        new TreeMap<>(environment)
                .forEach((name, value) -> steps(type, name)
                        .ifPresent(steps ->
                                overlay(root, steps, new Value.Scalar(value, "environment variable " + name))));
        // the place names no value: it may be a password
        flags.forEach((key, value) -> overlay(root, stepsOfFlag(type, key), new Value.Scalar(value, "flag " + key)));
        return RecordBinder.bind(type, root, "");
    }

    /**
     * Reads a file of its own into a record.
     *
     * @throws SettingsError as {@link #read}
     */
    public static <R extends Record> R file(Class<R> type, Path file) {
        return RecordBinder.bind(type, load(file), "");
    }

    /** Reads a YAML text; {@code name} is what error messages call it. */
    public static <R extends Record> R text(Class<R> type, String name, String yaml) {
        return RecordBinder.bind(type, YamlFile.parse(name, yaml), "");
    }

    /** Reads a YAML resource that lies beside {@code owner}. */
    public static <R extends Record> R resource(Class<R> type, Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource " + name + " is not on the class path beside " + owner.getName());
            }
            return text(type, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Value.Mapping load(Path file) {
        try {
            return YamlFile.parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SettingsError(file + ": no such file; check the path", e);
        } catch (AccessDeniedException e) {
            throw new SettingsError(file + ": may not be read by this user; change its owner or rights", e);
        } catch (MalformedInputException e) {
            throw new SettingsError(file + ": not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new SettingsError(
                    file + ": cannot be read (" + e.getMessage() + "); check that it is a readable file", e);
        }
    }

    /** The way from the root to the entry that an environment variable stands for; empty where it stands for none. */
    private static Optional<List<String>> steps(Class<? extends Record> type, String variable) {
        for (Key key : keys(type)) {
            List<String> steps = List.of(key.path().split("\\.", -1));
            if (variable.equals(key.environment())) {
                return Optional.of(steps);
            }
            String prefix = key.environment() + "_";
            if (key.type().startsWith("map of ") && variable.startsWith(prefix)) {
                List<String> entry = new ArrayList<>(steps);
                entry.add(variable.substring(prefix.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.'));
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The way that a dotted key goes: each dot is a step, but for those in the key of a map's entry. */
    private static List<String> stepsOfFlag(Class<? extends Record> type, String flag) {
        return keys(type).stream()
                .filter(key -> key.type().startsWith("map of ") && flag.startsWith(key.path() + "."))
                .findFirst()
                .map(key -> {
                    List<String> steps = new ArrayList<>(List.of(key.path().split("\\.", -1)));
                    steps.add(flag.substring(key.path().length() + 1));
                    return steps;
                })
                .orElse(List.of(flag.split("\\.", -1)));
    }

    private static void overlay(Value.Mapping root, List<String> steps, Value.Scalar value) {
        Value.Mapping at = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Value next = at.entries().get(step);
            if (next == null || next instanceof Value.Nothing) {
                next = Value.Mapping.empty(value.place());
                at.entries().put(step, next);
            }
            if (!(next instanceof Value.Mapping mapping)) {
                throw new SettingsError(
                        value.place() + ": \"" + step + "\" is one value at " + next.place() + ", not a section");
            }
            at = mapping;
        }
        at.entries().put(steps.get(steps.size() - 1), value);
    }

    /**
     * Reads a time such as {@code 250ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}.
     *
     * @throws IllegalArgumentException if the unit is missing or unknown; the message says what to write
     */
    public static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    text.strip().matches("\\d+")
                            ? "\"" + text.strip() + "\" has no unit; write \"" + text.strip() + "m\" or \""
                                    + text.strip() + "s\" (units: ms, s, m, h, d)"
                            : "\"" + text.strip() + "\" is no time; write it like \"5m\" (units: ms, s, m, h, d)");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** All keys of a settings record that hold one value each, in order: what the reference page lists. */
    public static List<Key> keys(Class<? extends Record> type) {
        List<Key> keys = new ArrayList<>();
        collect(type, "", keys);
        return List.copyOf(keys);
    }

    private static void collect(Class<?> type, String prefix, List<Key> keys) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + RecordBinder.keyOf(component);
            if (RecordBinder.isSection(component.getType())) {
                collect(component.getType(), path + ".", keys);
            } else {
                Setting setting = component.getAnnotation(Setting.class);
                keys.add(new Key(
                        path,
                        ENVIRONMENT_PREFIX + path.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                        RecordBinder.typeName(component),
                        setting == null ? "" : setting.value(),
                        setting == null ? "" : setting.byDefault(),
                        setting != null && setting.secret()));
            }
        }
    }

    /**
     * One setting, for the reference page.
     *
     * @param path the dotted key in files and flags
     * @param environment the environment variable
     * @param type what it takes: {@code time}, {@code size}, {@code number}, {@code text}, …
     * @param meaning one line
     * @param byDefault the default as it would stand in the file; empty where there is none
     * @param secret whether its value must not be shown
     */
    public record Key(String path, String environment, String type, String meaning, String byDefault, boolean secret) {}

    /** The dotted keys and values of flags such as {@code --set ingest.poll-interval=5m}, in their order. */
    public static Map<String, String> flags(List<String> assignments) {
        Map<String, String> flags = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                throw new SettingsError(
                        "flag \"" + assignment + "\" has no value; write it like --set ingest.poll-interval=5m");
            }
            flags.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        return flags;
    }
}
