package commentariat.analysis.stance;

import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Stance;
import java.util.List;

/**
 * What the stage finds.
 *
 * @param ofQuotations the side of each quotation, in their order
 * @param ofArticle the balance of the article's voices, and its writer's lean
 */
public record FoundStance(List<Stance> ofQuotations, ArticleStance ofArticle) {
    public FoundStance {
        ofQuotations = List.copyOf(ofQuotations);
    }
}
