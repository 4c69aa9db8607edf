package commentariat.contract.source;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How reading a source goes. Also what the next owner of the source needs to go on where the last one stopped: validators and the
 * time of the next poll.
 *
 * @param sourceId the source
 * @param polledAt when it was last polled
 * @param nextPoll when it will be polled next
 * @param lastArticle when it last listed something new
 * @param listed links in the last good listing
 * @param failures polls that failed in a row; 0 when the last one succeeded
 * @param error why the last poll failed, one line
 * @param etag the validator to send with the next conditional GET
 * @param lastModified likewise
 * @param flags what an operator should look at, such as {@code drift: no date}
 */
public record SourceHealth(
        String sourceId,
        Instant polledAt,
        Instant nextPoll,
        Optional<Instant> lastArticle,
        int listed,
        int failures,
        Optional<String> error,
        Optional<String> etag,
        Optional<String> lastModified,
        List<String> flags)
        implements Event {
    public SourceHealth {
        Checks.notBlank("sourceId", sourceId);
        Checks.atLeast("listed", listed, 0);
        Checks.atLeast("failures", failures, 0);
        flags = List.copyOf(flags);
    }

    /** The same with other flags. */
    public SourceHealth withFlags(List<String> other) {
        return new SourceHealth(
                sourceId, polledAt, nextPoll, lastArticle, listed, failures, error, etag, lastModified, other);
    }

    @Override
    public String key() {
        return sourceId;
    }

    @Override
    public String eventId() {
        return sourceId + "@" + polledAt;
    }

    @Override
    public Instant eventTime() {
        return polledAt;
    }
}
