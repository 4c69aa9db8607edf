package commentariat.enrich.publication;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.topic.Written;
import commentariat.enrich.correction.CorrectedArticles;
import commentariat.enrich.duplicate.Stories;
import commentariat.enrich.genealogy.Genealogy;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Puts together all that is known of an article now (its tags, corrected; its story; its quotations' kin), compares it with what was written last,
 * and passes on what differs. Whatever made somebody ask, the answer is the same: a change of the article, which is the value, or news of
 * another one.
 */
public final class Publish extends ContextualProcessor<String, Optional<Change>, String, Publication> {
    /** Store of what was written last, by article id. */
    public static final String TOLD = "told";

    private static final Told NOTHING = new Told("", Map.of());

    private final double nearCopy;
    private @Nullable CorrectedArticles articles;
    private @Nullable Stories stories;
    private @Nullable Genealogy genealogy;
    private @Nullable KeyValueStore<String, Told> told;

    /** {@code nearCopy} is the likeness from which two articles are near-copies, 0 to 1. */
    public Publish(double nearCopy) {
        this.nearCopy = nearCopy;
    }

    @Override
    public void init(ProcessorContext<String, Publication> context) {
        super.init(context);
        articles = new CorrectedArticles(context);
        stories = new Stories(context, nearCopy);
        genealogy = new Genealogy(context);
        told = context.getStateStore(TOLD);
    }

    @Override
    public void process(Record<String, Optional<Change>> record) {
        Optional<TaggedArticle> article =
                now(record.key(), record.value()).map(Objects.requireNonNull(genealogy)::told);
        Optional<Stories.Told> story = article.map(Objects.requireNonNull(stories)::tell);
        Optional<Written<EnrichedArticle>> whole = article.map(tagged -> tagged.in(story.flatMap(Stories.Told::story)));

        KeyValueStore<String, Told> store = Objects.requireNonNull(told);
        Told before = Optional.ofNullable(store.get(record.key())).orElse(NOTHING);
        Map<String, Optional<Written<Commentary>>> commentary = new LinkedHashMap<>();
        Map<String, String> digests = new TreeMap<>();
        article.map(TaggedArticle::commentary).orElse(List.of()).forEach(said -> {
            Written<Commentary> written = Written.of(said);
            String digest = Told.digest(written);
            if (digests.putIfAbsent(said.id(), digest) == null
                    && !digest.equals(before.commentary().get(said.id()))) {
                commentary.put(said.id(), Optional.of(written));
            }
        });
        new TreeSet<>(before.commentary().keySet())
                .stream().filter(id -> !digests.containsKey(id)).forEach(id -> commentary.put(id, Optional.empty()));
        Told now = new Told(whole.map(Told::digest).orElse(""), digests);
        if (!now.equals(before)) {
            store.put(record.key(), now.equals(NOTHING) ? null : now);
        }
        context()
                .forward(record.withValue(new Publication(
                        now.article().equals(before.article()) ? List.of() : List.of(whole),
                        commentary,
                        story.map(Stories.Told::offers).orElse(Map.of()))));
    }

    /** The article as it holds. */
    private Optional<TaggedArticle> now(String id, Optional<Change> change) {
        // what has just changed stands in the store now; to read it back takes longer than all else that is done here
        return change.isPresent()
                ? change.get().after()
                : Objects.requireNonNull(articles).get(id);
    }
}
