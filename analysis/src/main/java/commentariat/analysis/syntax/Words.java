package commentariat.analysis.syntax;

import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts tokens into the words of Universal Dependencies. */
final class Words {
    /** Beginnings that stay with their word across a hyphen: {@code co-author} is one word, {@code long-term} three. */
    private static final Set<String> PREFIXES =
            WordList.beside(Words.class, "prefixes.txt").words();

    private Words() {}

    /** The words of {@code tokens}, in order. */
    static List<Span> of(List<Token> tokens) {
        List<Span> words = new ArrayList<>(tokens.size());
        tokens.forEach(token -> cut(token.text(), token.start(), words));
        return words;
    }

    /** The words of one token, counted from its start. */
    static List<Span> of(String token) {
        List<Span> words = new ArrayList<>();
        cut(token, 0, words);
        return words;
    }

    private static void cut(String token, int at, List<Span> words) {
        int negation = negation(token);
        if (negation > 0) {
            words.add(new Span(at, at + negation));
            words.add(new Span(at + negation, at + token.length()));
        } else if (token.indexOf('-') > 0 && token.indexOf('@') < 0) {
            cutHyphens(token, at, words);
        } else {
            words.add(new Span(at, at + token.length()));
        }
    }

    /** Where a negation at the end of {@code token} starts: {@code do|n't}, {@code can|not}; 0 if there is none. */
    private static int negation(String token) {
        if (token.equalsIgnoreCase("cannot")) {
            return 3;
        }
        int start = token.length() - 3;
        boolean negation = start > 0
                && (token.charAt(start + 1) == '\'' || token.charAt(start + 1) == '’')
                && Character.toLowerCase(token.charAt(start)) == 'n'
                && Character.toLowerCase(token.charAt(start + 2)) == 't';
        return negation ? start : 0;
    }

    private static void cutHyphens(String token, int at, List<Span> words) {
        int start = 0;
        int from = 0;
        while (true) {
            int hyphen = token.indexOf('-', from);
            if (hyphen < 0 || hyphen == token.length() - 1) {
                break;
            }
            from = hyphen + 1;
            String before = token.substring(start, hyphen).toLowerCase(Locale.ROOT);
            boolean letters = hyphen > start
                    && Character.isLetter(token.charAt(from))
                    && Character.isLetterOrDigit(token.charAt(hyphen - 1));
            if (letters && !PREFIXES.contains(before)) {
                words.add(new Span(at + start, at + hyphen));
                words.add(new Span(at + hyphen, at + from));
                start = from;
            }
        }
        words.add(new Span(at + start, at + token.length()));
    }
}
