package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.Optional;

/**
 * The words of a quotation in another article.
 *
 * @param quotationId the quotation there
 * @param article where
 * @param speaker the id of who says them there; empty where that text does not tell
 * @param wording what became of the words from the earlier of the two articles to the later one
 * @param reattributed whether the two articles give them to different speakers
 * @param similarity 0 to 1: twice the words that the two share by the words of both (Dice)
 */
public record Echo(
        String quotationId,
        ArticleReference article,
        Optional<String> speaker,
        Wording wording,
        boolean reattributed,
        double similarity) {
    public Echo {
        Checks.notBlank("echo.quotationId", quotationId);
        Checks.within("echo.similarity", similarity, 0, 1);
    }
}
