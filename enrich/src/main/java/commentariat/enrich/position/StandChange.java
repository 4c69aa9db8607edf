package commentariat.enrich.position;

import commentariat.contract.commentary.Position;
import commentariat.enrich.shard.Sharded;
import java.util.List;

/**
 * What a change of one article does to one timeline, in one piece, so that nobody sees the half of it.
 *
 * @param speakerId whose timeline
 * @param target toward what, as in {@link commentariat.contract.commentary.Position}
 * @param removed places of the stands that no longer hold
 * @param added stands that are new or changed
 */
public record StandChange(String speakerId, String target, List<String> removed, List<Stand> added)
        implements Sharded<StandChange> {
    public StandChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** The key of the position. */
    String position() {
        return Position.key(speakerId, target);
    }

    @Override
    public List<String> keys() {
        return List.of(position());
    }

    @Override
    public StandChange forKeys(List<String> some) {
        return this;
    }
}
