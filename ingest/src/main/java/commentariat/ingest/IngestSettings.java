package commentariat.ingest;

import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How ingest works.
 *
 * @param sources the sources file
 * @param stateDir where the extractor keeps what it can rebuild from topics
 * @param userAgent how the fetcher introduces itself; robots.txt is read for its first word
 * @param minPollInterval a busy source is polled this often
 * @param maxPollInterval a quiet source is polled this often
 * @param hostDelay between two fetches of a host, unless its robots.txt asks for longer
 * @param maxCrawlDelay the longest delay that a robots.txt may ask for
 * @param parallelHosts how many hosts are fetched from at the same time
 * @param connectTimeout to connect to a host
 * @param fetchTimeout for one whole fetch, redirects included
 * @param largestPage a longer page is cut there
 * @param fetchAttempts how often a page is tried before it is a dead letter
 * @param retryDelay before the second attempt; doubles for each further one
 * @param maxRetryDelay the longest delay between two attempts, and the longest Retry-After that is waited for
 * @param robotsLifetime how long a robots.txt is believed
 * @param allowPrivateAddresses whether hosts on private networks and this machine may be fetched from
 * @param extractThreads threads of the extractor
 * @param standbyReplicas copies of the extractor's state on other instances
 */
public record IngestSettings(
        @Setting(value = "the sources file", byDefault = "sources.yaml")
        Path sources,

        @Setting(value = "where the extractor keeps what it can rebuild from topics", byDefault = "data/ingest")
        Path stateDir,

        @Setting(
                value = "how the fetcher introduces itself; robots.txt is read for its first word",
                byDefault = "Commentariat/0.1 (news commentary research; see robots.txt to opt out)")
        String userAgent,

        @Setting(value = "a busy source is polled this often", byDefault = "2m")
        Duration minPollInterval,

        @Setting(value = "a quiet source is polled this often", byDefault = "1h")
        Duration maxPollInterval,

        @Setting(value = "between two fetches of a host, unless its robots.txt asks for longer", byDefault = "2s")
        Duration hostDelay,

        @Setting(value = "the longest delay that a robots.txt may ask for", byDefault = "30s")
        Duration maxCrawlDelay,

        @Setting(value = "how many hosts are fetched from at the same time", byDefault = "16")
        int parallelHosts,

        @Setting(value = "to connect to a host", byDefault = "10s")
        Duration connectTimeout,

        @Setting(value = "for one whole fetch, redirects included", byDefault = "30s")
        Duration fetchTimeout,

        @Setting(value = "a longer page is cut there; at most 8MiB", byDefault = "4MiB")
        DataSize largestPage,

        @Setting(value = "how often a page is tried before it is a dead letter", byDefault = "4")
        int fetchAttempts,

        @Setting(value = "before the second attempt; doubles for each further one", byDefault = "10s")
        Duration retryDelay,

        @Setting(
                value = "the longest delay between two attempts, and the longest Retry-After that is waited for",
                byDefault = "10m")
        Duration maxRetryDelay,

        @Setting(value = "how long a robots.txt is believed", byDefault = "12h")
        Duration robotsLifetime,

        @Setting(value = "whether hosts on private networks and this machine may be fetched from", byDefault = "false")
        boolean allowPrivateAddresses,

        @Setting(value = "threads of the extractor", byDefault = "1")
        int extractThreads,

        @Setting(value = "copies of the extractor's state on other instances", byDefault = "0")
        int standbyReplicas) {
    /** In base64 it grows by a third, and the topic of pages takes 12 MiB. */
    private static final DataSize LARGEST_PAGE = DataSize.parse("8MiB");

    public IngestSettings {
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("user-agent \"" + userAgent
                    + "\" cannot be sent; write it in ASCII, like \"Example/1.0 (contact@example.org)\"");
        }
        positive("min-poll-interval", minPollInterval);
        positive("connect-timeout", connectTimeout);
        positive("fetch-timeout", fetchTimeout);
        positive("retry-delay", retryDelay);
        positive("robots-lifetime", robotsLifetime);
        if (maxPollInterval.compareTo(minPollInterval) < 0) {
            throw new IllegalArgumentException(
                    "max-poll-interval is shorter than \"min-poll-interval\"; make it at least as long");
        }
        if (maxRetryDelay.compareTo(retryDelay) < 0) {
            throw new IllegalArgumentException(
                    "max-retry-delay is shorter than \"retry-delay\"; make it at least as long");
        }
        atLeastOne("parallel-hosts", parallelHosts);
        atLeastOne("fetch-attempts", fetchAttempts);
        atLeastOne("extract-threads", extractThreads);
        if (standbyReplicas < 0) {
            throw new IllegalArgumentException(
                    "standby-replicas " + standbyReplicas + " is less than 0; write 0 for none");
        }
        if (largestPage.bytes() < 1 || largestPage.bytes() > LARGEST_PAGE.bytes()) {
            throw new IllegalArgumentException(
                    "largest-page " + largestPage + " does not fit into a record; write 1B to " + LARGEST_PAGE);
        }
    }

    private static void positive(String key, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(key + " is not longer than nothing; write it like \"10s\"");
        }
    }

    private static void atLeastOne(String key, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(key + " " + number + " is less than 1; write at least 1");
        }
    }

    /** The word by which robots.txt names the fetcher. */
    public String robotName() {
        return userAgent.split("[/\\s(]", 2)[0];
    }
}
