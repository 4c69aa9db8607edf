package commentariat.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the figures that a measure prints: lines of a name and a JSON value, or of a name and {@code word number} pairs. */
final class Figures {
    private static final Pattern NAMED_JSON = Pattern.compile("^(\\S+)\\s+(\\{.*}|[\\d.]+)$");
    private static final Pattern STANCE = Pattern.compile("^(\\S+)\\s+n \\d+\\s+acc ([\\d.]+)\\s+macroF1 ([\\d.]+).*");

    private Figures() {}

    /** Every share (0 to 1), by a dotted name, and every number that has a line of its own. */
    static Map<String, Double> of(String output) {
        Map<String, Double> figures = new TreeMap<>();
        output.lines().forEach(line -> {
            Matcher stance = STANCE.matcher(line);
            Matcher json = NAMED_JSON.matcher(line.strip());
            if (stance.matches()) {
                figures.put(stance.group(1) + ".accuracy", Double.parseDouble(stance.group(2)));
                figures.put(stance.group(1) + ".macro_f1", Double.parseDouble(stance.group(3)));
            } else if (json.matches()) {
                JsonNode value = parse(json.group(2));
                if (value.isNumber()) {
                    figures.put(json.group(1), value.asDouble());
                } else {
                    collect(json.group(1), value, figures);
                }
            }
        });
        return figures;
    }

    private static JsonNode parse(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a measure printed what is no JSON: " + json, e);
        }
    }

    /** Adds the numbers between 0 and 1 below {@code value}, each by its dotted name after {@code name}. */
    static void collect(String name, JsonNode value, Map<String, Double> figures) {
        if (value.isObject()) {
            value.properties()
                    .forEach(entry -> collect(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), figures));
        } else if (value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 1) {
            figures.put(name, value.asDouble());
        }
    }
}
