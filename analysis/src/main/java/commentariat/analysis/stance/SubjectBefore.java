package commentariat.analysis.stance;

import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The subject of words that open with their predicate, for it is whom they judge: <em>Mills, who “is a disgrace”</em>.
 *
 * @param sentence the sentence around the words
 * @param word the number of the subject's word in it
 */
record SubjectBefore(Parse sentence, int word) {
    private static final Set<String> FINITE = Set.of("MD", "VBD", "VBP", "VBZ");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who");

    private static final Set<PartOfSpeech> NOMINAL = EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.PROPN);

    /**
     * That of {@code words}, whose first sentence is {@code first}; empty where they do not open with a predicate, or nothing before them is
     * its subject.
     */
    static Optional<SubjectBefore> of(Text text, Span words, Parse first) {
        boolean opens = first.words().stream()
                .filter(word -> Character.isLetterOrDigit(word.text().codePointAt(0)))
                .findFirst()
                .filter(word -> FINITE.contains(word.tag()))
                .isPresent();
        if (!opens || !first.dependents(first.root(), "nsubj").isEmpty()) {
            return Optional.empty();
        }
        return text.sentenceAt(words.start())
                .filter(sentence -> sentence.start() < words.start())
                .flatMap(sentence -> in(Syntax.english().parse(text, sentence), words));
    }

    private static Optional<SubjectBefore> in(List<Parse> sentences, Span words) {
        return sentences.stream()
                .filter(sentence -> sentence.span().contains(new Span(words.start(), words.start() + 1)))
                .findFirst()
                .flatMap(sentence -> in(sentence, words));
    }

    private static Optional<SubjectBefore> in(Parse sentence, Span words) {
        int predicate = sentence.at(words.start());
        while (isWithin(sentence, sentence.word(predicate).head(), words)) {
            predicate = sentence.word(predicate).head();
        }
        while (true) {
            for (int subject : sentence.dependents(predicate, "nsubj")) {
                if (sentence.word(subject).start() < words.start()) {
                    return Optional.of(new SubjectBefore(sentence, antecedent(sentence, subject, predicate)));
                }
            }
            Word own = sentence.word(predicate);
            if (!own.is("conj")) {
                return Optional.empty();
            }
            predicate = own.head();
        }
    }

    private static boolean isWithin(Parse sentence, int word, Span words) {
        return word != Parse.NONE && words.contains(sentence.word(word).span());
    }

    /** Whom a relative pronoun means: the word that its clause tells more of, or, where the tree has none, the one before the pronoun. */
    private static int antecedent(Parse sentence, int subject, int predicate) {
        Word clause = sentence.word(predicate);
        String pronoun = sentence.word(subject).text().toLowerCase(Locale.ROOT);
        if (!RELATIVE.contains(pronoun)) {
            return subject;
        }
        if (clause.is("acl")) {
            return clause.head();
        }
        int before = subject - 1;
        while (before >= 0 && sentence.word(before).partOfSpeech() == PartOfSpeech.PUNCT) {
            before--;
        }
        boolean names = before >= 0 && NOMINAL.contains(sentence.word(before).partOfSpeech());
        return names && !pronoun.equals("that") ? before : subject;
    }
}
