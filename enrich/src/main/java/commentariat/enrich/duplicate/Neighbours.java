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
 * @param labels by id: the stories that others said they are of; who said nothing is of its own
 * @param label the story that this one said it is of; empty for its own
 * @param labelledTo ids of the articles that it said so to
 */
public record Neighbours(
        SortedSet<String> offeredTo,
        SortedMap<String, Offer> offers,
        Map<String, Label> labels,
        Optional<Label> label,
        List<String> labelledTo) {
    /** Knows of nobody. */
    static final Neighbours NONE =
            new Neighbours(new TreeSet<>(), new TreeMap<>(), Map.of(), Optional.empty(), List.of());
    /** A record must not grow without bound where thousands print the same wire story. */
    private static final int MOST_COPIES = 64;

    public Neighbours {
        labels = Map.copyOf(labels);
        labelledTo = List.copyOf(labelledTo);
    }

    Neighbours offering(String articleId) {
        SortedSet<String> more = new TreeSet<>(offeredTo);
        more.add(articleId);
        return new Neighbours(more, offers, labels, label, labelledTo);
    }

    /** It was withdrawn: whoever knew it forgets its words and its story. */
    Neighbours forgotten() {
        return new Neighbours(new TreeSet<>(), offers, labels, Optional.empty(), List.of());
    }

    Neighbours hearing(Offer offer) {
        String from = offer.from().articleId();
        SortedMap<String, Offer> words = new TreeMap<>(offers);
        Map<String, Label> stories = new TreeMap<>(labels);
        if (offer.words().isPresent()) {
            words.put(from, offer);
        } else if (offer.label().isPresent()) {
            stories.put(from, offer.label().get());
        } else {
            words.remove(from);
            stories.remove(from);
        }
        return new Neighbours(offeredTo, words, stories, label, labelledTo);
    }

    Neighbours labelled(Optional<Label> now, List<String> saidTo) {
        return new Neighbours(offeredTo, offers, labels, now, saidTo);
    }

    /** The near-copies of an article with these words, and how alike they are. */
    SortedMap<Member, Double> alike(Fingerprint words, double least) {
        SortedMap<Member, Double> alike = new TreeMap<>();
        for (Offer offer : offers.values()) {
            words.nearCopy(offer.words().orElseThrow(), least).ifPresent(likeness -> alike.put(offer.from(), likeness));
        }
        return alike;
    }

    /** The best of an article's own label and those that its near-copies hand on. */
    Label best(Member self, Iterable<Member> nearCopies) {
        Label best = new Label(self, 0);
        for (Member copy : nearCopies) {
            Label theirs =
                    labels.getOrDefault(copy.articleId(), new Label(copy, 0)).further();
            if (theirs.hops() <= Label.MOST_HOPS && theirs.compareTo(best) < 0) {
                best = theirs;
            }
        }
        return best;
    }

    /** The story with this label of an article with these near-copies; empty where it has none. */
    static Optional<Story> story(Label label, Map<Member, Double> nearCopies) {
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
