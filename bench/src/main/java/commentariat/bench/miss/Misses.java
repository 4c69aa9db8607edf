package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.TargetStance;
import java.util.List;

/** What the analysis got wrong about one labelled article, by theme. {@code line} is the article's line in the set of labels. */
public final class Misses {
    private Misses() {}

    /** Words missed, wrongly claimed, or given to another source. */
    public static List<Miss> ofQuotations(String set, JsonNode line, Tags tags) {
        return new QuotationMisses(new LabelledArticle(set, line), tags).find();
    }

    /** People taken for somebody else, not found, or told wrongly of. */
    public static List<Miss> ofPeople(String set, JsonNode line, Tags tags) {
        return new PersonMisses(new LabelledArticle(set, line), tags).find();
    }

    /** Countries missed or invented, and articles taken to be about another one. */
    public static List<Miss> ofCountries(String set, JsonNode line, Tags tags) {
        return new CountryMisses(new LabelledArticle(set, line), tags).find();
    }

    /** Sides and targets of quotations. */
    public static List<Miss> ofStance(String set, JsonNode line, Tags tags) {
        return new StanceMisses(new LabelledArticle(set, line)).ofQuotations(tags);
    }

    /**
     * The side that a sentence takes toward given words.
     *
     * @param gold the side that the labels say
     */
    public static List<Miss> ofTarget(String set, JsonNode line, StanceLabel gold, TargetStance ours) {
        return new StanceMisses(new LabelledArticle(set, line))
                .toward(gold, ours).stream().toList();
    }
}
