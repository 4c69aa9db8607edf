package commentariat.enrich.duplicate;

import commentariat.contract.commentary.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an article knows of those that may be its near-copies.
 *
 * @param offeredTo ids of the articles that know this one's words
 * @param offers by id: the words that others offered
 * @param told the story that was told last
 */
public record Neighbours(SortedSet<String> offeredTo, SortedMap<String, Offer> offers, Optional<Story> told) {
    /** Knows of nobody. */
    static final Neighbours NONE = new Neighbours(new TreeSet<>(), new TreeMap<>(), Optional.empty());
    /** A record must not grow without bound where thousands print the same wire story. */
    private static final int MOST_COPIES = 64;

    Neighbours offering(String articleId) {
        SortedSet<String> more = new TreeSet<>(offeredTo);
        more.add(articleId);
        return new Neighbours(more, offers, told);
    }

    Neighbours offeringToNobody() {
        return new Neighbours(new TreeSet<>(), offers, told);
    }

    Neighbours hearing(Offer offer) {
        SortedMap<String, Offer> more = new TreeMap<>(offers);
        if (offer.words().isPresent()) {
            more.put(offer.from().articleId(), offer);
        } else {
            more.remove(offer.from().articleId());
        }
        return new Neighbours(offeredTo, more, told);
    }

    Neighbours telling(Optional<Story> story) {
        return new Neighbours(offeredTo, offers, story);
    }

    /** The story of an article with these words: itself and all neighbours that are {@code least} alike or more; empty where it is alone. */
    Optional<Story> story(Member self, Fingerprint words, double least) {
        Map<Member, Double> alike = new TreeMap<>();
        for (Offer offer : offers.values()) {
            double likeness = words.likeness(offer.words().orElseThrow());
            if (likeness >= least) {
                alike.put(offer.from(), likeness);
            }
        }
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        alike.put(self, 1.0);
        String first = alike.keySet().iterator().next().articleId();
        alike.remove(self);
        List<Story.Copy> copies = alike.entrySet().stream()
                .map(entry -> new Story.Copy(entry.getKey().articleId(), thousandths(entry.getValue())))
                .sorted(Comparator.comparingDouble((Story.Copy copy) -> -copy.similarity())
                        .thenComparing(Story.Copy::articleId))
                .limit(MOST_COPIES)
                .toList();
        return Optional.of(new Story(first, copies));
    }

    private static double thousandths(double likeness) {
        return Math.round(likeness * 1000) / 1000.0;
    }
}
