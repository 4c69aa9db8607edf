package commentariat.contract.article;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page as the server sent it.
 *
 * @param id 32 hexadecimal digits made of {@code url}: {@link commentariat.contract.identity.Identity#ofUrl}
 * @param url the URL that was asked for
 * @param finalUrl the URL that answered, after redirects
 * @param sourceId the source that listed it
 * @param status the HTTP status
 * @param headers response headers, names in lower case, several values of one name joined by {@code ", "}
 * @param body the bytes after content decoding; base64 in JSON
 * @param truncated whether the body was longer than the fetch limit and cut there
 * @param discovered what the listing said of it
 * @param fetchedAt when it was fetched
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes themselves; equals and hashCode below count them
public record Page(
        String id,
        URI url,
        URI finalUrl,
        String sourceId,
        int status,
        Map<String, String> headers,
        byte[] body,
        boolean truncated,
        Optional<DiscoveredUrl> discovered,
        Instant fetchedAt)
        implements Event {
    public Page {
        Checks.notBlank("id", id);
        Checks.notBlank("sourceId", sourceId);
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status " + status + ": needs 100..599");
        }
        headers = Map.copyOf(headers);
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public String eventId() {
        return id + "@" + fetchedAt;
    }

    @Override
    public Instant eventTime() {
        return fetchedAt;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Page that
                && id.equals(that.id)
                && url.equals(that.url)
                && finalUrl.equals(that.finalUrl)
                && sourceId.equals(that.sourceId)
                && status == that.status
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body)
                && truncated == that.truncated
                && discovered.equals(that.discovered)
                && fetchedAt.equals(that.fetchedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, fetchedAt, Arrays.hashCode(body));
    }
}
