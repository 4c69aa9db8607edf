package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Set;

/** The words of a text by their place, and what each may be. Places outside the text hold nothing. */
final class Words {
    /** Marks that end any description. */
    private static final Set<String> CLOSERS =
            Set.of(".", ";", ":", "?", "!", "“", "\"", "”", "''", ")", "—", "–", "--", "...", "…");

    private final Text text;
    private final List<Token> tokens;

    Words(Text text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    List<Token> all() {
        return tokens;
    }

    boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    boolean is(int i, WordClass wordClass) {
        return i >= 0 && i < tokens.size() && Lexicon.is(tokens.get(i).lower(), wordClass);
    }

    boolean isCloser(int i) {
        return CLOSERS.contains(at(i).text());
    }

    boolean isCapitalised(int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).isWord()
                && tokens.get(i).isCapitalised();
    }

    boolean isPossession(int i) {
        return is(i, "'s")
                || (is(i, "'")
                        && i > 0
                        && tokens.get(i).start() == tokens.get(i - 1).end());
    }

    /** Whether what ends before {@code next} looks like a subject: a finite verb follows, or a comma and a clause about it. */
    boolean isSubject(int next) {
        int verb = next;
        while (is(verb, WordClass.ADVERB)) {
            verb++;
        }
        if (verb >= tokens.size()) {
            return false;
        }
        if (is(verb, ",") || is(verb, "(")) {
            return true;
        }
        Set<VerbForm> forms = Lexicon.verb(tokens.get(verb).lower());
        return is(verb, WordClass.AUXILIARY)
                || forms.contains(VerbForm.PAST)
                || forms.contains(VerbForm.THIRD_PERSON)
                || (forms.isEmpty() && tokens.get(verb).lower().endsWith("ed"));
    }

    boolean sameLine(int i, int next) {
        return next >= tokens.size() || tokens.get(next).start() - tokens.get(i).end() <= 1;
    }

    boolean near(int i, int next) {
        return tokens.get(next).start() - tokens.get(i).end() <= 1;
    }

    int afterBrackets(int i) {
        if (!is(i, "(")) {
            return i;
        }
        int close = i;
        while (close < tokens.size() && close < i + 10 && !is(close, ")")) {
            close++;
        }
        return is(close, ")") ? close + 1 : i;
    }

    Stated stated(int from, int to) {
        return stated(new Span(tokens.get(from).start(), tokens.get(to - 1).end()));
    }

    Stated stated(Span span) {
        return new Stated(text.in(span).replaceAll("\\s+", " "), span);
    }
}
