package commentariat.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import java.util.Map;

/**
 * JSON whose texts PostgreSQL can store: U+0000 and surrogates without their other half, which it refuses, are U+FFFD instead. One
 * UTF-16 unit for one, so that all offsets into the texts stay right.
 *
 * @param bytes the JSON
 * @param replaced how many characters were replaced
 */
@SuppressWarnings("ArrayRecordComponent") // parsed at once, by the one who asked for it
record StorableJson(byte[] bytes, int replaced) {
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Cleans JSON; what has nothing to clean is passed on as it is.
     *
     * @throws JsonError if it is no JSON
     */
    static StorableJson of(byte[] json) {
        if (!suspicious(json)) {
            return new StorableJson(json, 0);
        }
        Cleaning cleaning = new Cleaning();
        JsonNode clean = cleaning.node(Json.read(json, JsonNode.class));
        return cleaning.replaced == 0
                ? new StorableJson(json, 0)
                : new StorableJson(Json.bytes(clean), cleaning.replaced);
    }

    /** Whether there may be something: U+0000 and lone surrogates stand in proper UTF-8 JSON only as escapes. */
    private static boolean suspicious(byte[] json) {
        for (int i = 0; i + 1 < json.length; i++) {
            if (json[i] == '\\' && json[i + 1] == 'u' && i + 3 < json.length) {
                char first = (char) json[i + 2];
                if (first == 'd' || first == 'D' || (first == '0' && json[i + 3] == '0')) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class Cleaning {
        private int replaced;

        JsonNode node(JsonNode node) {
            if (node.isTextual()) {
                return TextNode.valueOf(text(node.textValue()));
            }
            if (node.isArray()) {
                ArrayNode array = Json.mapper().createArrayNode();
                node.forEach(item -> array.add(node(item)));
                return array;
            }
            if (node.isObject()) {
                ObjectNode object = Json.mapper().createObjectNode();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    object.set(text(field.getKey()), node(field.getValue()));
                }
                return object;
            }
            return node;
        }

        private String text(String text) {
            StringBuilder clean = null;
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                boolean pair = Character.isHighSurrogate(character)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    i++;
                } else if (character == 0 || Character.isSurrogate(character)) {
                    clean = clean == null ? new StringBuilder(text) : clean;
                    clean.setCharAt(i, REPLACEMENT);
                    replaced++;
                }
            }
            return clean == null ? text : clean.toString();
        }
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof StorableJson that
                && java.util.Arrays.equals(bytes, that.bytes)
                && replaced == that.replaced;
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(bytes) * 31 + replaced;
    }
}
