package commentariat.enrich.correction;

import commentariat.contract.commentary.Correction;
import commentariat.contract.identity.Identity;
import commentariat.enrich.duplicate.Duplicates;
import commentariat.enrich.revision.TaggedArticle;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The articles of a partition as analysts have put them right. What is kept is what the analysis found, and the corrections beside it: a
 * replay replaces the one and leaves the other.
 */
public final class CorrectedArticles {
    /** Store of the corrections, by article id; those of articles that are not known, too. */
    public static final String CORRECTIONS = "corrections";

    private final KeyValueStore<String, TaggedArticle> articles;
    private final KeyValueStore<String, Corrections> corrections;

    public CorrectedArticles(ProcessorContext<?, ?> context) {
        articles = context.getStateStore(Duplicates.ARTICLES);
        corrections = context.getStateStore(CORRECTIONS);
    }

    /** The article as it holds. */
    public Optional<TaggedArticle> get(String id) {
        return found(id).map(article -> corrected(article, corrections(id)));
    }

    /** The article as the analysis found it. */
    public Optional<TaggedArticle> found(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** What analysts have said of the article. */
    public Corrections corrections(String id) {
        Corrections known = corrections.get(id);
        return known == null ? Corrections.NONE : known;
    }

    /** {@code article} with what analysts have said of it. */
    public static TaggedArticle corrected(TaggedArticle article, Corrections said) {
        return said.all().isEmpty() ? article : article.with(Correcting.correct(article.tags(), said));
    }

    /** Keeps what the analysis found; empty forgets it. */
    public void keep(String id, Optional<TaggedArticle> found) {
        articles.put(id, found.orElse(null));
    }

    /** Keeps what analysts say. */
    public void keep(String id, Corrections said) {
        corrections.put(id, said.all().isEmpty() ? null : said);
    }

    /**
     * Whether what an analyst says can be applied at all.
     *
     * @throws IllegalArgumentException if it names no stance that there is, or a speaker without a letter
     */
    public static void check(Correction.Point point) {
        switch (point.kind()) {
            case WRONG_STANCE -> Correcting.label(point);
            case WRONG_SPEAKER -> Identity.ofPerson(point.right().orElseThrow());
            case WRONG_ROLE, NOT_A_QUOTATION -> {
                // any words do
            }
        }
    }
}
