package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An article comes into a band, or leaves it.
 *
 * @param member which
 * @param present whether it is in it from now on
 * @param sketch of its text
 */
public record BandChange(Member member, boolean present, Optional<Sketch> sketch) {

    /** By name of the band: what a change of an article means there. */
    public static SortedMap<String, BandChange> of(Change change) {
        SortedMap<String, BandChange> changes = new TreeMap<>();
        if (change.movesStories()) {
            put(change.before(), false, changes);
            put(change.after(), true, changes);
        }
        return changes;
    }

    private static void put(Optional<TaggedArticle> tagged, boolean present, SortedMap<String, BandChange> changes) {
        tagged.map(TaggedArticle::article).ifPresent(article -> {
            Fingerprint words = Fingerprint.of(article.text());
            BandChange change = new BandChange(new Member(article.id(), article.eventTime()), present, words.sketch());
            words.bands().forEach(band -> changes.put(band, change));
        });
    }
}
