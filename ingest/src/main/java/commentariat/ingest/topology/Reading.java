package commentariat.ingest.topology;

import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.article.DiscoveredUrl;
import commentariat.contract.article.Page;
import commentariat.contract.identity.Identity;
import commentariat.ingest.drift.Measure;
import commentariat.ingest.extract.Extracted;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Extraction;
import commentariat.ingest.extract.Hints;
import commentariat.ingest.extract.NotAnArticle;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.Sources;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page in, its article out. */
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Map<String, Source> sources = new HashMap<>();
    private final MeterRegistry metrics;

    Reading(Sources sources, MeterRegistry metrics) {
        sources.sources().forEach(source -> this.sources.put(source.id(), source));
        this.metrics = metrics;
    }

    /** What the page gives: its article, as revision 1 for now; none where the page has none, which is counted and logged, and no error. */
    Read read(Page page) {
        Extracted extracted = Extraction.extract(page.body(), page.finalUrl(), hints(page));
        if (extracted instanceof NotAnArticle none) {
            LOG.info("{}: no article: {}", page.url(), none.reason());
            metrics.counter("commentariat.ingest.pages", "outcome", "no-article")
                    .increment();
            return new Read(page.sourceId(), Optional.empty(), Measure.ofNoArticle());
        }
        metrics.counter("commentariat.ingest.pages", "outcome", "article").increment();
        ExtractedArticle article = (ExtractedArticle) extracted;
        return new Read(page.sourceId(), Optional.of(article(page, article)), measure(article));
    }

    /** A date that the listing gave, and not the page, is a date that the page does not tell. */
    private static Measure measure(ExtractedArticle article) {
        boolean dated = article.published().isPresent()
                && !"listing".equals(article.foundBy().get("published"));
        return new Measure(
                article.text().length(),
                article.paragraphs().size(),
                !article.title().isEmpty(),
                dated);
    }

    private Hints hints(Page page) {
        Optional<DiscoveredUrl> listed = page.discovered();
        Optional<Source> source = Optional.ofNullable(sources.get(page.sourceId()));
        return new Hints(
                Optional.ofNullable(page.headers().get("content-type")),
                listed.flatMap(DiscoveredUrl::title),
                listed.flatMap(DiscoveredUrl::published),
                listed.flatMap(DiscoveredUrl::modified),
                source.map(Source::language),
                Optional.of(page.fetchedAt()),
                source.flatMap(known -> known.selectorsOn(
                        page.fetchedAt().atOffset(ZoneOffset.UTC).toLocalDate())));
    }

    private Article article(Page page, ExtractedArticle read) {
        String host = String.valueOf(page.finalUrl().getHost());
        return new Article(
                Identity.ofUrl(read.canonicalUrl()),
                1,
                read.canonicalUrl(),
                Optional.ofNullable(sources.get(page.sourceId()))
                        .map(Source::asArticleSource)
                        // its source was taken out of the file since
                        .orElseGet(() -> new ArticleSource(page.sourceId(), host, Optional.empty())),
                read.title(),
                read.subtitle(),
                read.authors(),
                read.published().map(OffsetDateTime::toInstant),
                read.modified().map(OffsetDateTime::toInstant),
                read.language(),
                read.section(),
                read.text(),
                read.foundBy(),
                page.fetchedAt());
    }
}
