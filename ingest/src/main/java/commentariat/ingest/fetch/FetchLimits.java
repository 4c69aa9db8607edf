package commentariat.ingest.fetch;

import java.time.Duration;

/**
 * How the fetcher works.
 *
 * @param userAgent how it introduces itself
 * @param connectTimeout to connect to a host
 * @param timeout for one whole fetch, redirects included
 * @param largestBody bytes after content decoding; what is longer is cut there
 * @param allowPrivateAddresses whether private networks and this machine may be fetched from
 */
public record FetchLimits(
        String userAgent, Duration connectTimeout, Duration timeout, int largestBody, boolean allowPrivateAddresses) {}
