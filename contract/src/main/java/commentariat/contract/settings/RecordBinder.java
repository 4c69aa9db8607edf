package commentariat.contract.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a record of a mapping: every component gets the value of its key, read as its type, or its default. */
final class RecordBinder {
    /** The place of settings that stand in no file. */
    static final String NO_FILE = "settings";

    /** What the reference page calls them; whatever else is one value is text. */
    private static final Map<Class<?>, String> TYPE_NAMES = Map.ofEntries(
            Map.entry(Duration.class, "time"),
            Map.entry(DataSize.class, "size"),
            Map.entry(int.class, "number"),
            Map.entry(Integer.class, "number"),
            Map.entry(long.class, "number"),
            Map.entry(Long.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Path.class, "path"),
            Map.entry(URI.class, "URL"),
            Map.entry(LocalDate.class, "date"));

    private RecordBinder() {}

    /**
     * A record of what the mapping holds.
     *
     * @param path where the mapping stands: {@code ""} on top, {@code "sink."} for the section of that name
     */
    static <R> R bind(Class<R> type, Value.Mapping mapping, String path) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Arrays.stream(components).map(RecordBinder::keyOf).toList();
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new SettingsError(
                        value.place() + ": unknown key \"" + path + key + "\"; " + suggestion(key, known));
            }
        });
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(components[i], mapping, path);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            throw new SettingsError(place(message, mapping) + ": " + named(message, known, path), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    /** A record's complaint with the section that it comes from. */
    private static String named(String message, List<String> known, String path) {
        if (known.stream().anyMatch(key -> message.startsWith(key + " "))) {
            return path + message;
        }
        return path.isEmpty() ? message : path.substring(0, path.length() - 1) + ": " + message;
    }

    /** Where the value stands that a record's complaint begins with; the whole mapping's place where it begins with none. */
    private static String place(String message, Value.Mapping mapping) {
        return mapping.entries().entrySet().stream()
                .filter(entry -> message.startsWith(entry.getKey() + " "))
                .map(entry -> entry.getValue().place())
                .findFirst()
                .orElse(mapping.place());
    }

    private static Object component(RecordComponent component, Value.Mapping mapping, String path) {
        String name = keyOf(component);
        String key = path + name;
        Value value = mapping.entries().get(name);
        Setting setting = component.getAnnotation(Setting.class);
        Type type = component.getGenericType();
        if (value != null && !(value instanceof Value.Nothing)) {
            return convert(type, key, value);
        }
        if (setting != null && !setting.byDefault().isEmpty()) {
            return convert(type, key, new Value.Scalar(setting.byDefault(), "default"));
        }
        Object nothing = nothing(component, value == null ? mapping.place() : value.place(), key + ".");
        if (nothing == null) {
            String meaning = setting == null ? "" : " (" + setting.value() + ")";
            throw new SettingsError(
                    value != null
                            ? value.place() + ": key \"" + key + "\" has no value" + meaning
                                    + "; write one after the colon"
                            : mapping.place() + ": key \"" + key + "\" is missing" + meaning + "; "
                                    + (mapping.place().equals(NO_FILE)
                                            ? "add it to a settings file or to the flags: " + key + "=…"
                                            : "add it"));
        }
        return nothing;
    }

    private static @Nullable Object nothing(RecordComponent component, String place, String path) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return isSection(type) ? bind(type, Value.Mapping.empty(place), path) : null;
    }

    private static Object convert(Type type, String key, Value value) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(convert(inner, key, value));
            }
            if (generic.getRawType() == List.class) {
                return list(inner, key, value);
            }
            if (generic.getRawType() == Map.class && value instanceof Value.Mapping mapping) {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.entries()
                        .forEach((name, entry) -> map.put(
                                name, entry instanceof Value.Nothing ? "" : convert(inner, key + "." + name, entry)));
                return map;
            }
            throw new SettingsError(value.place() + ": key \"" + key + "\" needs \"name: value\" lines below it");
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && value instanceof Value.Mapping mapping) {
            return bind(raw, mapping, key + ".");
        }
        if (value instanceof Value.Scalar scalar && !isSection(raw)) {
            return scalar(raw, key, scalar);
        }
        throw new SettingsError(value.place() + ": key \"" + key + "\" needs "
                + (isSection(raw) ? "\"key: value\" lines below it" : "one value, not a list or section"));
    }

    private static List<Object> list(Type inner, String key, Value value) {
        List<Object> items = new ArrayList<>();
        if (value instanceof Value.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(convert(inner, key + "[" + i + "]", sequence.items().get(i)));
            }
        } else if (value instanceof Value.Scalar scalar) {
            for (String part : scalar.text().split(",", -1)) {
                if (!part.isBlank()) {
                    items.add(convert(inner, key, new Value.Scalar(part.strip(), scalar.place())));
                }
            }
        } else {
            throw new SettingsError(value.place() + ": key \"" + key + "\" needs a list; begin each line with \"- \"");
        }
        return items;
    }

    private static Object scalar(Class<?> type, String key, Value.Scalar value) {
        String text = value.text();
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class || type == Integer.class) {
                return Integer.parseInt(text);
            } else if (type == long.class || type == Long.class) {
                return Long.parseLong(text);
            } else if (type == double.class || type == Double.class) {
                return Double.parseDouble(text);
            } else if (type == boolean.class || type == Boolean.class) {
                return bool(text);
            } else if (type == Duration.class) {
                return Settings.duration(text);
            } else if (type == DataSize.class) {
                return DataSize.parse(text);
            } else if (type == Path.class) {
                return Path.of(text);
            } else if (type == URI.class) {
                return url(text);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type.isEnum()) {
                return constant(type, text);
            }
        } catch (NumberFormatException e) {
            String remedy = type == double.class || type == Double.class
                    ? "is no number; write it like \"0.5\""
                    : "is no whole number of that size; write digits alone, like \"12\"";
            throw new SettingsError(value.place() + ": " + key + " \"" + text + "\" " + remedy, e);
        } catch (DateTimeParseException e) {
            throw new SettingsError(
                    value.place() + ": " + key + " \"" + text + "\" is no date; write it like \"2015-05-20\"", e);
        } catch (IllegalArgumentException e) {
            throw new SettingsError(value.place() + ": " + key + " " + e.getMessage(), e);
        }
        throw new IllegalStateException("settings have no way to read a " + type.getName());
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no URL; write it like \"https://example.org/feed\"", e);
        }
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither \"true\" nor \"false\"");
        };
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (word((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is none of "
                + Arrays.stream(type.getEnumConstants())
                        .map(constant -> word((Enum<?>) constant))
                        .collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isSection(Class<?> type) {
        return type.isRecord() && type != DataSize.class;
    }

    /** {@code pollInterval} is {@code poll-interval} in a file. */
    static String keyOf(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String typeName(RecordComponent component) {
        Class<?> type = component.getType();
        String many = "";
        if (component.getGenericType() instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            many = type == List.class ? "list of " : type == Map.class ? "map of " : "";
            type = inner instanceof Class<?> raw ? raw : Object.class;
        }
        return many + typeName(type);
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> word((Enum<?>) constant))
                    .collect(Collectors.joining(" or "));
        }
        return isSection(type) ? "section" : TYPE_NAMES.getOrDefault(type, "text");
    }

    private static String suggestion(String key, List<String> known) {
        return known.stream()
                .filter(candidate -> distance(candidate, key) <= Math.min(2, candidate.length() - 1))
                .min(Comparator.comparingInt(candidate -> distance(candidate, key)))
                .map(candidate -> "did you mean \"" + candidate + "\"?")
                .orElse("known here: " + String.join(", ", known));
    }

    /** Levenshtein's distance; keys are short. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
