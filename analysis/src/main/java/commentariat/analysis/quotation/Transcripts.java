package commentariat.analysis.quotation;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the turns of an interview or debate that is printed as one: {@code REED: We waited.}, {@code Q: Why?}, or whole names in small
 * letters where they take turns.
 */
final class Transcripts {
    /** A label has no more tokens than this: {@code SEN. ANN B. HOLT (R-Tex.)}. */
    private static final int LONGEST_LABEL = 8;
    /** One such paragraph is a slip or a heading; from here on it is a transcript. */
    private static final int LEAST_TURNS = 2;

    private static final Set<String> QUESTION_AND_ANSWER = Set.of("Q", "A");

    private Transcripts() {}

    /**
     * What one speaker says before the next does.
     *
     * @param label the words that name the speaker
     * @param words what follows the label, to the paragraph's end
     */
    record Turn(Span label, Span words) {}

    static List<Turn> of(Text text) {
        List<Optional<Turn>> paragraphs = text.paragraphs().stream()
                .map(paragraph -> turn(text, paragraph))
                .toList();
        Map<String, Integer> turns = new HashMap<>();
        for (Optional<Turn> turn : paragraphs) {
            turn.ifPresent(found -> turns.merge(found.label().in(text.string()), 1, Integer::sum));
        }
        int inCapitals = turns.entrySet().stream()
                .filter(label -> isInCapitals(label.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean interview = QUESTION_AND_ANSWER.stream().allMatch(label -> turns.getOrDefault(label, 0) >= LEAST_TURNS);
        Set<String> takingTurns = new HashSet<>();
        turns.forEach((label, count) -> {
            if (count >= LEAST_TURNS && label.length() > 1) {
                takingTurns.add(label);
            }
        });
        boolean conversation = takingTurns.size() > 1;
        List<Turn> found = new ArrayList<>();
        Optional<Turn> last = Optional.empty();
        for (int p = 0; p < paragraphs.size(); p++) {
            Optional<Turn> turn = paragraphs.get(p).filter(one -> {
                String label = one.label().in(text.string());
                return QUESTION_AND_ANSWER.contains(label)
                        ? interview
                        : isInCapitals(label) ? inCapitals >= LEAST_TURNS : conversation && takingTurns.contains(label);
            });
            if (turn.isEmpty()
                    && last.isPresent()
                    && interview
                    && isFollowed(paragraphs.subList(p, paragraphs.size()))) {
                // an answer of several paragraphs
                turn = Optional.of(
                        new Turn(last.get().label(), text.paragraphs().get(p)));
            }
            turn.ifPresent(found::add);
            last = turn.or(Optional::empty);
        }
        return found;
    }

    private static boolean isFollowed(List<Optional<Turn>> paragraphs) {
        return paragraphs.stream().anyMatch(Optional::isPresent);
    }

    private static Optional<Turn> turn(Text text, Span paragraph) {
        List<Token> tokens = text.tokensIn(paragraph);
        int colon = 0;
        while (colon < tokens.size()
                && colon < LONGEST_LABEL
                && !tokens.get(colon).is(":")) {
            colon++;
        }
        boolean labelled = colon > 0
                && colon < LONGEST_LABEL
                && colon + 1 < tokens.size()
                && isLabel(tokens.subList(0, colon))
                && !isMark(tokens.get(colon + 1))
                && tokens.subList(colon + 1, tokens.size()).stream().anyMatch(Transcripts::isSpoken);
        return labelled
                ? Optional.of(new Turn(
                        new Span(tokens.get(0).start(), tokens.get(colon - 1).end()),
                        new Span(tokens.get(colon + 1).start(), paragraph.end())))
                : Optional.empty();
    }

    /** Names and titles alone; in small letters no more than a name has, and no word such as <em>But</em>. */
    private static boolean isLabel(List<Token> tokens) {
        boolean capitalised = tokens.stream().filter(Token::isWord).allMatch(Token::isCapitalised)
                && tokens.get(0).isWord();
        boolean inCapitals = tokens.stream().filter(Token::isWord).allMatch(Transcripts::isInCapitals);
        return capitalised
                && (inCapitals
                        || (tokens.stream().allMatch(Token::isWord)
                                && tokens.size() <= LONGEST_LABEL / 2
                                && tokens.stream().noneMatch(token -> Lexicon.isClosed(token.lower()))));
    }

    /** A word, not a figure: what stands behind a name in a list of scores is not said. */
    private static boolean isSpoken(Token token) {
        return token.isWord() && Character.isLetter(token.text().codePointAt(0));
    }

    private static boolean isInCapitals(Token token) {
        return token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    private static boolean isInCapitals(String label) {
        return label.length() > 1 && label.equals(label.toUpperCase(Locale.ROOT));
    }

    private static boolean isMark(Token token) {
        return "“\"‘'”".contains(token.text());
    }
}
