package commentariat.enrich.publication;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.topic.Written;
import commentariat.enrich.duplicate.Offer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be written of an article, as it differs from what was written before.
 *
 * @param article one, where the article is told anew; an empty one is withdrawn; none where nothing is to be written
 * @param commentary by quotation id; empty for what no longer holds
 * @param offers by article id: what near-copies must hear
 */
public record Publication(
        List<Optional<Written<EnrichedArticle>>> article,
        Map<String, Optional<Written<Commentary>>> commentary,
        Map<String, Offer> offers) {}
