package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An article comes into a band, or leaves it.
 *
 * @param member which
 * @param present whether it is in it from now on
 */
public record BandChange(Member member, boolean present) {

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
            BandChange change = new BandChange(new Member(article.id(), article.eventTime()), present);
            List<String> bands = Fingerprint.of(article.text()).bands();
            bands.forEach(band -> changes.put(band, change));
        });
    }
}
