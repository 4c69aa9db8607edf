package commentariat.contract.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands at one place of the settings: in a file, an environment variable or a flag. */
sealed interface Value {
    /** Where it stands, as an error message names it: {@code sources.yaml:14}. */
    String place();

    /** A word or number, not yet read as anything. */
    record Scalar(String text, String place) implements Value {}

    /** A key without a value, as when all lines below it are commented out: as good as no key. */
    record Nothing(String place) implements Value {}

    /** A list. */
    record Sequence(List<Value> items, String place) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys and what they hold, in the file's order. */
    record Mapping(Map<String, Value> entries, String place) implements Value {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }

        static Mapping empty(String place) {
            return new Mapping(Map.of(), place);
        }
    }
}
