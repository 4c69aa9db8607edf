package commentariat.ingest;

import commentariat.contract.article.DiscoveredUrl;
import commentariat.ingest.frontier.Progress;
import commentariat.ingest.source.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is done at a host when it is its turn. */
sealed interface Job {
    /** Ask a source what it lists. */
    record Poll(Source source) implements Job {}

    /**
     * Fetch a page.
     *
     * @param record as it stands on the topic of URLs
     * @param progress of its partition, as long as this instance owns it
     * @param attempt 1 the first time
     */
    record Page(DiscoveredUrl url, ConsumerRecord<byte[], byte[]> record, Progress progress, int attempt)
            implements Job {
        Page again() {
            return new Page(url, record, progress, attempt + 1);
        }
    }
}
