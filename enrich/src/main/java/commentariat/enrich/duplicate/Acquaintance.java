package commentariat.enrich.duplicate;

import commentariat.enrich.revision.TaggedArticle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stores that the steps of this package share on an article's partition. What is known of one other article is an entry of its own, so that an article
 * whose words thousands share does not read and write all of them for each newcomer.
 */
final class Acquaintance {
    private final KeyValueStore<String, Offer> words;
    private final KeyValueStore<String, String> offered;
    private final KeyValueStore<String, Neighbour> neighbours;

    Acquaintance(ProcessorContext<?, ?> context) {
        words = context.getStateStore(Duplicates.WORDS);
        offered = context.getStateStore(Duplicates.OFFERED);
        neighbours = context.getStateStore(Duplicates.NEIGHBOURS);
    }

    /** What the article offers to others; empty where it is not known or withdrawn. */
    Optional<Offer> words(String id) {
        return Optional.ofNullable(words.get(id));
    }

    void keepWords(String id, Optional<Offer> offer) {
        words.put(id, offer.orElse(null));
    }

    /** Whether {@code other} was offered the article's words, and had words of this {@code digest} then. */
    boolean hasOffered(String id, String other, String digest) {
        return digest.equals(offered.get(at(id, other)));
    }

    void keepOffered(String id, String other, String digest) {
        offered.put(at(id, other), digest);
    }

    /** Who was offered the article's words. */
    List<String> offeredTo(String id) {
        return List.copyOf(all(offered, id).keySet());
    }

    /** The article was withdrawn: whoever knew it forgets its words and its story. Published again one day, it will be introduced again. */
    void forgetOffers(String id) {
        offeredTo(id).forEach(other -> offered.delete(at(id, other)));
        neighbours(id).forEach((other, known) -> remember(id, other, known.told(Optional.empty())));
    }

    Neighbour neighbour(String id, String other) {
        Neighbour known = neighbours.get(at(id, other));
        return known == null ? Neighbour.UNKNOWN : known;
    }

    /** By id: all that the article knows something of. */
    SortedMap<String, Neighbour> neighbours(String id) {
        return all(neighbours, id);
    }

    void remember(String id, String other, Neighbour known) {
        neighbours.put(at(id, other), known.equals(Neighbour.UNKNOWN) ? null : known);
    }

    private static <V> SortedMap<String, V> all(KeyValueStore<String, V> store, String id) {
        SortedMap<String, V> all = new TreeMap<>();
        try (KeyValueIterator<String, V> entries = store.range(at(id, ""), at(id, "\uffff"))) {
            while (entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                all.put(entry.key.substring(id.length() + 1), entry.value);
            }
        }
        return all;
    }

    private static String at(String id, String other) {
        return id + "\n" + other;
    }

    static Member member(TaggedArticle tagged) {
        return new Member(tagged.article().id(), tagged.article().eventTime());
    }
}
