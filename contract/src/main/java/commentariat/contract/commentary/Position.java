package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a speaker stands toward a target: the latest stance, and the one that it replaced.
 *
 * @param speakerId who
 * @param speakerName the best form of the name
 * @param target toward what: a country code, several joined by {@code -} for a relation, or the target's name
 * @param now the latest stance
 * @param before the stance that it replaced; empty for the first one known
 */
public record Position(String speakerId, String speakerName, String target, Held now, Optional<Held> before)
        implements Event {
    public Position {
        Checks.notBlank("position.speakerId", speakerId);
        Checks.notBlank("position.speakerName", speakerName);
        Checks.notBlank("position.target", target);
    }

    /**
     * A stance, and where it was taken.
     *
     * @param score -1 to 1
     * @param words what was said
     */
    public record Held(StanceLabel stance, double score, String quotationId, String words, ArticleReference article) {
        public Held {
            Checks.within("position.score", score, -1, 1);
            Checks.notBlank("position.quotationId", quotationId);
        }
    }

    /** {@code andrei-tsygankov|RU}. */
    public static String key(String speakerId, String target) {
        return speakerId + "|" + target;
    }

    @Override
    public String key() {
        return key(speakerId, target);
    }

    @Override
    public String eventId() {
        return key() + "@" + now.quotationId();
    }

    @Override
    public Instant eventTime() {
        return now.article().published();
    }
}
