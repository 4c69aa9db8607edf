package commentariat.enrich.revision;

import commentariat.contract.commentary.Commentary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is published of an article: until now, and from now on.
 *
 * @param articleId whose
 * @param before what holds until now; empty for an article that was not known
 * @param after what holds from now on; empty for an article that was withdrawn
 */
public record Change(String articleId, Optional<TaggedArticle> before, Optional<TaggedArticle> after) {
    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("change of article " + articleId + ": nothing before and nothing after");
        }
    }

    /** The quotations to write, by id, in reading order; empty ones, last, are those that no longer hold. */
    public Map<String, Optional<Commentary>> commentary() {
        Map<String, Commentary> known = byId(before);
        Map<String, Optional<Commentary>> changed = new LinkedHashMap<>();
        Map<String, Commentary> now = byId(after);
        now.forEach((id, commentary) -> {
            if (!commentary.equals(known.get(id))) {
                changed.put(id, Optional.of(commentary));
            }
        });
        known.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> changed.put(id, Optional.empty()));
        return changed;
    }

    /** Whether the words, by which near-copies are found, or the time of publication, by which the first one is, are others now. */
    public boolean movesStories() {
        return !side(before).equals(side(after));
    }

    private static List<Object> side(Optional<TaggedArticle> tagged) {
        return tagged.map(known ->
                        List.<Object>of(known.article().text(), known.article().eventTime()))
                .orElse(List.of());
    }

    private static Map<String, Commentary> byId(Optional<TaggedArticle> tagged) {
        return tagged.map(TaggedArticle::commentary).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        Commentary::id, Function.identity(), (first, repeated) -> first, LinkedHashMap::new));
    }
}
