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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses what a quotation judges: a relation where it names two countries, else the country, name or thing that its judging words
 * bear on most, else what is named beside it.
 */
final class Targets {
    private static final Map<String, String> SHORT_NAMES = Map.of("AE", "UAE", "GB", "UK", "US", "US");
    /** One order for both ways of naming a relation, so that they are counted together: the US first, the others by name. */
    private static final Comparator<String> RELATION =
            Comparator.comparing((String country) -> !country.equals("US")).thenComparing(CountryNames::english);

    private static final Set<String> DETERMINERS =
            WordList.beside(Targets.class, "determiners.txt").words();
    private static final Set<String> NOT_THINGS =
            WordList.beside(Targets.class, "not-things.txt").words();
    private static final int LONGEST_THING = 4;

    /** A country is judged more often than a person, a person more often than a thing. */
    private static final double COUNTRY = 1.3;

    private static final double NAME = 1.1;
    private static final double THING = 0.8;

    private final Text text;
    private final List<CountryMention> mentions;

    Targets(Text text, List<CountryMention> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    private record Candidate(Target target, double weight) {
        Span span() {
            return new Span(target.start(), target.end());
        }
    }

    /** What {@code quotation} judges; empty where nothing is named in or near it. */
    Optional<Target> of(FoundQuotation quotation) {
        Span words = quotation.span();
        return relation(words).or(() -> mostJudged(words, candidates(words))).or(() -> outside(quotation));
    }

    private Optional<Target> relation(Span words) {
        Map<String, CountryMention> first = new LinkedHashMap<>();
        for (CountryMention mention : mentions) {
            if (words.contains(mention.span())) {
                first.putIfAbsent(mention.country(), mention);
            }
        }
        if (first.size() != 2) {
            return Optional.empty();
        }
        List<CountryMention> two = List.copyOf(first.values());
        Span one = two.get(0).span();
        Span other = two.get(1).span();
        boolean together = text.sentenceAt(one.start()).equals(text.sentenceAt(other.start()));
        List<String> countries = first.keySet().stream().sorted(RELATION).toList();
        return Optional.of(new Target(
                shortName(countries.get(0)) + "–" + shortName(countries.get(1)),
                one.start(),
                together ? other.end() : one.end(),
                countries));
    }

    private static String shortName(String country) {
        return SHORT_NAMES.getOrDefault(country, CountryNames.english(country));
    }

    private Optional<Target> mostJudged(Span words, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Appraisal> appraisals = new ArrayList<>();
        int to = text.firstTokenFrom(words.end());
        for (int start = text.firstTokenFrom(words.start()); start < to; ) {
            int end = sentenceEnd(start, to);
            appraisals.addAll(Composition.of(text.tokens(), start, end));
            start = end;
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(
                        candidate -> candidate.weight() * (0.05 + judged(candidate, appraisals))))
                .map(Candidate::target);
    }

    private int sentenceEnd(int start, int to) {
        return text.sentenceAt(text.tokens().get(start).start())
                .map(sentence -> Math.min(to, text.firstTokenFrom(sentence.end())))
                .filter(end -> end > start)
                .orElse(to);
    }

    private double judged(Candidate candidate, List<Appraisal> appraisals) {
        int first = text.firstTokenFrom(candidate.span().start());
        int last = Math.max(first, text.firstTokenFrom(candidate.span().end()) - 1);
        Bearing bearing = new Bearing(text.tokens(), first, last);
        return appraisals.stream()
                .mapToDouble(appraisal -> Math.abs(bearing.of(appraisal)))
                .max()
                .orElse(0);
    }

    private List<Candidate> candidates(Span words) {
        List<Candidate> candidates = new ArrayList<>();
        for (CountryMention mention : mentions) {
            if (words.contains(mention.span())) {
                candidates.add(new Candidate(
                        new Target(
                                CountryNames.english(mention.country()),
                                mention.span().start(),
                                mention.span().end(),
                                List.of(mention.country())),
                        COUNTRY));
            }
        }
        List<Token> tokens = text.tokensIn(words);
        for (int i = 0; i < tokens.size(); i++) {
            int end = nameEnd(tokens, i);
            if (end > i) {
                addNamed(candidates, tokens.get(i), tokens.get(end - 1), NAME);
                i = end - 1;
            } else {
                int thing = thingEnd(tokens, i);
                if (thing > i + 1) {
                    addNamed(candidates, tokens.get(i), tokens.get(thing - 1), THING);
                }
            }
        }
        return candidates;
    }

    private void addNamed(List<Candidate> candidates, Token first, Token last, double weight) {
        Span span = new Span(first.start(), last.end());
        if (candidates.stream().noneMatch(candidate -> candidate.span().overlaps(span))) {
            candidates.add(new Candidate(
                    new Target(text.in(span).replaceAll("\\s+", " "), span.start(), span.end(), List.of()), weight));
        }
    }

    /** Where the run of capitalised words that starts at {@code from} ends; {@code from} where none does. */
    private int nameEnd(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        if (!first.isCapitalised() || NOT_THINGS.contains(first.lower()) || DETERMINERS.contains(first.lower())) {
            return from;
        }
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).isCapitalised()
                && tokens.get(end).isWord()) {
            end++;
        }
        return end - from == 1 && startsSentence(first) ? from : end;
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

    /** What is named in the sentence around the quotation, nearest first, but not who says it. */
    private Optional<Target> outside(FoundQuotation quotation) {
        Optional<Span> sentence = text.sentenceAt(quotation.span().start());
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        return candidates(sentence.get()).stream()
                .filter(candidate -> candidate.weight() != THING)
                .filter(candidate -> quotation.source().stream().noneMatch(source -> source.overlaps(candidate.span())))
                .filter(candidate -> !quotation.span().overlaps(candidate.span()))
                .min(Comparator.comparingInt(candidate -> distance(candidate.span(), quotation.span())))
                .map(Candidate::target);
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
    }
}
