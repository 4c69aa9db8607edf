package commentariat.ingest.topology;

import commentariat.contract.article.Article;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Gives an article its revision, or drops it where it says what the last revision said. */
final class Revising extends ContextualProcessor<String, Article, String, Article> {
    private final MeterRegistry metrics;
    private @Nullable KeyValueStore<String, Revision> store;

    Revising(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Article> context) {
        super.init(context);
        store = context.getStateStore(ExtractTopology.REVISIONS);
    }

    @Override
    public void process(Record<String, Article> record) {
        KeyValueStore<String, Revision> revisions = Objects.requireNonNull(store, "init comes before process");
        Article article = record.value();
        String words = words(article);
        Revision last = revisions.get(article.id());
        if (last != null && last.words().equals(words)) {
            metrics.counter("commentariat.ingest.articles", "outcome", "unchanged")
                    .increment();
            return;
        }
        int number = last == null ? 1 : last.number() + 1;
        revisions.put(article.id(), new Revision(number, words));
        metrics.counter("commentariat.ingest.articles", "outcome", number == 1 ? "new" : "revised")
                .increment();
        Article revised = withRevision(article, number);
        // the catalogue keeps articles by the time of what they tell of
        context()
                .forward(record.withValue(revised)
                        .withTimestamp(Math.max(0, revised.eventTime().toEpochMilli())));
    }

    private static Article withRevision(Article article, int revision) {
        return new Article(
                article.id(),
                revision,
                article.url(),
                article.source(),
                article.title(),
                article.subtitle(),
                article.authors(),
                article.published(),
                article.modified(),
                article.language(),
                article.section(),
                article.text(),
                article.foundBy(),
                article.fetchedAt());
    }

    /** Title and text: what a reader reads. A new date or byline alone is no new revision. */
    private static String words(Article article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(article.title().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(article.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
