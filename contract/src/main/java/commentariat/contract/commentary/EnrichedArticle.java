package commentariat.contract.commentary;

import commentariat.contract.Event;
import commentariat.contract.article.Article;
import commentariat.contract.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article with its tags.
 *
 * @param article the article as it was read off the page
 * @param tags what the analysis found in it
 * @param story which other articles tell the same in nearly the same words; empty where none is known
 */
public record EnrichedArticle(Article article, Tags tags, Optional<Story> story) implements Event {
    @Override
    public String key() {
        return article.id();
    }

    @Override
    public String eventId() {
        return article.eventId() + "/" + tags.analysisVersion()
                + story.map(known -> "/" + known.id() + "+" + known.copies().size())
                        .orElse("")
                + knownBesides();
    }

    /** Empty where nothing but the article's own words speaks. */
    private String knownBesides() {
        String quotations =
                tags.quotations().stream().map(Quotation::knownBesides).collect(Collectors.joining());
        return quotations.isEmpty() && tags.refused().isEmpty()
                ? ""
                : "/" + Integer.toHexString((quotations + Json.write(tags.refused())).hashCode());
    }

    @Override
    public Instant eventTime() {
        return article.eventTime();
    }
}
