package commentariat.analysis.country;

import commentariat.analysis.Document;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The stage that finds an article's countries. */
public final class Countries {
    /** The stage; reads its lists with the first article. Thread-safe. */
    public Countries() {}

    /**
     * The countries of {@code document}.
     *
     * @param text the document's text, cut
     * @param quotations what is quoted in it
     * @param speakers who said it
     */
    public FoundCountries find(Document document, Text text, List<FoundQuotation> quotations, FoundSpeakers speakers) {
        List<Decision> decisions = Names.in(document, text);
        List<CountryMention> mentions = decisions.stream()
                .filter(Decision::isCountry)
                .map(decision -> new CountryMention(decision.span(), decision.country(), decision.rule()))
                .toList();
        List<List<String>> ofQuotations = new ArrayList<>();
        for (FoundQuotation quotation : quotations) {
            ofQuotations.add(countriesOf(quotation.span(), text, mentions));
        }
        List<CountryTag> tags = Salience.tags(text, mentions, inTitle(document));
        Origins origins = new Origins(text, decisions, tags);
        Map<String, SpeakerCountry> ofSpeakers = new LinkedHashMap<>();
        for (FoundSpeaker speaker : speakers.speakers()) {
            origins.of(speaker).ifPresent(country -> ofSpeakers.put(speaker.id(), country));
        }
        return new FoundCountries(tags, mentions, ofQuotations, ofSpeakers);
    }

    private static List<String> inTitle(Document document) {
        if (document.title().isEmpty()) {
            return List.of();
        }
        return Names.in(document, Text.of(document.title().get())).stream()
                .filter(Decision::isCountry)
                .map(Decision::country)
                .distinct()
                .toList();
    }

    /** The countries inside the quotation; where it names none those of its sentence, and else of its paragraph. */
    private static List<String> countriesOf(Span quotation, Text text, List<CountryMention> mentions) {
        return Stream.of(Optional.of(quotation), sentencesOf(quotation, text), text.paragraphAt(quotation.start()))
                .flatMap(Optional::stream)
                .map(span -> mostMentioned(span, mentions))
                .filter(countries -> !countries.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Span> sentencesOf(Span quotation, Text text) {
        Optional<Span> first = text.sentenceAt(quotation.start());
        Optional<Span> last = text.sentenceAt(quotation.end() - 1);
        return first.flatMap(from -> last.map(to -> new Span(from.start(), to.end())));
    }

    private static List<String> mostMentioned(Span span, List<CountryMention> mentions) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (CountryMention mention : mentions) {
            if (span.contains(mention.span())) {
                times.merge(mention.country(), 1, Integer::sum);
            }
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
