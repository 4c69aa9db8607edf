package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * One quotation on its own: who said what, about which countries, with which stance, where.
 *
 * @param id the quotation's id
 * @param quotation the words and their tags; offsets count into the article's text
 * @param speaker who said them; empty where the text does not tell
 * @param article where they were published
 * @param analysisVersion which version of the analysis found it
 */
public record Commentary(
        String id, Quotation quotation, Optional<Speaker> speaker, ArticleReference article, String analysisVersion)
        implements Event {
    public Commentary {
        if (!id.equals(quotation.id())) {
            throw new IllegalArgumentException("commentary " + id + " carries quotation " + quotation.id());
        }
        if (!quotation.speaker().equals(speaker.map(Speaker::id))) {
            throw new IllegalArgumentException("commentary " + id + ": the speaker is not the quotation's");
        }
        Checks.notBlank("analysisVersion", analysisVersion);
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public String eventId() {
        return id + "@" + article.revision() + "/" + analysisVersion + quotation.knownBesides();
    }

    @Override
    public Instant eventTime() {
        return article.published();
    }
}
