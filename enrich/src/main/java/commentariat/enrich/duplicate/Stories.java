package commentariat.enrich.duplicate;

import commentariat.contract.commentary.Story;
import commentariat.enrich.revision.TaggedArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** The stories that articles are of, as their neighbours have it now. */
public final class Stories {
    private final Acquaintance acquaintance;
    private final double least;

    /** {@code least} is the likeness from which two articles are near-copies, 0 to 1. */
    public Stories(ProcessorContext<?, ?> context, double least) {
        acquaintance = new Acquaintance(context);
        this.least = least;
    }

    /**
     * The story of an article.
     *
     * @param story empty where it has no near-copy
     * @param offers by id: what near-copies must hear, as it has not been said to them yet
     */
    public record Told(Optional<Story> story, Map<String, Offer> offers) {}

    /** Tells the story of the article, and remembers that its near-copies have heard of it. */
    public Told tell(TaggedArticle tagged) {
        String id = tagged.article().id();
        Neighbours known = acquaintance.of(id);
        if (known.offers().isEmpty() && known.labelledTo().isEmpty()) {
            return new Told(Optional.empty(), Map.of());
        }
        Member self = Acquaintance.member(tagged);
        SortedMap<Member, Double> alike =
                known.alike(Fingerprint.of(tagged.article().text()), least);
        Label label = known.best(self, alike.keySet());
        Optional<Label> said = Optional.of(label).filter(best -> best.hops() > 0);
        List<String> copies = alike.keySet().stream().map(Member::articleId).toList();
        Map<String, Offer> offers = new TreeMap<>();
        for (String copy : copies) {
            // who is a near-copy again may remember what was said long ago
            if (!said.equals(known.label()) || !known.labelledTo().contains(copy)) {
                offers.put(copy, Offer.story(self, label));
            }
        }
        Neighbours now = known.labelled(said, copies);
        if (!now.equals(known)) {
            acquaintance.remember(id, now);
        }
        return new Told(Neighbours.story(label, alike), offers);
    }
}
