package commentariat.enrich.duplicate;

import java.time.Instant;
import java.util.Optional;

/**
 * An article in a band.
 *
 * @param articleId which
 * @param published when it was published
 * @param sketch of its text; empty where a band was kept before there were sketches
 * @param digest of its words
 */
public record BandMember(String articleId, Instant published, Optional<Sketch> sketch, String digest)
        implements Comparable<BandMember> {
    static BandMember of(BandChange change) {
        Member member = change.member();
        return new BandMember(member.articleId(), member.published(), change.sketch(), change.digest());
    }

    /** Whether the two are worth comparing, as far as is known. */
    boolean resembles(BandMember other) {
        return sketch.isEmpty() || other.sketch.isEmpty() || sketch.get().resembles(other.sketch.get());
    }

    /** Whether the two are surely worth comparing. */
    boolean resemblesMuch(BandMember other) {
        return sketch.isPresent()
                && other.sketch.filter(sketch.get()::resemblesMuch).isPresent();
    }

    @Override
    public int compareTo(BandMember other) {
        return member().compareTo(other.member());
    }

    private Member member() {
        return new Member(articleId, published);
    }
}
