package commentariat.enrich.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Story;
import commentariat.contract.commentary.Tags;
import commentariat.contract.json.Json;
import commentariat.contract.topic.JsonSerde;
import commentariat.contract.topic.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * An article with its tags, as it is remembered between its revisions: as the record of an article that is of no story. That JSON is checked for its
 * size, kept and, most often, published; it is the longest of all that is written, so it is written once.
 */
public final class TaggedArticle {
    private final Article article;
    private final Tags tags;
    /** See {@link #json()}; a race writes it twice and finds the same. */
    private byte @Nullable [] json;

    /**
     * An article and what the analysis found in it.
     *
     * @param article as it came
     */
    @JsonCreator
    public TaggedArticle(@JsonProperty("article") Article article, @JsonProperty("tags") Tags tags) {
        this.article = article;
        this.tags = tags;
    }

    /** How a store keeps it. */
    public static Serde<TaggedArticle> serde() {
        return Serdes.serdeFrom(
                (topic, known) -> known == null ? null : known.json(),
                JsonSerde.of(TaggedArticle.class).deserializer());
    }

    /** As it came. */
    public Article article() {
        return article;
    }

    /** What the analysis found in it. */
    public Tags tags() {
        return tags;
    }

    @JsonValue
    private EnrichedArticle ofNoStory() {
        return new EnrichedArticle(article, tags, Optional.empty());
    }

    /** The JSON of {@code in(Optional.empty())}; callers must not change it. */
    public byte[] json() {
        byte[] known = json;
        if (known == null) {
            known = Json.bytes(ofNoStory());
            json = known;
        }
        return known;
    }

    /** The same article with other tags. */
    public TaggedArticle with(Tags others) {
        return new TaggedArticle(article, others);
    }

    /** As it is published, in its story. */
    public Written<EnrichedArticle> in(Optional<Story> story) {
        EnrichedArticle enriched = new EnrichedArticle(article, tags, story);
        return story.isEmpty() ? Written.as(enriched, json()) : Written.of(enriched);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaggedArticle that && article.equals(that.article) && tags.equals(that.tags);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + tags.hashCode();
    }

    @Override
    public String toString() {
        return article.id() + " with " + tags.quotations().size() + " quotations";
    }
}
