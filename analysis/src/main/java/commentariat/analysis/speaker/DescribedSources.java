package commentariat.analysis.speaker;

import commentariat.analysis.speaker.Voice.Heard;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that understand a noun beside the cue which stands for somebody whom the article names elsewhere. */
final class DescribedSources {
    /** How many names back a description is understood. */
    private static final int REACH = 100;

    /** A headline and the line under it, each no longer than this, in UTF-16 units. */
    private static final int HEADLINES = 2;

    private static final int LONGEST_HEADLINE = 120;

    private static final Set<SpeakerKind> PUBLIC = Set.of(
            SpeakerKind.POLITICIAN,
            SpeakerKind.BUSINESS,
            SpeakerKind.ACTIVIST,
            SpeakerKind.EXPERT,
            SpeakerKind.JOURNALIST);

    private DescribedSources() {}

    /** Whether {@code token} stands in one of the short lines that a text starts with. */
    private static boolean isHeadline(Text text, Token token) {
        int paragraph = PronounSources.sentenceOf(text.paragraphs(), token.start());
        return paragraph < HEADLINES
                && paragraph + 1 < text.paragraphs().size()
                && text.paragraphs().get(paragraph).end()
                                - text.paragraphs().get(paragraph).start()
                        < LONGEST_HEADLINE;
    }

    static Optional<Heard> description(Scene scene, int index) {
        Optional<NounSource> phrase = NounSource.of(scene, index);
        // a headline says "protest organizer says" of whom the article names
        boolean headline =
                phrase.isPresent() && isHeadline(scene.text(), phrase.get().head());
        if (phrase.isEmpty()
                || !(phrase.get().definite() || headline)
                || !Lexicons.isPersonNoun(phrase.get().head().lower())) {
            return Optional.empty();
        }
        String noun = phrase.get().head().lower();
        int looked = 0;
        for (People.Named named :
                scene.people().mentionsBefore(phrase.get().head().start())) {
            if (named.person().isDescribedAs(noun)) {
                return Optional.of(new Heard(
                        scene.voice(named.person()), scene.quotation(index).source(), "description", .7));
            }
            if (++looked > REACH) {
                break;
            }
        }
        Optional<Person> only =
                scene.people().onlyOneDescribedAs(noun); // a first sentence may say who before it says the name
        if (only.isPresent()) {
            return Optional.of(
                    new Heard(scene.voice(only.get()), scene.quotation(index).source(), "description", .6));
        }
        return Optional.empty();
    }

    /** Whom the sentence before is about, by a noun that the article does not use of them else: Reed left early. The socialist said … */
    static Optional<Heard> describedSubject(Scene scene, int index) {
        Optional<NounSource> phrase = NounSource.of(scene, index).filter(NounSource::definite);
        if (phrase.isEmpty() || !canDescribeAnybody(scene, phrase.get())) {
            return Optional.empty();
        }
        Token head = phrase.get().head();
        List<Span> sentences = scene.text().sentences();
        int here = PronounSources.sentenceOf(sentences, head.start());
        if (here == 0
                || !scene.meantIn(sentences.get(here), head.start(), scene.announcedWith(index))
                        .isEmpty()) {
            return Optional.empty();
        }
        Span before = sentences.get(here - 1);
        return scene.meantIn(before, before.end(), List.of()).stream()
                .filter(meant -> !meant.possessive())
                .findFirst()
                .filter(meant -> meant.voice()
                        .person()
                        .filter(person -> canBe(person, head))
                        .isPresent())
                .map(meant -> new Heard(meant.voice(), scene.quotation(index).source(), "description", .5));
    }

    /** Nouns that the press uses instead of a name: not those that stand for somebody unnamed (the official, the spokesman). */
    private static boolean canDescribeAnybody(Scene scene, NounSource phrase) {
        String noun = phrase.head().lower();
        boolean own = scene.is(scene.text().tokens().get(phrase.from() - 1), WordClass.POSSESSIVE);
        return !own
                && (noun.equals("man")
                        || noun.equals("woman")
                        || Lexicons.role(noun)
                                .filter(role -> PUBLIC.contains(role.kind()))
                                .isPresent());
    }

    private static boolean canBe(Person person, Token noun) {
        SpeakerKind kind = Lexicons.role(noun.lower()).map(Lexicons.Role::kind).orElse(SpeakerKind.OTHER);
        boolean otherTrade = kind != SpeakerKind.OTHER
                && person.positions().stream()
                        .filter(Position::isTelling)
                        .anyMatch(position -> position.kind() != kind);
        Gender told = noun.is("man") ? Gender.MALE : noun.is("woman") ? Gender.FEMALE : Names.genderOf(noun.lower());
        return !otherTrade && person.gender().fits(told);
    }

    /** Reed's speech said; her letter warned. */
    static Optional<Heard> ownerOfWords(Scene scene, int index) {
        Optional<Span> source = scene.quotation(index).source();
        Optional<NounSource> phrase = NounSource.of(scene, index)
                .filter(found -> Lexicons.isOwnedWords(found.head().lower()));
        if (source.isEmpty() || phrase.isEmpty()) {
            return Optional.empty();
        }
        Token first = scene.text().tokensIn(source.get()).get(0);
        if (first.is("his") || first.is("her")) {
            return PronounSources.antecedent(scene, index, first, Optional.of(first.span()));
        }
        return scene.people().mentionsIn(source.get()).stream()
                .filter(named -> scene.isPossessive(named.name().to())
                        && named.span().end() < phrase.get().head().start())
                .findFirst()
                .map(named -> new Heard(
                        scene.voice(named.person()),
                        Optional.of(named.span()),
                        named.name().isFull() ? "full-name" : "surname",
                        .7));
    }
}
