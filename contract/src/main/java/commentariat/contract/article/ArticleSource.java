package commentariat.contract.article;

import commentariat.contract.Checks;
import java.util.Optional;

/**
 * Where an article was published, as the sources file describes it.
 *
 * @param id the source's id in the sources file
 * @param name the name that readers know
 * @param country ISO 3166-1 alpha-2 code of the country that it is published in, where the sources file says
 */
public record ArticleSource(String id, String name, Optional<String> country) {
    public ArticleSource {
        Checks.notBlank("source.id", id);
        Checks.notBlank("source.name", name);
        country.ifPresent(code -> Checks.country("source.country", code));
    }
}
