package commentariat.enrich.topology;

import commentariat.enrich.revision.TaggedArticle;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** Counts what went through: {@code commentariat.enrich.articles} by what became of them, {@code commentariat.enrich.quotations}. */
final class Meters {
    private final Counter published;
    private final Counter withdrawn;
    private final Counter repeated;
    private final Counter unpublished;
    private final Counter quotations;

    Meters(MeterRegistry metrics) {
        published = articles(metrics, "published");
        withdrawn = articles(metrics, "withdrawn");
        repeated = articles(metrics, "repeated");
        unpublished = articles(metrics, "unpublished");
        quotations = Counter.builder("commentariat.enrich.quotations")
                .description("quotations of the articles that were published")
                .register(metrics);
    }

    private static Counter articles(MeterRegistry metrics, String result) {
        return Counter.builder("commentariat.enrich.articles")
                .description("articles, by what became of them")
                .tag("result", result)
                .register(metrics);
    }

    void changed(Optional<TaggedArticle> after) {
        (after.isPresent() ? published : withdrawn).increment();
        after.ifPresent(
                article -> quotations.increment(article.tags().quotations().size()));
    }

    /** The same as before, or an older revision that came late. */
    void repeated() {
        repeated.increment();
    }

    /** Of a replay, and not published any more. */
    void unpublished() {
        unpublished.increment();
    }
}
