package commentariat.analysis.speaker;

import commentariat.analysis.speaker.Voice.Heard;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules for sources that nobody names: bodies, groups, and people without a name. */
final class UnnamedSources {
    private UnnamedSources() {}

    static Optional<Heard> institution(Scene scene, int index) {
        return NounSource.of(scene, index).flatMap(phrase -> {
            Token head = phrase.head();
            boolean body = Lexicons.isBodyNoun(head.lower())
                    || Lexicons.isOrganisation(head.text())
                    || NamedSources.isCountry(head.text())
                    || isAcronym(head.text())
                    || (head.isCapitalised()
                            && !Lexicons.isPersonNoun(head.lower())
                            && !isPeople(head)
                            && (phrase.to() - phrase.from() > 1 || phrase.definite()));
            return body ? heardBody(scene, index, phrase, SpeakerKind.INSTITUTION, "institution") : Optional.empty();
        });
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }

    /** Democrats, Russians, Americans: people by party or nation. */
    private static boolean isPeople(Token token) {
        String word = token.text();
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Lexicons.isPeopleNoun(token.lower())
                || (word.endsWith("s") && (Lexicons.countryOf(singular).isPresent() || Lexicons.isParty(singular)));
    }

    static Optional<Heard> group(Scene scene, int index) {
        return NounSource.of(scene, index)
                .filter(phrase -> isPeople(phrase.head()))
                .flatMap(phrase -> heardBody(scene, index, phrase, SpeakerKind.GROUP, "group"));
    }

    static Optional<Heard> unnamed(Scene scene, int index) {
        return NounSource.of(scene, index)
                .filter(phrase -> Lexicons.isPersonNoun(phrase.head().lower())
                        && (phrase.definite()
                                || phrase.indefinite()
                                || !phrase.head().isCapitalised()))
                .flatMap(phrase -> heardBody(scene, index, phrase, SpeakerKind.UNNAMED, "unnamed"));
    }

    private static Optional<Heard> heardBody(Scene scene, int index, NounSource phrase, SpeakerKind kind, String how) {
        List<Token> tokens = scene.text().tokens();
        Span span = new Span(
                tokens.get(phrase.from()).start(), tokens.get(phrase.to() - 1).end());
        String name = scene.text().in(span).replaceAll("\\s+", " ");
        if (!Names.hasId(List.of(name))) {
            return Optional.empty();
        }
        Optional<Span> source = scene.quotation(index)
                .source()
                .map(words -> new Span(
                        Math.max(
                                words.start(),
                                tokens.get(NounSource.behindDateline(scene.text(), words))
                                        .start()),
                        words.end()));
        return Optional.of(new Heard(scene.voice(name, kind, phrase.head().span()), source, how, .7));
    }
}
