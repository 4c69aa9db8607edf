package commentariat.enrich.revision;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Story;
import commentariat.contract.commentary.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An article with its tags, as it is remembered between its revisions.
 *
 * @param article as it came
 * @param tags what the analysis found in it
 */
public record TaggedArticle(Article article, Tags tags) {
    /** The same article with other tags. */
    public TaggedArticle with(Tags others) {
        return new TaggedArticle(article, others);
    }

    /** As it is published, in its story. */
    public EnrichedArticle in(Optional<Story> story) {
        return new EnrichedArticle(article, tags, story);
    }

    /** Its quotations, one record each, in reading order. */
    public List<Commentary> commentary() {
        ArticleReference reference = ArticleReference.to(article);
        Map<String, Speaker> speakers = tags.speakers().stream()
                .collect(Collectors.toMap(Speaker::id, Function.identity(), (one, same) -> one));
        return tags.quotations().stream()
                .map(quotation -> new Commentary(
                        quotation.id(),
                        quotation,
                        quotation.speaker().map(speakers::get),
                        reference,
                        tags.analysisVersion()))
                .toList();
    }

    /**
     * Whether this one holds where {@code known} was published already: it is a later revision, or the same revision not fetched earlier,
     * and it differs. An older revision that comes late never holds.
     */
    public boolean replaces(TaggedArticle known) {
        int later = Integer.compare(article.revision(), known.article.revision());
        boolean stale = later < 0 || (later == 0 && article.fetchedAt().isBefore(known.article.fetchedAt()));
        return !stale && !equals(known);
    }
}
