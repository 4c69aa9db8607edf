package commentariat.analysis.stance;

import commentariat.analysis.speaker.Speakers;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The runs of capitalised words of a text that may be names, and which of their words are the name. Lives within one analysis. */
final class NameRuns {
    /** Given names and the gender of who bears them: {@code m}, {@code f} or {@code u}. */
    static final Map<String, String> GIVEN =
            WordList.beside(Speakers.class, "given-names.txt").pairs();
    /** {@code Mr.} and the like, with the gender that they tell of. */
    static final Map<String, String> HONORIFICS =
            WordList.beside(Speakers.class, "honorifics.txt").pairs();
    /** Offices as they stand before a name. */
    static final Set<String> TITLES =
            WordList.beside(NameRuns.class, "titles.txt").words();

    /** Whose president or secretary somebody is, and no part of their name: U.S. President Reed. */
    private static final Set<String> BEFORE_TITLES = Set.of("E.U.", "U.K.", "U.N.", "U.S.");

    private static final int LONGEST = 7;
    private static final int TITLE_REACH = 3;

    private final Text text;
    private final BitSet starts;
    private final Set<String> capitalised = new HashSet<>();

    /**
     * A run.
     *
     * @param from its first token
     * @param to its last token, exclusive
     * @param words the name: no titles, none empty
     */
    record Run(int from, int to, List<String> words) {}

    NameRuns(Text text) {
        this.text = text;
        this.starts = starts(text);
        for (Token token : text.tokens()) {
            if (token.isCapitalised() && token.isWord() && !startsSentence(token)) {
                capitalised.add(token.text());
            }
        }
    }

    /** All of them, in reading order. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            int end = end(i);
            if (end > i) {
                int start = nameStart(i, end);
                runs.add(new Run(start, end, words(start, end)));
                i = end - 1;
            }
        }
        return runs;
    }

    /** Whether {@code words} say whose office is meant: <em>Russian</em> of <em>Russian Foreign Minister</em>. */
    boolean isOfOffice(Span words) {
        int after = text.firstTokenFrom(words.end());
        for (int i = after; i < text.tokens().size() && i < after + TITLE_REACH; i++) {
            Token token = text.tokens().get(i);
            if (!token.isCapitalised() || startsSentence(token)) {
                return false;
            }
            if (TITLES.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /** Where the name starts in a run of capitalised words: after what a title is of, as in <em>Secretary of State Ann Mills</em>. */
    private int nameStart(int from, int to) {
        List<Token> tokens = text.tokens();
        boolean ofTitle = from >= 2
                && tokens.get(from - 1).is("of")
                && TITLES.contains(tokens.get(from - 2).text());
        for (int i = from + 1;
                ofTitle && i + 1 < to && !GIVEN.containsKey(tokens.get(from).text());
                i++) {
            if (GIVEN.containsKey(tokens.get(i).text())) {
                return i;
            }
        }
        return from;
    }

    /** After a title and all that stands before it, if anything follows: <em>Russian Foreign Minister Carl Reed</em>. */
    private int afterTitle(int from, int to) {
        List<Token> tokens = text.tokens();
        for (int i = to - 2; i >= from; i--) {
            boolean given = GIVEN.containsKey(tokens.get(i + 1).text());
            if (given && TITLES.contains(tokens.get(i).text())) {
                return i + 1;
            }
        }
        return from;
    }

    private List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        for (Token token : text.tokens().subList(afterTitle(from, to), to)) {
            if (!HONORIFICS.containsKey(token.text())
                    && !TITLES.contains(token.text())
                    && !BEFORE_TITLES.contains(token.text())) {
                words.add(token.text());
            }
        }
        return words;
    }

    /** Where the run of capitalised words that starts at {@code from} ends; {@code from} where none does. */
    private int end(int from) {
        List<Token> tokens = text.tokens();
        Token first = tokens.get(from);
        if (!mayName(first) || (startsSentence(first) && !isNameAtStart(from))) {
            return from;
        }
        int end = from + 1;
        while (end < tokens.size()
                && end - from < LONGEST
                && mayName(tokens.get(end))
                && tokens.get(end).start() - tokens.get(end - 1).end() <= 1
                && !startsSentence(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private boolean mayName(Token token) {
        return token.isCapitalised()
                && token.isWord()
                && !(Lexicon.isClosed(token.lower()) && !isAcronym(token.text()));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A word that starts a sentence may be any; a name elsewhere, a given name or a title before a name makes it one. */
    private boolean isNameAtStart(int from) {
        List<Token> tokens = text.tokens();
        String word = tokens.get(from).text();
        boolean nameFollows = from + 1 < tokens.size()
                && mayName(tokens.get(from + 1))
                && capitalised.contains(tokens.get(from + 1).text());
        return capitalised.contains(word)
                || GIVEN.containsKey(word)
                || HONORIFICS.containsKey(word)
                || TITLES.contains(word)
                || isAcronym(word)
                || nameFollows;
    }

    private boolean startsSentence(Token token) {
        return starts.get(token.index());
    }

    /** The tokens that start sentences, and those after a mark that does. */
    private static BitSet starts(Text text) {
        BitSet starts = new BitSet(text.tokens().size());
        int index = 0;
        for (Span sentence : text.sentences()) {
            while (index < text.tokens().size() && text.tokens().get(index).start() < sentence.start()) {
                index++;
            }
            for (int i = index; i < text.tokens().size() && text.tokens().get(i).start() - sentence.start() <= 1; i++) {
                starts.set(i);
            }
        }
        return starts;
    }
}
