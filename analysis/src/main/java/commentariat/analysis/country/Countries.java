package commentariat.analysis.country;

import commentariat.analysis.Document;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.SpeakerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stage that finds an article's countries. */
public final class Countries {
    private static final Set<SpeakerKind> SPEAK_FOR_COUNTRIES =
            Set.of(SpeakerKind.OFFICIAL, SpeakerKind.POLITICIAN, SpeakerKind.SPOKESPERSON, SpeakerKind.INSTITUTION);

    private static final Set<SpeakerKind> BODIES =
            Set.of(SpeakerKind.INSTITUTION, SpeakerKind.GROUP, SpeakerKind.UNNAMED);

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
        Set<String> surnames = surnames(speakers);
        List<Decision> decisions = Names.in(document, text, surnames);
        List<CountryMention> mentions = decisions.stream()
                .filter(Decision::isCountry)
                .map(decision -> new CountryMention(decision.span(), decision.country(), decision.rule()))
                .toList();
        List<CountryTag> tags = Salience.tags(text, mentions, inTitle(document, surnames));
        Origins origins = new Origins(text, decisions, tags);
        Map<String, SpeakerCountry> ofSpeakers = new LinkedHashMap<>();
        Set<String> offices = speakers.speakers().stream()
                .filter(speaker -> SPEAK_FOR_COUNTRIES.contains(speaker.kind()))
                .map(FoundSpeaker::id)
                .collect(Collectors.toSet());
        for (FoundSpeaker speaker : speakers.speakers()) {
            origins.of(speaker).ifPresent(country -> ofSpeakers.put(speaker.id(), country));
        }
        List<Optional<String>> speaksFor = speakers.attributions().stream()
                .map(attribution -> attribution
                        .speaker()
                        .filter(offices::contains)
                        .map(ofSpeakers::get)
                        .map(SpeakerCountry::country))
                .toList();
        return new FoundCountries(tags, mentions, new Spoken(text, mentions).of(quotations, speaksFor), ofSpeakers);
    }

    private static Set<String> surnames(FoundSpeakers speakers) {
        return speakers.speakers().stream()
                .filter(speaker -> !BODIES.contains(speaker.kind()))
                .map(speaker ->
                        Words.key(speaker.name().substring(speaker.name().lastIndexOf(' ') + 1)))
                .collect(Collectors.toSet());
    }

    private static List<String> inTitle(Document document, Set<String> surnames) {
        if (document.title().isEmpty()) {
            return List.of();
        }
        return Names.in(document, Text.of(document.title().get()), surnames).stream()
                .filter(Decision::isCountry)
                .map(Decision::country)
                .distinct()
                .toList();
    }
}
