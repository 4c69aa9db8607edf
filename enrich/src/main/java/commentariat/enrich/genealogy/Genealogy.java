package commentariat.enrich.genealogy;

import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Wording;
import commentariat.enrich.revision.TaggedArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the quotations of an article know of their kin elsewhere. */
public final class Genealogy {
    /** Store of the kin: article id, line break, quotation id, line break, place. */
    public static final String KIN = "kin";
    /** A record must not grow without bound where thousands print the same words. */
    private static final int MOST_TOLD = 64;

    private final KeyValueStore<String, Saying> kin;

    public Genealogy(ProcessorContext<?, ?> context) {
        kin = context.getStateStore(KIN);
    }

    static String at(String articleId, String quotationId, Saying kin) {
        return articleId + "\n" + quotationId + "\n" + kin.place();
    }

    /** The article, each of its quotations with where its words were first, or with who changed them later. */
    public TaggedArticle told(TaggedArticle article) {
        ArticleReference reference = ArticleReference.to(article.article());
        Map<String, Heard> heard = new HashMap<>();
        article.tags().quotations().forEach(quotation -> heard.put(quotation.id(), new Heard(quotation, reference)));
        if (!hear(article.article().id(), heard)) {
            return article;
        }
        List<Quotation> told = article.tags().quotations().stream()
                .map(quotation ->
                        Objects.requireNonNull(heard.get(quotation.id())).told(quotation))
                .toList();
        return article.with(article.tags().with(told));
    }

    /** Reads what is known of the kin of an article's quotations; whether it is anything. */
    private boolean hear(String articleId, Map<String, Heard> heard) {
        boolean any = false;
        Optional<String> from = Optional.of(articleId + "\n");
        while (from.isPresent()) {
            Optional<String> next = Optional.empty();
            try (KeyValueIterator<String, Saying> all = kin.range(from.get(), articleId + "\n\uffff")) {
                while (all.hasNext() && next.isEmpty()) {
                    var one = all.next();
                    any = true;
                    String quotation = one.key.substring(articleId.length() + 1, one.key.lastIndexOf('\n'));
                    Heard of = heard.get(quotation);
                    // thousands may have changed the words: those that will not be told are passed over, not read
                    if (of == null || !of.hear(one.value)) {
                        next = Optional.of(articleId + "\n" + quotation + "\n\uffff");
                    }
                }
            }
            from = next;
        }
        return any;
    }

    /** What there is to tell of a quotation. */
    private static final class Heard {
        private final Saying self;
        private final List<Echo> later = new ArrayList<>();
        private Optional<Saying> first = Optional.empty();

        Heard(Quotation quotation, ArticleReference article) {
            self = Saying.of(quotation, article);
        }

        /** Hears of one kin after another, first published first; whether there can be more to tell. */
        boolean hear(Saying kin) {
            if (kin.place().compareTo(self.place()) < 0) {
                first = Optional.of(kin);
                return false;
            }
            Kinship.echo(self, kin)
                    .filter(echo -> echo.wording() != Wording.SAME || echo.reattributed())
                    .ifPresent(later::add);
            return later.size() < MOST_TOLD;
        }

        Quotation told(Quotation quotation) {
            return first.map(kin -> quotation.echoed(Kinship.echo(self, kin), List.of()))
                    .orElseGet(() -> quotation.echoed(Optional.empty(), later));
        }
    }
}
