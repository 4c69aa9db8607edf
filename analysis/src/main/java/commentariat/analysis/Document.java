package commentariat.analysis;

import commentariat.contract.Checks;
import java.util.Optional;

/**
 * What the analysis reads.
 *
 * @param id the article's id; the quotations' ids are made from it
 * @param text the body, paragraphs separated by line breaks; all offsets count into it
 * @param title the headline, where it is not in the text
 * @param language BCP 47, such as {@code en} or {@code de-AT}; empty where not known, which is taken for English
 * @param sourceCountry ISO 3166-1 alpha-2 code of the country whose paper it is; empty where not known
 */
public record Document(
        String id, String text, Optional<String> title, Optional<String> language, Optional<String> sourceCountry) {
    public Document {
        Checks.notBlank("document.id", id);
        sourceCountry.ifPresent(code -> Checks.country("document.sourceCountry", code));
    }
}
