package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.List;

/**
 * All that the analysis finds in an article. Offsets count UTF-16 units into the article's text.
 *
 * @param quotations in reading order
 * @param speakers everybody whom a quotation names by id, in order of first mention
 * @param countries most salient first
 * @param stance the article's balance of stances
 * @param coverage how deep the analysis went
 * @param analysisVersion which version of the analysis found all this
 * @param refused what the analysis took for quotations and an analyst did not
 */
public record Tags(
        List<Quotation> quotations,
        List<Speaker> speakers,
        List<CountryTag> countries,
        ArticleStance stance,
        Coverage coverage,
        String analysisVersion,
        List<RefusedQuotation> refused) {
    public Tags {
        quotations = List.copyOf(quotations);
        speakers = List.copyOf(speakers);
        countries = List.copyOf(countries);
        Checks.notBlank("analysisVersion", analysisVersion);
        refused = List.copyOf(refused);
        List<String> ids = speakers.stream().map(Speaker::id).toList();
        for (Quotation quotation : quotations) {
            quotation.speaker().filter(id -> !ids.contains(id)).ifPresent(id -> {
                throw new IllegalArgumentException(
                        "quotation " + quotation.id() + " names speaker " + id + ", who is not listed");
            });
        }
    }

    /** As the analysis finds them: no analyst has refused a quotation. */
    public Tags(
            List<Quotation> quotations,
            List<Speaker> speakers,
            List<CountryTag> countries,
            ArticleStance stance,
            Coverage coverage,
            String analysisVersion) {
        this(quotations, speakers, countries, stance, coverage, analysisVersion, List.of());
    }

    /** The same with these quotations. */
    public Tags with(List<Quotation> others) {
        return new Tags(others, speakers, countries, stance, coverage, analysisVersion, refused);
    }
}
