package commentariat.enrich.topology;

import commentariat.contract.commentary.Correction;
import commentariat.contract.json.Json;
import commentariat.enrich.correction.CorrectedArticles;
import commentariat.enrich.correction.CorrectionChange;
import commentariat.streams.deadletter.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of {@code corrections} and directs it to its article; remembers where the corrections of a quotation went, since one that is taken
 * back has no article in it. Never throws, as {@link Analyse}.
 */
final class Direct extends ContextualProcessor<byte[], byte[], String, Directed> {
    /** Store of the article of each quotation that was corrected, by quotation id. */
    static final String CORRECTED = "corrected-quotations";

    private final DeadLetters letters;
    private @Nullable KeyValueStore<String, String> corrected;

    Direct(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public void init(ProcessorContext<String, Directed> context) {
        super.init(context);
        corrected = context.getStateStore(CORRECTED);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        byte @Nullable [] value = record.value();
        try {
            if (key == null) {
                throw new IllegalArgumentException("record has no key; a correction's key is its quotation's id");
            }
            direct(record, new String(key, StandardCharsets.UTF_8), value);
        } catch (RuntimeException e) {
            String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
            context()
                    .forward(record.withKey(id)
                            .withValue(new Directed.Failed(
                                    Analyse.failed(context(), letters, record, key, value, "read", e))));
        }
    }

    private void direct(Record<byte[], byte[]> record, String quotation, byte @Nullable [] value) {
        KeyValueStore<String, String> store = Objects.requireNonNull(corrected);
        Optional<String> before = Optional.ofNullable(store.get(quotation));
        Optional<Correction> correction = value == null ? Optional.empty() : Optional.of(read(quotation, value));
        Optional<String> now = correction.flatMap(Correction::articleId);
        store.put(quotation, now.orElse(null));
        before.filter(article -> !now.equals(Optional.of(article)))
                .ifPresent(article -> forward(record, article, new CorrectionChange(quotation, Optional.empty())));
        now.ifPresent(article -> forward(record, article, new CorrectionChange(quotation, correction)));
    }

    private static Correction read(String quotation, byte[] value) {
        Correction correction = Json.read(value, Correction.class);
        if (!correction.quotationId().equals(quotation)) {
            throw new IllegalArgumentException("key \"" + quotation + "\" is not the quotation of the correction, \""
                    + correction.quotationId() + "\"");
        }
        if (correction.articleId().isEmpty()) {
            throw new IllegalArgumentException("correction of quotation \"" + quotation
                    + "\" names no article; write it again with: commentariat correct");
        }
        correction.points().forEach(CorrectedArticles::check);
        return correction;
    }

    private void forward(Record<byte[], byte[]> record, String article, CorrectionChange change) {
        context().forward(record.withKey(article).withValue(new Directed.ToArticle(change)));
    }
}
