package commentariat.analysis.country;

import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.Stated;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where speakers come from: their affiliation's country, their role's, or the nationality that stands beside their name. */
final class Origins {
    private static final Map<String, String> AFFILIATIONS =
            WordList.beside(Origins.class, "affiliations.txt").pairs();
    /** How far before a name its nationality may stand, and how far after it the state of its bearer: <em>(R-Tex.)</em>. */
    private static final int BEFORE_NAME = 40;

    private static final int AFTER_NAME = 12;

    private final Text text;
    private final List<Decision> decisions;

    Origins(Text text, List<Decision> decisions) {
        this.text = text;
        this.decisions = decisions;
    }

    /** The country that the article states of {@code speaker}; the surest evidence first. */
    Optional<SpeakerCountry> of(FoundSpeaker speaker) {
        return speaker.affiliation()
                .flatMap(stated -> stated(stated, "affiliation"))
                .or(() -> speaker.role().flatMap(stated -> stated(stated, "role")))
                .or(() -> besideName(speaker))
                .or(() -> ownName(speaker));
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
        if (!decision.rule().equals("adjective")
                || decision.span().end() > mention.start()
                || mention.start() - decision.span().end() > BEFORE_NAME
                || !Character.isUpperCase(mention.text().codePointAt(0))) {
            return false;
        }
        String between = text.string().substring(decision.span().end(), mention.start());
        return between.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')
                && !between.matches(".*\\b(and|by|for|from|in|of|on|or|that|to|with|when|where|who)\\b.*");
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
        return speaker.mentions().stream()
                .map(Mention::span)
                .flatMap(span -> within(span, "own-name").stream())
                .findFirst();
    }
}
