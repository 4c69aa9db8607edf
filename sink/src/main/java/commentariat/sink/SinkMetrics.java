package commentariat.sink;

import commentariat.sink.table.Written;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the sink counts. */
final class SinkMetrics {
    private final Counter stored;
    private final Counter outdated;
    private final Counter withdrawn;
    private final Counter dead;
    private final Counter replaced;
    private final Counter retries;
    private final Timer write;

    SinkMetrics(MeterRegistry registry) {
        stored = articles(registry, "stored");
        outdated = articles(registry, "outdated");
        withdrawn = articles(registry, "withdrawn");
        dead = articles(registry, "dead");
        replaced = Counter.builder("commentariat.sink.characters.replaced")
                .description("characters that PostgreSQL does not take, stored as U+FFFD")
                .register(registry);
        retries = Counter.builder("commentariat.sink.retries")
                .description("attempts that failed because database or broker did not answer")
                .register(registry);
        write = Timer.builder("commentariat.sink.write")
                .description("one transaction, from first lock to commit")
                .register(registry);
    }

    private static Counter articles(MeterRegistry registry, String outcome) {
        return Counter.builder("commentariat.sink.articles")
                .description("records of the topic by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void written(Batch batch, Written written, int deadLetters, long nanoseconds) {
        stored.increment(written.stored());
        outdated.increment(written.outdated());
        withdrawn.increment(written.withdrawn());
        dead.increment(deadLetters);
        for (Delivery delivery : batch.deliveries()) {
            if (delivery.content() instanceof Delivery.Stored article) {
                replaced.increment(article.replaced());
            }
        }
        write.record(nanoseconds, java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    void retried() {
        retries.increment();
    }
}
