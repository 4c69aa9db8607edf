package commentariat.ingest;

import commentariat.ingest.discovery.Polled;
import commentariat.ingest.fetch.Fetch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of a job. */
sealed interface Outcome {
    /** The host that is free again. */
    String host();

    /** What came of asking a source. */
    record OfPoll(String host, Job.Poll job, Polled polled) implements Outcome {}

    /**
     * What came of fetching a page.
     *
     * @param crawlDelay what the host's robots.txt asks for
     */
    record OfPage(String host, Job.Page job, Fetch fetch, Optional<Duration> crawlDelay, Instant at)
            implements Outcome {}
}
