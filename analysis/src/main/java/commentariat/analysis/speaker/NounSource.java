package commentariat.analysis.speaker;

import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Optional;

/**
 * A source that is no name: its tokens up to the first comma or clause, and its noun.
 *
 * @param from the first token, articles left out
 * @param to the token after the last
 * @param head the noun
 * @param definite whether it means one that is known: the, his
 * @param indefinite whether it means one that is not: a, one
 */
record NounSource(int from, int to, Token head, boolean definite, boolean indefinite) {
    /** It is no longer than this, in tokens. */
    private static final int LONGEST = 9;

    static Optional<NounSource> of(Scene scene, int index) {
        Optional<Span> source = scene.quotation(index).source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        List<Token> tokens = scene.text().tokens();
        int from = behindDateline(scene.text(), source.get());
        int end = from;
        while (end < tokens.size() && tokens.get(end).end() <= source.get().end()) {
            end++;
        }
        boolean definite = false;
        boolean indefinite = false;
        int first = from;
        while (first < end
                && (scene.is(tokens.get(first), WordClass.DETERMINER)
                        || scene.is(tokens.get(first), WordClass.NUMBER)
                        || tokens.get(first).is("of"))) {
            definite |= tokens.get(first).is("the")
                    || scene.is(tokens.get(first), WordClass.POSSESSIVE)
                    || tokens.get(first).is("this");
            indefinite |= tokens.get(first).is("a")
                    || tokens.get(first).is("an")
                    || tokens.get(first).is("one")
                    || tokens.get(first).is("another");
            first++;
        }
        int to = first;
        while (to < end && to - first < LONGEST && !isEndOfPhrase(scene, to)) {
            to++;
        }
        int head = first;
        while (head + 1 < to
                && !scene.is(tokens.get(head + 1), WordClass.PREPOSITION)
                && (tokens.get(head + 1).isWord() || scene.isPossessive(head + 1))) {
            head++;
        }
        while (to > head + 1 && (!tokens.get(to - 1).isWord() || scene.is(tokens.get(to - 1), WordClass.PREPOSITION))) {
            to--;
        }
        boolean word = first < to
                && tokens.get(head).isWord()
                && !scene.is(tokens.get(head), WordClass.PRONOUN)
                && !scene.is(tokens.get(head), WordClass.SUBJECT);
        return word ? Optional.of(new NounSource(first, to, tokens.get(head), definite, indefinite)) : Optional.empty();
    }

    /** The first token of {@code source}, a place before a dash at its paragraph's start left out. */
    static int behindDateline(Text text, Span source) {
        int first = text.firstTokenFrom(source.start());
        int behind = text.paragraphAt(source.start())
                .map(paragraph -> Datelines.end(text.tokens(), text.firstTokenFrom(paragraph.start())))
                .orElse(first);
        boolean inside = behind > first
                && behind < text.tokens().size()
                && text.tokens().get(behind).start() < source.end();
        return inside ? behind : first;
    }

    private static boolean isEndOfPhrase(Scene scene, int i) {
        Token token = scene.text().tokens().get(i);
        return token.is(",")
                || token.is("who")
                || token.is("which")
                || token.is("that")
                || token.is("(")
                || token.is("—")
                || token.is("–");
    }
}
