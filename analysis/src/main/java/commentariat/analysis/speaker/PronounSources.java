package commentariat.analysis.speaker;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Scene.Meant;
import commentariat.analysis.speaker.Voice.Heard;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule that understands a pronoun beside the cue: whom it means, by gender, grammar and nearness. */
final class PronounSources {
    /** How many sentences back a pronoun is understood. */
    private static final int REACH = 10;

    private static final Set<String> PERSONAL = Set.of("he", "him", "she", "her", "his", "hers");
    private static final Set<String> BODILY = Set.of("it", "its", "they", "them", "their");

    private PronounSources() {}

    static Optional<Heard> pronoun(Scene scene, int index) {
        FoundQuotation quotation = scene.quotation(index);
        Optional<Token> word = onlyToken(scene, quotation.source());
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return antecedent(scene, index, word.get(), quotation.source());
    }

    /** Whom the pronoun {@code word} means, which names the source of a quotation. */
    static Optional<Heard> antecedent(Scene scene, int index, Token word, Optional<Span> source) {
        String pronoun = word.lower();
        boolean personal = PERSONAL.contains(pronoun);
        if (!personal && !BODILY.contains(pronoun)) {
            return Optional.empty();
        }
        List<Span> aside = scene.announcedWith(index);
        List<Span> sentences = scene.text().sentences();
        int at = sentenceOf(sentences, word.start());
        for (int back = at; back >= 0 && back > at - REACH; back--) {
            Optional<Meant> antecedent = antecedent(scene, sentences.get(back), word, personal, aside);
            if (antecedent.isPresent()) {
                antecedent.get().voice().person().ifPresent(person -> person.learn(Gender.ofPronoun(pronoun)));
                double sure = Math.max(.4, .85 - .08 * (at - back));
                return Optional.of(new Heard(antecedent.get().voice(), source, "pronoun", sure));
            }
        }
        return Optional.empty();
    }

    /** The source, where it is a single token. */
    static Optional<Token> onlyToken(Scene scene, Optional<Span> source) {
        List<Token> tokens = source.map(scene.text()::tokensIn).orElse(List.of());
        return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
    }

    /** The number of the last of {@code sentences} that starts at {@code offset} or before. */
    static int sentenceOf(List<Span> sentences, int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whom the pronoun means in {@code sentence}: the source of words, else the first who is no mere owner, else an owner. */
    private static Optional<Meant> antecedent(
            Scene scene, Span sentence, Token pronoun, boolean personal, List<Span> aside) {
        Gender gender = Gender.ofPronoun(pronoun.lower());
        List<Meant> candidates = scene.meantIn(sentence, pronoun.start(), aside).stream()
                .filter(candidate -> candidate.voice().person().isPresent() == personal)
                .filter(candidate -> candidate
                        .voice()
                        .person()
                        .map(Person::gender)
                        .orElse(Gender.UNKNOWN)
                        .fits(gender))
                .toList();
        Optional<Meant> source = candidates.stream()
                .filter(candidate -> scene.isSource(candidate.span()) && !candidate.possessive())
                .findFirst();
        Optional<Meant> subject =
                candidates.stream().filter(candidate -> !candidate.possessive()).findFirst();
        return source.isPresent()
                ? source
                : subject.isPresent() ? subject : candidates.stream().findFirst();
    }
}
