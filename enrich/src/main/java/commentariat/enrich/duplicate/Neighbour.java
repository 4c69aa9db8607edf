package commentariat.enrich.duplicate;

import java.util.Optional;

/**
 * What an article knows of another one.
 *
 * @param words the other one's words, where the two may be near-copies
 * @param label the story that the other one said it is of; who said nothing is of its own
 * @param told the story that the other one was told this one is of; empty where it need not know
 */
public record Neighbour(Optional<Offer> words, Optional<Label> label, Optional<Label> told) {
    /** Nothing. */
    static final Neighbour UNKNOWN = new Neighbour(Optional.empty(), Optional.empty(), Optional.empty());

    Neighbour offering(Optional<Offer> offered) {
        return new Neighbour(offered, label, told);
    }

    Neighbour labelled(Label said) {
        return new Neighbour(words, Optional.of(said), told);
    }

    Neighbour told(Optional<Label> story) {
        return new Neighbour(words, label, story);
    }
}
