package commentariat.analysis.stance;

import commentariat.analysis.country.CountryMention;
import commentariat.analysis.country.CountryNames;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what words may judge: countries, names, pronouns that mean a name before them, and things. */
final class Candidates {
    private static final Set<String> DETERMINERS =
            WordList.beside(Candidates.class, "determiners.txt").words();
    private static final Set<String> NOT_THINGS =
            WordList.beside(Candidates.class, "not-things.txt").words();
    private static final Set<String> PRONOUNS = Set.of("he", "him", "she", "her", "his");
    /** Towns and states stand for themselves before they stand for their country. */
    private static final Set<String> COUNTRY_WORDS =
            Set.of("country-name", "adjective", "institution", "capital", "korea", "congo", "dominican");

    private static final double COUNTRY = 1.3;
    private static final double NAME = 1.2;
    private static final double PRONOUN = 1;
    private static final double PLACE = 0.7;
    private static final double THING = 0.8;

    private static final int LONGEST_THING = 4;
    /** How far before a quotation the name that its pronoun means may stand, in tokens. */
    private static final int PRONOUN_REACH = 120;

    private final Text text;
    private final List<CountryMention> mentions;
    private final Set<String> names = new HashSet<>();

    Candidates(Text text, List<CountryMention> mentions) {
        this.text = text;
        this.mentions = mentions.stream()
                .sorted(Comparator.comparing(CountryMention::span))
                .toList();
        for (Token token : text.tokens()) {
            if (token.isCapitalised() && token.isWord() && !startsSentence(token)) {
                names.add(token.text());
            }
        }
    }

    /** The mentions that lie in {@code words}, in reading order; mentions do not overlap. */
    List<CountryMention> mentionsIn(Span words) {
        return mentionsOverlapping(words).stream()
                .filter(mention -> words.contains(mention.span()))
                .toList();
    }

    private List<CountryMention> mentionsOverlapping(Span words) {
        int from = firstEndingAfter(words.start());
        int to = from;
        while (to < mentions.size() && mentions.get(to).span().start() < words.end()) {
            to++;
        }
        return mentions.subList(from, to);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether {@code mention} is of the country itself, and not of a town or state in it. */
    static boolean isOfCountry(CountryMention mention) {
        return COUNTRY_WORDS.contains(mention.rule());
    }

    /**
     * What stands in {@code words}.
     *
     * @param quotation whose pronouns are meant
     * @param speaker where the article names who says it, whom no pronoun of theirs means
     * @param things whether things count, or names alone
     */
    List<Candidate> in(Span words, FoundQuotation quotation, List<Span> speaker, boolean things) {
        List<Candidate> candidates = new ArrayList<>();
        for (CountryMention mention : mentionsIn(words)) {
            candidates.add(Candidate.of(
                    new Target(
                            CountryNames.english(mention.country()),
                            mention.span().start(),
                            mention.span().end(),
                            List.of(mention.country())),
                    isOfCountry(mention) ? COUNTRY : PLACE));
        }
        List<Token> tokens = text.tokensIn(words);
        for (int i = 0; i < tokens.size(); i++) {
            int end = nameEnd(tokens, i);
            if (end > i) {
                add(candidates, named(tokens.get(i), tokens.get(end - 1)), NAME);
                i = end - 1;
            } else if (PRONOUNS.contains(tokens.get(i).lower())) {
                Span pronoun = tokens.get(i).span();
                meant(quotation, speaker).ifPresent(name -> candidates.add(new Candidate(name, pronoun, PRONOUN)));
            } else if (things) {
                int thing = thingEnd(tokens, i);
                if (thing > i + 1) {
                    add(candidates, named(tokens.get(i), tokens.get(thing - 1)), THING);
                }
            }
        }
        return candidates;
    }

    private static void add(List<Candidate> candidates, Target target, double weight) {
        Candidate candidate = Candidate.of(target, weight);
        if (candidates.stream().noneMatch(other -> other.at().overlaps(candidate.at()))) {
            candidates.add(candidate);
        }
    }

    private Target named(Token first, Token last) {
        Span span = new Span(first.start(), last.end());
        return new Target(text.in(span).replaceAll("\\s+", " "), span.start(), span.end(), List.of());
    }

    /** Where the run of capitalised words that starts at {@code from} ends; {@code from} where none does. */
    private int nameEnd(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        if (!first.isCapitalised()
                || !first.isWord()
                || NOT_THINGS.contains(first.lower())
                || DETERMINERS.contains(first.lower())
                || PRONOUNS.contains(first.lower())) {
            return from;
        }
        if (startsSentence(first) && !names.contains(first.text()) && !opensLongerName(tokens, from)) {
            return from;
        }
        int end = from + 1;
        while (end < tokens.size() && goesOn(tokens.get(end))) {
            end++;
        }
        return end;
    }

    /** A word that starts a sentence may be any; before one that is a name elsewhere it is likelier a name too. */
    private boolean opensLongerName(List<Token> tokens, int from) {
        return from + 1 < tokens.size()
                && goesOn(tokens.get(from + 1))
                && names.contains(tokens.get(from + 1).text());
    }

    private static boolean goesOn(Token token) {
        return token.isCapitalised() && token.isWord() && !NOT_THINGS.contains(token.lower());
    }

    private boolean startsSentence(Token token) {
        return text.sentenceAt(token.start())
                .filter(sentence -> token.start() - sentence.start() <= 1)
                .isPresent();
    }

    /** Where the words after a determiner that may be a thing's end: <em>this deal, the visits</em>. */
    private int thingEnd(List<Token> tokens, int from) {
        if (!DETERMINERS.contains(tokens.get(from).lower())) {
            return from;
        }
        int end = from + 1;
        while (end < tokens.size()
                && end <= from + LONGEST_THING
                && tokens.get(end).isWord()
                && !DETERMINERS.contains(tokens.get(end).lower())
                && !NOT_THINGS.contains(tokens.get(end).lower())) {
            end++;
        }
        return end;
    }

    /** The name nearest before the quotation that is not its speaker's: whom its pronouns mean. */
    private Optional<Target> meant(FoundQuotation quotation, List<Span> speaker) {
        Set<String> own = new HashSet<>();
        speaker.forEach(span -> text.tokensIn(span).forEach(token -> own.add(token.text())));
        int end = text.firstTokenFrom(quotation.span().start());
        List<Token> tokens = text.tokens();
        Optional<Target> nearest = Optional.empty();
        for (int i = Math.max(0, end - PRONOUN_REACH); i < end; i++) {
            int last = Math.min(end, nameEnd(tokens, i));
            if (last > i) {
                Target name = named(tokens.get(i), tokens.get(last - 1));
                boolean isOwn = tokens.subList(i, last).stream().anyMatch(token -> own.contains(token.text()));
                boolean isPlace =
                        !mentionsOverlapping(new Span(name.start(), name.end())).isEmpty();
                if (!isOwn && !isPlace) {
                    nearest = Optional.of(name);
                }
                i = last - 1;
            }
        }
        return nearest;
    }
}
