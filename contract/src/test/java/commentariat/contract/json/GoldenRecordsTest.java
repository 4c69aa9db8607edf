package commentariat.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.Event;
import commentariat.contract.Golden;
import commentariat.contract.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records as each release wrote them: a folder per release, a file per record, a line per sample. This release writes its own folder;
 * the others are never touched again, and every later release reads them all.
 */
class GoldenRecordsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Set<String> MAPS = Set.of("headers", "foundBy");
    private static final String REFRESH = "./mvnw -pl contract test -Dtest=GoldenRecordsTest";

    /** One line of one file. */
    private record Line(Class<? extends Event> type, String place, String json) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Class<? extends Event>> records() {
        return Samples.all().keySet().stream();
    }

    static List<Line> lines() throws IOException {
        Map<String, Class<? extends Event>> types =
                records().collect(Collectors.toMap(Class::getSimpleName, type -> type));
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> lines(file, types))
                    .toList();
        }
    }

    private static Stream<Line> lines(Path file, Map<String, Class<? extends Event>> types) {
        String name = file.getFileName().toString();
        Class<? extends Event> type = Objects.requireNonNull(
                types.get(name.substring(0, name.length() - ".jsonl".length())),
                () -> "the record of " + file + " is gone; no release may remove one");
        try {
            List<String> lines = Files.readAllLines(file);
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .map(i -> new Line(type, GOLDEN.relativize(file) + ":" + (i + 1), lines.get(i)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void thisReleaseWritesWhatItsFolderHolds(Class<? extends Event> type) throws IOException {
        String now = Samples.of(type).stream()
                .map(sample -> Json.write(sample) + "\n")
                .collect(Collectors.joining());
        Golden.compare(GOLDEN.resolve(version()).resolve(type.getSimpleName() + ".jsonl"), now, REFRESH);
    }

    @Test
    void everyReleaseKeepsItsFolder() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).contains("0.1.0", version());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void todaysReaderReadsIt(Line line) {
        Event read = Json.read(line.json(), line.type());
        assertThat(read.key()).isNotBlank();
        assertThat(Json.read(Json.bytes(read), line.type())).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void ignoresFieldsThatALaterReleaseAdds(Line line) throws IOException {
        JsonNode grown = Json.mapper().readTree(line.json());
        grow(grown);
        assertThat(Json.read(grown.toString(), line.type())).isEqualTo(Json.read(line.json(), line.type()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void readsWhatIsAbsentAsEmpty(Line line) throws IOException {
        JsonNode bare = Json.mapper().readTree(line.json());
        strip(bare);
        assertThat(Json.read(bare.toString(), line.type())).isEqualTo(Json.read(line.json(), line.type()));
    }

    /** Adds a field to every object but the free maps, in which a field is a value like any other. */
    private static void grow(JsonNode node) {
        node.properties().stream()
                .filter(field -> !MAPS.contains(field.getKey()))
                .forEach(field -> grow(field.getValue()));
        if (node.isArray()) {
            node.forEach(GoldenRecordsTest::grow);
        }
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").put("since", "9.9.9");
        }
    }

    /** Removes every null, every empty list and every empty map. */
    private static void strip(JsonNode node) {
        node.forEach(GoldenRecordsTest::strip);
        if (node instanceof ObjectNode object) {
            object.remove(object.properties().stream()
                    .filter(field -> isEmpty(field.getKey(), field.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }

    private static boolean isEmpty(String name, JsonNode value) {
        return value.isNull() || ((value.isArray() || MAPS.contains(name)) && value.isEmpty());
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find())
                .as("the version of the parent in contract/pom.xml")
                .isTrue();
        return version.group(1);
    }
}
