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
        Map<String, List<Saying>> known = kinOf(article.article().id());
        if (known.isEmpty()) {
            return article;
        }
        ArticleReference reference = ArticleReference.to(article.article());
        List<Quotation> told = article.tags().quotations().stream()
                .map(quotation -> told(quotation, reference, known.getOrDefault(quotation.id(), List.of())))
                .toList();
        return article.with(article.tags().with(told));
    }

    /** By quotation: its kin, first published first. */
    private Map<String, List<Saying>> kinOf(String articleId) {
        Map<String, List<Saying>> known = new HashMap<>();
        try (KeyValueIterator<String, Saying> all = kin.range(articleId + "\n", articleId + "\n\uffff")) {
            while (all.hasNext()) {
                var one = all.next();
                String quotation = one.key.substring(articleId.length() + 1, one.key.lastIndexOf('\n'));
                known.computeIfAbsent(quotation, id -> new ArrayList<>()).add(one.value);
            }
        }
        return known;
    }

    private static Quotation told(Quotation quotation, ArticleReference article, List<Saying> kin) {
        Saying self = Saying.of(quotation, article);
        Optional<Saying> first = kin.stream()
                .filter(other -> other.place().compareTo(self.place()) < 0)
                .findFirst();
        if (first.isPresent()) {
            return quotation.echoed(Kinship.echo(self, first.get()), List.of());
        }
        List<Echo> later = kin.stream()
                .map(other -> Kinship.echo(self, other))
                .flatMap(Optional::stream)
                .filter(echo -> echo.wording() != Wording.SAME || echo.reattributed())
                .limit(MOST_TOLD)
                .toList();
        return quotation.echoed(Optional.empty(), later);
    }
}
