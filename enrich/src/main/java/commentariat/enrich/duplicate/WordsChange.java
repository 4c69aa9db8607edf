package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of an article with the fingerprint of its words, which takes long enough to be reckoned once.
 *
 * @param change what is another article from now on
 * @param before the words that it had; empty where it had none, or where the change moves no story
 * @param after the words that it has; likewise
 */
public record WordsChange(Change change, Optional<Fingerprint> before, Optional<Fingerprint> after) {
    /** The change with its fingerprints. */
    public static WordsChange of(Change change) {
        return change.movesStories()
                ? new WordsChange(change, words(change.before()), words(change.after()))
                : new WordsChange(change, Optional.empty(), Optional.empty());
    }

    private static Optional<Fingerprint> words(Optional<TaggedArticle> tagged) {
        return tagged.map(known -> Fingerprint.of(known.article().text()));
    }

    /** What the change means for bands. */
    public List<BandChange> bands() {
        List<BandChange> changes = new ArrayList<>();
        Optional<BandChange> comes =
                member(change.after()).flatMap(member -> after.map(words -> BandChange.of(member, words, true)));
        List<String> stays = comes.map(BandChange::bands).orElse(List.of());
        member(change.before())
                .flatMap(member -> before.map(words -> BandChange.of(member, words, false)))
                .ifPresent(goes -> {
                    List<String> left = goes.bands().stream()
                            .filter(band -> !stays.contains(band))
                            .toList();
                    changes.add(goes.forKeys(left));
                });
        comes.ifPresent(changes::add);
        return changes;
    }

    /** What the article offers to others from now on; empty where it is withdrawn. */
    Optional<Offer> offer() {
        return member(change.after()).flatMap(member -> after.map(words -> Offer.words(member, words)));
    }

    private static Optional<Member> member(Optional<TaggedArticle> tagged) {
        return tagged.map(Acquaintance::member);
    }
}
