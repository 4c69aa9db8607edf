package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import commentariat.enrich.shard.Sharded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article comes into bands, or leaves them.
 *
 * @param member which
 * @param present whether it is in them from now on
 * @param sketch of its text
 * @param digest of its words
 * @param bands their names
 */
public record BandChange(Member member, boolean present, Optional<Sketch> sketch, String digest, List<String> bands)
        implements Sharded<BandChange> {
    public BandChange {
        bands = List.copyOf(bands);
    }

    /** What a change of an article means for bands. */
    public static List<BandChange> of(Change change) {
        List<BandChange> changes = new ArrayList<>();
        if (change.movesStories()) {
            Optional<BandChange> after = change.after().map(article -> of(article, true));
            List<String> stays = after.map(BandChange::bands).orElse(List.of());
            change.before().map(article -> of(article, false)).ifPresent(before -> {
                List<String> left = before.bands.stream()
                        .filter(band -> !stays.contains(band))
                        .toList();
                changes.add(before.forKeys(left));
            });
            after.ifPresent(changes::add);
        }
        return changes;
    }

    private static BandChange of(TaggedArticle tagged, boolean present) {
        Fingerprint words = Fingerprint.of(tagged.article().text());
        return new BandChange(Acquaintance.member(tagged), present, words.sketch(), words.digest(), words.bands());
    }

    @Override
    public List<String> keys() {
        return bands;
    }

    @Override
    public BandChange forKeys(List<String> some) {
        return new BandChange(member, present, sketch, digest, some);
    }
}
