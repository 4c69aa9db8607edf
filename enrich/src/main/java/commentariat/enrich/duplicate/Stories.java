package commentariat.enrich.duplicate;

import commentariat.contract.commentary.Story;
import commentariat.enrich.revision.TaggedArticle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** The stories that articles are of, as their neighbours have it now. */
public final class Stories {
    /** A record must not grow without bound where thousands print the same wire story. */
    private static final int MOST_COPIES = 64;

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
        SortedMap<String, Neighbour> known = acquaintance.neighbours(id);
        if (known.isEmpty()) {
            return new Told(Optional.empty(), Map.of());
        }
        Member self = Acquaintance.member(tagged);
        SortedMap<Member, Double> alike = alike(Fingerprint.of(tagged.article().text()), known);
        Label label = best(self, alike.keySet(), known);
        Map<String, Offer> offers = new TreeMap<>();
        known.forEach((other, neighbour) -> {
            // who is a near-copy again may remember what was said long ago
            Optional<Label> story = neighbour
                    .words()
                    .filter(words -> alike.containsKey(words.from()))
                    .map(words -> label);
            if (!story.equals(neighbour.told())) {
                acquaintance.remember(id, other, neighbour.told(story));
                story.ifPresent(said -> offers.put(other, Offer.story(self, said)));
            }
        });
        return new Told(story(label, alike), offers);
    }

    /** The near-copies of an article with these words, and how alike they are. */
    private SortedMap<Member, Double> alike(Fingerprint words, Map<String, Neighbour> known) {
        SortedMap<Member, Double> alike = new TreeMap<>();
        known.values().stream()
                .flatMap(neighbour -> neighbour.words().stream())
                .forEach(offer -> words.nearCopy(offer.words().orElseThrow(), least)
                        .ifPresent(likeness -> alike.put(offer.from(), likeness)));
        return alike;
    }

    /** The best of an article's own label and those that its near-copies hand on. */
    private static Label best(Member self, Iterable<Member> nearCopies, Map<String, Neighbour> known) {
        Label best = new Label(self, 0);
        for (Member copy : nearCopies) {
            Label theirs = Optional.ofNullable(known.get(copy.articleId()))
                    .flatMap(Neighbour::label)
                    .orElse(new Label(copy, 0))
                    .further();
            if (theirs.hops() <= Label.MOST_HOPS && theirs.compareTo(best) < 0) {
                best = theirs;
            }
        }
        return best;
    }

    /** The story with this label of an article with these near-copies; empty where it has none. */
    private static Optional<Story> story(Label label, Map<Member, Double> nearCopies) {
        if (nearCopies.isEmpty()) {
            return Optional.empty();
        }
        List<Story.Copy> copies = nearCopies.entrySet().stream()
                .map(entry -> new Story.Copy(entry.getKey().articleId(), thousandths(entry.getValue())))
                .sorted(Comparator.comparingDouble((Story.Copy copy) -> -copy.similarity())
                        .thenComparing(Story.Copy::articleId))
                .limit(MOST_COPIES)
                .toList();
        return Optional.of(new Story(label.first().articleId(), copies));
    }

    private static double thousandths(double likeness) {
        return Math.round(likeness * 1000) / 1000.0;
    }
}
