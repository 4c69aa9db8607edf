package commentariat.analysis.speaker;

import commentariat.analysis.text.Token;
import java.util.List;
import java.util.Set;

/** Finds the place that an agency's report starts with: {@code BRUSSELS, Belgium (AP) - France and Germany said}. It says nothing and is of nobody's name. */
final class Datelines {
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    /** A longer one is a headline. */
    private static final int LONGEST = 14;

    private Datelines() {}

    /** The token behind the dash of a dateline that starts a paragraph with the token {@code first}; {@code first} if there is none. */
    static int end(List<Token> tokens, int first) {
        boolean place = first < tokens.size() && isCapitals(tokens.get(first).text());
        for (int i = first; i < Math.min(tokens.size(), first + LONGEST); i++) {
            Token token = tokens.get(i);
            if (DASHES.contains(token.text())
                    && i > first
                    && token.start() > tokens.get(i - 1).end()) {
                boolean agency = tokens.get(i - 1).is(")")
                        && i > first + 3
                        && isCapitals(tokens.get(i - 2).text());
                return place || agency ? i + 1 : first;
            }
            boolean part = (token.isWord()
                            && (token.isCapitalised()
                                    || Character.isDigit(token.text().charAt(0))))
                    || token.is(",")
                    || token.is("(")
                    || token.is(")")
                    || token.is("/");
            if (!part) {
                return first;
            }
        }
        return first;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1
                && word.chars().noneMatch(Character::isLowerCase)
                && Character.isLetter(word.charAt(0));
    }
}
