package commentariat.enrich.genealogy;

import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Quotation;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A quotation as other articles see it.
 *
 * @param speaker id of who says it there
 */
public record Saying(String quotationId, ArticleReference article, Optional<String> speaker, String text) {
    static Saying of(Quotation quotation, ArticleReference article) {
        return new Saying(quotation.id(), article, quotation.speaker(), quotation.text());
    }

    /** Sorts as sayings were published; one of a kind. */
    String place() {
        // flipping the sign bit makes times before 1970 sort before the others
        return HexFormat.of().toHexDigits(article.published().toEpochMilli() ^ Long.MIN_VALUE) + "|" + quotationId;
    }
}
