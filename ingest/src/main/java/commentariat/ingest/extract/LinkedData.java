package commentariat.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;

/**
 * What a page says of itself in JSON-LD: the one node that describes its article, or an empty one.
 *
 * @see <a href="https://schema.org/Article">schema.org</a>
 */
final class LinkedData {
    private static final int MOST_NODES = 2_000;
    private static final int DEEPEST = 60;

    /** Pages write JSON by template: comments, line breaks inside strings and stray commas are common. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        LENIENT.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .build());
    }

    private final JsonNode article;
    private final Map<String, JsonNode> byId;

    private LinkedData(JsonNode article, Map<String, JsonNode> byId) {
        this.article = article;
        this.byId = byId;
    }

    /** The article of the scripts; {@code headline} tells the right one where they describe several. */
    static LinkedData of(List<String> scripts, String headline) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String script : scripts) {
            flatten(parse(script), 0, nodes);
        }
        Map<String, JsonNode> byId = new HashMap<>();
        JsonNode best = MissingNode.getInstance();
        int bestRank = 0;
        for (JsonNode node : nodes) {
            if (node.hasNonNull("@id") && node.size() > 1) {
                byId.putIfAbsent(node.get("@id").asText(), node);
            }
            int rank = rank(node, headline);
            if (rank > bestRank) {
                best = node;
                bestRank = rank;
            }
        }
        return new LinkedData(best, byId);
    }

    private static JsonNode parse(String script) {
        String json = script.strip();
        int start = firstOf(json, '{', '[');
        if (start < 0) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode node = LENIENT.readTree(json.substring(start));
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            // a page's broken JSON says nothing; the page itself still does
            return MissingNode.getInstance();
        }
    }

    private static int firstOf(String text, char a, char b) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == a || text.charAt(i) == b) {
                return i;
            }
        }
        return -1;
    }

    private static void flatten(JsonNode node, int depth, List<JsonNode> into) {
        if (depth > DEEPEST || into.size() >= MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> flatten(item, depth + 1, into));
        } else if (node.isObject()) {
            into.add(node);
            for (String nested : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author")) {
                if (node.path(nested).isContainerNode()) {
                    flatten(node.get(nested), depth + 1, into);
                }
            }
        }
    }

    private static int rank(JsonNode node, String headline) {
        int rank = 0;
        for (String type : strings(node.path("@type"))) {
            String name = type.substring(type.lastIndexOf('/') + 1);
            if (name.endsWith("Article") || name.endsWith("BlogPosting")) {
                rank = Math.max(rank, 10);
            } else if (name.equals("Report") || name.equals("Review") || name.equals("Recipe")) {
                rank = Math.max(rank, 6);
            } else if (name.endsWith("VideoObject") || name.endsWith("Posting") || name.equals("CreativeWork")) {
                rank = Math.max(rank, 4);
            } else if (name.endsWith("WebPage") || name.equals("ItemPage")) {
                rank = Math.max(rank, 2);
            }
        }
        if (rank == 0) {
            return 0;
        }
        String said =
                text(node.path("headline")).or(() -> text(node.path("name"))).orElse("");
        int likeness = headline.isEmpty() || said.isEmpty() ? 0 : Headlines.alike(said, headline) ? 6 : 0;
        return rank + likeness + (node.hasNonNull("datePublished") ? 1 : 0);
    }

    /** The first text under any of {@code names}, in their order. */
    Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> text = text(article.path(name));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return strings(node).stream().findFirst();
    }

    /** The names of who stands under {@code name}, references followed, in order. */
    List<String> names(String name) {
        List<String> names = new ArrayList<>();
        collectNames(article.path(name), 0, named -> text(named.path("name")).ifPresent(names::add), names);
        return names;
    }

    /** The names of the organisations that the page belongs to. */
    List<String> publishers() {
        return names("publisher");
    }

    private void collectNames(JsonNode node, int depth, Consumer<JsonNode> whenNamed, List<String> plain) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collectNames(item, depth + 1, whenNamed, plain));
        } else if (node.isObject()) {
            JsonNode known = node.hasNonNull("name")
                    ? node
                    : byId.getOrDefault(node.path("@id").asText(""), MissingNode.getInstance());
            if (known instanceof ObjectNode && known.path("name").isArray()) {
                plain.addAll(strings(known.path("name")));
            } else {
                whenNamed.accept(known);
            }
        } else {
            plain.addAll(strings(node));
        }
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> {
                if (item.isTextual()) {
                    strings.add(item.asText());
                }
            });
        } else if (node.isTextual()) {
            strings.add(node.asText());
        } else if (node.isObject() && node.path("@value").isTextual()) {
            strings.add(node.get("@value").asText());
        }
        strings.replaceAll(text -> TextCleaner.line(Parser.unescapeEntities(text, false)));
        strings.removeIf(String::isBlank);
        return strings;
    }
}
