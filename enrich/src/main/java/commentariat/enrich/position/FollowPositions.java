package commentariat.enrich.position;

import commentariat.contract.commentary.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the timelines and tells of the last turn in each: the first stance of those that agree with the newest one, and the stance before it.
 * A timeline that has lost its last stand gives a null.
 */
public final class FollowPositions extends ContextualProcessor<String, List<StandChange>, String, Position> {
    /** Store of the stands: position's key, line break, place. */
    public static final String STANDS = "stands";
    /** Store of what was told last: position's key. */
    public static final String TURNS = "turns";

    private @Nullable KeyValueStore<String, Stand> stands;
    private @Nullable KeyValueStore<String, Turn> turns;

    /**
     * What was told last of a timeline.
     *
     * @param place where the stance of {@link Position#now} stands
     */
    public record Turn(String place, Position position) {}

    @Override
    public void init(ProcessorContext<String, Position> context) {
        super.init(context);
        stands = context.getStateStore(STANDS);
        turns = context.getStateStore(TURNS);
    }

    @Override
    public void process(Record<String, List<StandChange>> record) {
        record.value().forEach(change -> follow(record, change));
    }

    private void follow(Record<String, ?> cause, StandChange change) {
        KeyValueStore<String, Stand> timeline = Objects.requireNonNull(stands);
        KeyValueStore<String, Turn> told = Objects.requireNonNull(turns);
        String key = change.position();
        change.removed().forEach(place -> timeline.delete(at(key, place)));
        change.added().forEach(stand -> timeline.put(at(key, stand.place()), stand));

        Turn last = told.get(key);
        if (last != null && goesOn(change, last)) {
            return;
        }
        Optional<Turn> turn = lastTurn(timeline, key, change);
        if (!turn.equals(Optional.ofNullable(last))) {
            told.put(key, turn.orElse(null));
            context()
                    .forward(cause.withKey(key)
                            .withValue(turn.map(Turn::position).orElse(null)));
        }
    }

    /** Whether all that the change touches comes after the last turn and agrees with it: then that turn stays the last one. */
    private static boolean goesOn(StandChange change, Turn last) {
        return change.removed().stream().allMatch(place -> place.compareTo(last.place) > 0)
                && change.added().stream()
                        .allMatch(stand -> stand.place().compareTo(last.place) > 0
                                && stand.held().stance() == last.position.now().stance());
    }

    private static Optional<Turn> lastTurn(KeyValueStore<String, Stand> timeline, String key, StandChange change) {
        Stand now = null;
        Stand before = null;
        try (KeyValueIterator<String, Stand> newestFirst = timeline.reverseRange(at(key, ""), at(key, "\uffff"))) {
            while (newestFirst.hasNext() && before == null) {
                Stand stand = newestFirst.next().value;
                if (now == null || stand.held().stance() == now.held().stance()) {
                    now = stand;
                } else {
                    before = stand;
                }
            }
        }
        if (now == null) {
            return Optional.empty();
        }
        return Optional.of(new Turn(
                now.place(),
                new Position(
                        change.speakerId(),
                        now.speakerName(),
                        change.target(),
                        now.held(),
                        Optional.ofNullable(before).map(Stand::held))));
    }

    private static String at(String key, String place) {
        return key + "\n" + place;
    }
}
