package commentariat.enrich.duplicate;

import java.util.Optional;

/**
 * "These are my word runs now", or "this is my story now", said by one article to another, which is the key.
 *
 * @param from the article that says so
 * @param words its fingerprint; empty when it was withdrawn, or says its story
 * @param label its story, where it says that
 */
public record Offer(Member from, Optional<Fingerprint> words, Optional<Label> label) {
    static Offer words(Member from, Fingerprint words) {
        return new Offer(from, Optional.of(words), Optional.empty());
    }

    static Offer withdrawn(Member from) {
        return new Offer(from, Optional.empty(), Optional.empty());
    }

    static Offer story(Member from, Label label) {
        return new Offer(from, Optional.empty(), Optional.of(label));
    }
}
