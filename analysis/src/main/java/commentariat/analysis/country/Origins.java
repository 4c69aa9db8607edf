package commentariat.analysis.country;

import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.PublicFigures;
import commentariat.analysis.speaker.Stated;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where speakers come from: their affiliation's country, their role's, or the nationality that stands beside their name. */
final class Origins {
    private static final Map<String, String> AFFILIATIONS =
            WordList.beside(Origins.class, "affiliations.txt").pairs();
    /** How far before a name its nationality may stand, and how far after it the state of its bearer: <em>(R-Tex.)</em>. */
    private static final int BEFORE_NAME = 40;

    private static final int AFTER_NAME = 12;

    private static final Set<String> NATIONALITIES = Set.of("adjective", "country-name", "institution");
    private static final Set<SpeakerKind> BODIES =
            Set.of(SpeakerKind.INSTITUTION, SpeakerKind.GROUP, SpeakerKind.UNNAMED);
    private static final Set<SpeakerKind> OFFICES =
            Set.of(SpeakerKind.OFFICIAL, SpeakerKind.POLITICIAN, SpeakerKind.SPOKESPERSON);
    /** An article is about one country when that one has this share of its mentions. */
    private static final double ABOUT_ONE = 0.5;
    /** And it is the country of people without an office when it has as many mentions as this. */
    private static final int HOME_MENTIONS = 3;

    private final Text text;
    private final List<Decision> decisions;
    private final List<CountryTag> tags;

    Origins(Text text, List<Decision> decisions, List<CountryTag> tags) {
        this.text = text;
        this.decisions = decisions;
        this.tags = tags;
    }

    /** The country that the article states of {@code speaker}; the surest evidence first. */
    Optional<SpeakerCountry> of(FoundSpeaker speaker) {
        return speaker.affiliation()
                .flatMap(stated -> stated(stated, "affiliation"))
                .or(() -> speaker.role().flatMap(stated -> stated(stated, "role")))
                .or(() -> ownName(speaker))
                .or(() -> besideName(speaker))
                .or(() -> publicFigure(speaker))
                .or(() -> atHome(speaker));
    }

    private Optional<SpeakerCountry> stated(Stated stated, String rule) {
        return known(stated).or(() -> within(stated.span(), rule));
    }

    private Optional<SpeakerCountry> within(Span span, String rule) {
        return decisions.stream()
                .filter(decision -> !decision.origin().equals(Place.NO_COUNTRY))
                .filter(decision -> span.contains(decision.span()))
                .findFirst()
                .map(decision -> new SpeakerCountry(decision.origin(), decision.span(), rule));
    }

    /** A body that has no country's word in its name: <em>Brookings Institution</em>. */
    private static Optional<SpeakerCountry> known(Stated stated) {
        return AFFILIATIONS.entrySet().stream()
                .filter(entry -> stated.words().contains(entry.getKey()))
                .findFirst()
                .map(entry -> new SpeakerCountry(entry.getValue(), stated.span(), "known-affiliation"));
    }

    /** <em>the Russian analyst Ivan Petrov; Ann Reed (R-Tex.)</em>: within the sentence, with nothing but small words between. */
    private Optional<SpeakerCountry> besideName(FoundSpeaker speaker) {
        if (BODIES.contains(speaker.kind())) {
            return Optional.empty();
        }
        for (Mention mention : speaker.mentions()) {
            for (Decision decision : decisions) {
                if (decision.isCountry() && (isBefore(decision, mention) || isAfter(decision, mention))) {
                    return Optional.of(new SpeakerCountry(decision.country(), decision.span(), "beside-name"));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBefore(Decision decision, Mention mention) {
        if (!NATIONALITIES.contains(decision.rule())
                || decision.span().end() > mention.start()
                || mention.start() - decision.span().end() > BEFORE_NAME
                || !Character.isUpperCase(mention.text().codePointAt(0))
                || !text.sentenceAt(decision.span().start()).equals(text.sentenceAt(mention.start()))) {
            return false;
        }
        String between = text.string().substring(decision.span().end(), mention.start());
        return between.chars().allMatch(c -> Character.isLetter(c) || " -.’'".indexOf(c) >= 0)
                && !between.matches(
                        ".*\\b(and|by|for|from|in|of|on|or|said|says|than|that|to|with|when|where|who)\\b.*");
    }

    private boolean isAfter(Decision decision, Mention mention) {
        if (!decision.rule().equals("state-abbreviation")
                || decision.span().start() < mention.end()
                || decision.span().start() - mention.end() > AFTER_NAME) {
            return false;
        }
        return text.string().startsWith(" (", mention.end()) || text.string().startsWith(", ", mention.end());
    }

    /** A body that is the country: <em>the Kremlin said</em>. */
    private Optional<SpeakerCountry> ownName(FoundSpeaker speaker) {
        if (!BODIES.contains(speaker.kind())) {
            return Optional.empty();
        }
        return speaker.mentions().stream()
                .map(Mention::span)
                .flatMap(span -> within(span, "own-name").stream())
                .findFirst();
    }

    private static Optional<SpeakerCountry> publicFigure(FoundSpeaker speaker) {
        return PublicFigures.country(speaker.name())
                .map(country ->
                        new SpeakerCountry(country, speaker.mentions().get(0).span(), "public-figure"));
    }

    /**
     * Papers name the country of those who come from abroad: of whom nothing is said is at home, in the country that most of the article's
     * talk is of. Who holds or speaks for an office is so with fewer mentions.
     */
    private Optional<SpeakerCountry> atHome(FoundSpeaker speaker) {
        if (BODIES.contains(speaker.kind())) {
            return Optional.empty();
        }
        boolean office = OFFICES.contains(speaker.kind()) && speaker.role().isPresent();
        return tags.stream()
                .findFirst()
                .filter(first -> first.salience() >= ABOUT_ONE)
                .filter(first -> office || first.mentions().size() >= HOME_MENTIONS)
                .map(first -> new SpeakerCountry(
                        first.code(),
                        first.mentions().get(0).span(),
                        office ? "office-in-the-articles-country" : "at-home"));
    }
}
