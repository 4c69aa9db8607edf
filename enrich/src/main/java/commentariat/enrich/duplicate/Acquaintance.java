package commentariat.enrich.duplicate;

import commentariat.enrich.revision.TaggedArticle;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The two stores that the steps of this package share on an article's partition: the articles themselves, and their neighbours. */
final class Acquaintance {
    private final KeyValueStore<String, TaggedArticle> articles;
    private final KeyValueStore<String, Neighbours> neighbours;

    Acquaintance(ProcessorContext<?, ?> context) {
        articles = context.getStateStore(Duplicates.ARTICLES);
        neighbours = context.getStateStore(Duplicates.NEIGHBOURS);
    }

    Optional<TaggedArticle> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    Neighbours of(String id) {
        Neighbours known = neighbours.get(id);
        return known == null ? Neighbours.NONE : known;
    }

    void remember(String id, Neighbours known) {
        neighbours.put(id, known.equals(Neighbours.NONE) ? null : known);
    }

    static Offer offer(TaggedArticle tagged) {
        return Offer.words(member(tagged), Fingerprint.of(tagged.article().text()));
    }

    static Member member(TaggedArticle tagged) {
        return new Member(tagged.article().id(), tagged.article().eventTime());
    }
}
