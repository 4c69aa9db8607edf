package commentariat.enrich.topology;

import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import commentariat.enrich.duplicate.Duplicates;
import commentariat.enrich.revision.TaggedArticle;
import commentariat.streams.deadletter.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of {@code articles.replayed}: an article that has its tags already. What follows goes the way of every article, so that
 * trends, positions and stories stay whole. Never throws, as {@link Analyse}.
 */
final class TakeReplayed extends ContextualProcessor<byte[], byte[], String, Analysed> {
    private final DeadLetters letters;
    private final ReplayedArticles taken;
    private final Meters meters;
    private @Nullable KeyValueStore<String, TaggedArticle> articles;

    TakeReplayed(DeadLetters letters, ReplayedArticles taken, Meters meters) {
        this.letters = letters;
        this.taken = taken;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Analysed> context) {
        super.init(context);
        articles = context.getStateStore(Duplicates.ARTICLES);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        byte @Nullable [] value = record.value();
        String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        Analysed analysed;
        try {
            analysed = read(key, value, id);
        } catch (RuntimeException e) {
            analysed = new Analysed.Failed(Analyse.failed(context(), letters, record, key, value, "read", e));
        }
        if (analysed instanceof Analysed.Tagged
                && taken == ReplayedArticles.PUBLISHED
                && Objects.requireNonNull(articles).get(id) == null) {
            meters.unpublished();
            return;
        }
        context().forward(record.withKey(id).withValue(analysed));
    }

    private static Analysed read(byte @Nullable [] key, byte @Nullable [] value, String id) {
        if (key == null) {
            throw new IllegalArgumentException("record has no key; an article's key is its id");
        }
        if (value == null) {
            return new Analysed.Withdrawn();
        }
        EnrichedArticle replayed = Json.read(value, EnrichedArticle.class);
        if (!replayed.article().id().equals(id)) {
            throw new IllegalArgumentException("key \"" + id + "\" is not the id of article \""
                    + replayed.article().id() + "\"");
        }
        return new Analysed.Tagged(new TaggedArticle(replayed.article(), replayed.tags()));
    }
}
