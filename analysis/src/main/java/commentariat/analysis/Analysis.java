package commentariat.analysis;

import commentariat.analysis.country.Countries;
import commentariat.analysis.country.FoundCountries;
import commentariat.analysis.country.SpeakerCountry;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.quotation.Quotations;
import commentariat.analysis.speaker.Attribution;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.speaker.Speakers;
import commentariat.analysis.speaker.Stated;
import commentariat.analysis.stance.FoundStance;
import commentariat.analysis.stance.RulesEngine;
import commentariat.analysis.stance.StanceEngine;
import commentariat.analysis.stance.Stances;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerEvidence;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.TargetStance;
import commentariat.contract.commentary.WriterStance;
import commentariat.contract.identity.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An article in, its tags out: a pure function, the same answer always and everywhere. Immutable, thread-safe.
 *
 * <p>The stages read what the ones before them found and nothing else: text, quotation, speaker, country, stance.
 */
public final class Analysis {
    /** Which version of the analysis this is; stands in every record that it leads to, and rises with every changed rule. */
    public static final String VERSION = "0.2.0";

    private final Countries countries;
    private final Stances stances;

    private Analysis(Countries countries, Stances stances) {
        this.countries = countries;
        this.stances = stances;
    }

    /** The analysis with the {@code rules} engine of stance. */
    public static Analysis standard() {
        return with(new RulesEngine());
    }

    /** The analysis with {@code engine} for stance; whoever opened the engine closes it, after the last answer. */
    public static Analysis with(StanceEngine engine) {
        return new Analysis(new Countries(), new Stances(engine));
    }

    /** The tags of {@code document}; never fails for any text. */
    public Tags analyse(Document document) {
        if (document.text().isBlank()) {
            return nothing();
        }
        boolean english = isEnglish(document);
        Text text = Text.of(document.text());
        List<FoundQuotation> quotations = english ? Quotations.find(text) : Quotations.findByMarksAlone(text);
        FoundSpeakers speakers = english ? Speakers.find(text, quotations) : nobody(quotations);
        FoundCountries found = countries.find(document, text, quotations, speakers);
        FoundStance stance =
                english ? stances.find(text, quotations, speakers, found) : stances.unjudged(quotations.size());
        return new Tags(
                quotations(document, quotations, speakers, found, stance),
                speakers.speakers().stream()
                        .map(speaker -> speaker(
                                speaker, Optional.ofNullable(found.ofSpeakers().get(speaker.id()))))
                        .toList(),
                found.tags(),
                stance.ofArticle(),
                english ? Coverage.FULL : Coverage.PARTIAL,
                VERSION);
    }

    /**
     * The side that the sentence around each of {@code targets} takes toward it; as many answers, in the same order.
     *
     * @param targets within the document's text
     */
    public List<TargetStance> targets(Document document, List<Span> targets) {
        return stances.targets(Text.of(document.text()), targets);
    }

    private static boolean isEnglish(Document document) {
        return document.language()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage().equals("en"))
                .orElse(true);
    }

    private static Tags nothing() {
        return new Tags(
                List.of(),
                List.of(),
                List.of(),
                new ArticleStance(List.of(), new WriterStance(StanceLabel.NEUTRAL, 0)),
                Coverage.NONE,
                VERSION);
    }

    private static FoundSpeakers nobody(List<FoundQuotation> quotations) {
        return new FoundSpeakers(
                List.of(),
                Collections.nCopies(
                        quotations.size(), new Attribution(Optional.empty(), Optional.empty(), Optional.empty(), 0)));
    }

    private static List<Quotation> quotations(
            Document document,
            List<FoundQuotation> quotations,
            FoundSpeakers speakers,
            FoundCountries countries,
            FoundStance stance) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<Quotation> tagged = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            FoundQuotation quotation = quotations.get(i);
            Attribution attribution = speakers.attributions().get(i);
            String words = quotation.span().in(document.text());
            String first = Identity.ofQuotation(document.id(), words, 0);
            int occurrence = occurrences.merge(first, 1, Integer::sum) - 1;
            tagged.add(new Quotation(
                    occurrence == 0 ? first : Identity.ofQuotation(document.id(), words, occurrence),
                    quotation.span().start(),
                    quotation.span().end(),
                    words,
                    quotation.kind(),
                    quotation.cue().map(span -> span.in(document.text())),
                    quotation.cue(),
                    quotation.polarity(),
                    attribution.speaker(),
                    attribution.source(),
                    stance.ofQuotations().get(i),
                    countries.ofQuotations().get(i),
                    quotation.rule(),
                    attribution.rule(),
                    attribution.speaker().isPresent()
                            ? quotation.confidence() * attribution.confidence()
                            : quotation.confidence()));
        }
        return tagged;
    }

    private static Speaker speaker(FoundSpeaker speaker, Optional<SpeakerCountry> country) {
        return new Speaker(
                speaker.id(),
                speaker.name(),
                speaker.role().map(Stated::words),
                speaker.affiliation().map(Stated::words),
                speaker.kind(),
                country.map(SpeakerCountry::country),
                speaker.mentions(),
                new SpeakerEvidence(
                        speaker.role().map(Stated::span),
                        speaker.affiliation().map(Stated::span),
                        speaker.kindEvidence(),
                        country.map(SpeakerCountry::evidence)),
                speaker.rule(),
                speaker.confidence(),
                speaker.distinguishedBy());
    }
}
