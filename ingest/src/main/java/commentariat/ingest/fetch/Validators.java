package commentariat.ingest.fetch;

import java.util.Optional;

/**
 * What a server said of the version that it sent, to be sent back to ask whether there is another.
 *
 * @param etag the header of that name
 * @param lastModified likewise
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** No version is known. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
