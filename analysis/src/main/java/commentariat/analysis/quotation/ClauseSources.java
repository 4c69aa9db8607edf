package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a clause without a cue of speech names as the source of the words that it brings. */
final class ClauseSources {
    private final Text text;
    private final Set<String> surnames;

    ClauseSources(Text text) {
        this.text = text;
        this.surnames = surnames(text);
    }

    /** Whom the words before the colon at {@code colon} name: More from Ann Holt: – else who or what they are about: Here Holt goes further: */
    static Optional<Cued> introducer(Matrix matrix, int colon) {
        Grammar grammar = new Grammar(matrix.units());
        boolean asFollows = grammar.is(colon - 1, "follows") && grammar.is(colon - 2, "as");
        Steps named = grammar.nounPhraseBefore(asFollows ? colon - 2 : colon, 0);
        boolean alone = !named.isEmpty()
                && (named.from() == 0
                        || grammar.isDash(named.from() - 1)
                        || grammar.is(named.from() - 1, "from")
                        || grammar.is(named.from() - 1, "by"));
        Optional<Cued> subject =
                alone || colon < 2 ? Optional.empty() : subjectIn(matrix, mainClause(grammar, colon) + 1, colon, false);
        if (subject.isPresent() || named.isEmpty()) {
            return subject;
        }
        return Optional.of(new Cued(
                matrix.span(colon, colon + 1),
                CueClass.NEUTRAL,
                Optional.empty(),
                true,
                Optional.of(matrix.span(named.from(), named.to()))));
    }

    /** Where the main clause starts: behind the comma, where a subordinate one opens the sentence. */
    private static int mainClause(Grammar grammar, int end) {
        if (grammar.is(0, WordClass.SUBORDINATOR)) {
            for (int i = 2; i < end - 2; i++) {
                if (grammar.is(i, ",")) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** The subject of the first finite verb from {@code first} to {@code last}, both among them, with the verb as its cue. */
    static Optional<Cued> subjectIn(Matrix matrix, int first, int last, boolean speaks) {
        Grammar grammar = new Grammar(matrix.units());
        int direction = first <= last ? 1 : -1;
        for (int i = first; i != last + direction; i += direction) {
            if (!grammar.isVerb(i)) {
                continue;
            }
            Steps subject = grammar.subjectBefore(grammar.groupStart(i), 0);
            if (!subject.isEmpty() && (!speaks || grammar.canSpeak(subject))) {
                return Optional.of(new Cued(
                        matrix.span(i, i + 1),
                        CueClass.NEUTRAL,
                        Optional.empty(),
                        true,
                        Optional.of(matrix.span(subject.from(), subject.to()))));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the source is a lone name that is nowhere the end of a longer one: a town or country, of whose doings the one who speaks
     * here tells (Harrow wants to “a b c”), where a person would have been named in full.
     */
    boolean isPlace(Cued cued) {
        List<Token> words = cued.source().stream()
                .flatMap(source -> text.tokensIn(source).stream())
                .filter(token -> !token.is("the"))
                .toList();
        return words.size() == 1
                && words.get(0).isCapitalised()
                && !Lexicon.isClosed(words.get(0).lower())
                && !surnames.contains(words.get(0).text());
    }

    /** Words that stand with a capital behind another one. */
    private static Set<String> surnames(Text text) {
        Set<String> surnames = new HashSet<>();
        List<Token> tokens = text.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean named = before.isCapitalised() && before.isWord() && !Lexicon.isClosed(before.lower());
            if (named && tokens.get(i).isCapitalised() && tokens.get(i).isWord()) {
                surnames.add(tokens.get(i).text());
            }
        }
        return surnames;
    }
}
