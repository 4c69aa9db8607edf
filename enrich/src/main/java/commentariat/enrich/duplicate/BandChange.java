package commentariat.enrich.duplicate;

import commentariat.enrich.shard.Sharded;
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

    static BandChange of(Member member, Fingerprint words, boolean present) {
        return new BandChange(member, present, words.sketch(), words.digest(), words.bands());
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
