package commentariat.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** All that can come of asking for a URL. */
public sealed interface Fetch {
    /** The URL that was asked for. */
    URI url();

    /**
     * The server answered with it.
     *
     * @param finalUrl the URL that answered, after redirects
     * @param headers names in lower case, several values of one name joined by {@code ", "}; cookies are left out
     * @param body content decoding undone
     * @param truncated whether the body was longer than the limit and cut there
     */
    record Page(URI url, URI finalUrl, int status, Map<String, String> headers, byte[] body, boolean truncated)
            implements Fetch {
        public Page {
            headers = Map.copyOf(headers);
        }

        /** The value of a header. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** It is as it was when the validators that were sent were received. */
    record Unchanged(URI url) implements Fetch {}

    /** It must not be asked for; {@code rule} says who says so. */
    record Forbidden(URI url, String rule) implements Fetch {}

    /**
     * It did not work now and may work later: no connection, no answer in time, a server that is overloaded.
     *
     * @param cause one line
     * @param retryAfter how long the server asks to be left alone
     */
    record Delayed(URI url, String cause, Optional<Duration> retryAfter) implements Fetch {}

    /** It does not work and will not; {@code cause} is one line. */
    record Failed(URI url, String cause) implements Fetch {}
}
