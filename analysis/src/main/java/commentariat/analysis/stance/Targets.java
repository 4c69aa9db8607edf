package commentariat.analysis.stance;

import commentariat.analysis.country.CountryMention;
import commentariat.analysis.country.CountryNames;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses what a quotation judges: a relation where it names two countries, else the country, name or thing that its judging words
 * bear on most, else what is named beside it.
 */
final class Targets {
    private static final Map<String, String> SHORT_NAMES = Map.of("AE", "UAE", "GB", "UK", "US", "US");
    /** One order for both ways of naming a relation, so that they are counted together: the US first, the others by name. */
    private static final Comparator<String> RELATION =
            Comparator.comparing((String country) -> !country.equals("US")).thenComparing(CountryNames::english);

    /** Of what no word judges, what comes first is likelier what the words are about: each further one by this much less. */
    private static final double UNJUDGED = 0.3;

    private static final double FURTHER_ON = 0.05;
    /** In UTF-16 units. */
    private static final int BESIDE = 3000;

    private final Text text;
    private final Candidates candidates;

    Targets(Text text, List<CountryMention> mentions) {
        this.text = text;
        this.candidates = new Candidates(text, mentions);
    }

    /**
     * What {@code quotation} judges; empty where nothing is named in or near it.
     *
     * @param speaker where the article names who says it
     */
    Optional<Target> of(FoundQuotation quotation, List<Span> speaker) {
        return relation(quotation.span())
                .or(() -> mostJudged(quotation, speaker))
                .or(() -> outside(quotation, speaker));
    }

    private Optional<Target> relation(Span words) {
        Map<String, CountryMention> first = new LinkedHashMap<>();
        for (CountryMention mention : candidates.mentionsIn(words)) {
            if (Candidates.isOfCountry(mention)) {
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

    private Optional<Target> mostJudged(FoundQuotation quotation, List<Span> speaker) {
        List<Appraisal> appraisals = appraisals(quotation.span());
        Optional<Target> best = Optional.empty();
        double most = 0;
        double unjudged = UNJUDGED;
        List<Candidate> found = candidates.in(quotation.span(), quotation, speaker, true).stream()
                .sorted(Comparator.comparing(Candidate::at))
                .toList();
        for (Candidate candidate : found) {
            double judged = candidate.weight() * (Math.max(0, unjudged) + judged(candidate, appraisals));
            if (judged > most) {
                most = judged;
                best = Optional.of(candidate.target());
            }
            unjudged -= FURTHER_ON;
        }
        return best;
    }

    private List<Appraisal> appraisals(Span words) {
        List<Appraisal> appraisals = new ArrayList<>();
        int to = text.firstTokenFrom(words.end());
        for (int start = text.firstTokenFrom(words.start()); start < to; ) {
            int end = sentenceEnd(start, to);
            appraisals.addAll(Composition.of(text.tokens(), start, end));
            start = end;
        }
        return appraisals;
    }

    private int sentenceEnd(int start, int to) {
        return text.sentenceAt(text.tokens().get(start).start())
                .map(sentence -> Math.min(to, text.firstTokenFrom(sentence.end())))
                .filter(end -> end > start)
                .orElse(to);
    }

    private double judged(Candidate candidate, List<Appraisal> appraisals) {
        int first = text.firstTokenFrom(candidate.at().start());
        int last = Math.max(first, text.firstTokenFrom(candidate.at().end()) - 1);
        Bearing bearing = new Bearing(text.tokens(), first, last);
        return appraisals.stream()
                .mapToDouble(appraisal -> Math.abs(bearing.of(appraisal)))
                .max()
                .orElse(0);
    }

    /** What is named around the quotation, in its sentence and else in its paragraph, nearest first, but not who says it. */
    private Optional<Target> outside(FoundQuotation quotation, List<Span> speaker) {
        Span words = quotation.span();
        return text.sentenceAt(words.start())
                .flatMap(sentence -> nearest(sentence, quotation, speaker))
                .or(() -> text.paragraphAt(words.start())
                        .flatMap(paragraph -> nearest(near(words, paragraph), quotation, speaker)));
    }

    /** As much of {@code paragraph} as is near {@code words}: a paragraph of prose is no longer. */
    private static Span near(Span words, Span paragraph) {
        return new Span(
                Math.max(paragraph.start(), words.start() - BESIDE),
                Math.min(paragraph.end(), Math.max(words.end(), words.start() + BESIDE)));
    }

    private Optional<Target> nearest(Span around, FoundQuotation quotation, List<Span> speaker) {
        return candidates.in(around, quotation, speaker, false).stream()
                .filter(candidate -> speaker.stream().noneMatch(own -> own.overlaps(candidate.at())))
                .filter(candidate -> !quotation.span().overlaps(candidate.at()))
                .min(Comparator.comparingInt(candidate -> distance(candidate.at(), quotation.span())))
                .map(Candidate::target);
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
    }
}
