package commentariat.analysis.stance;

import commentariat.analysis.country.CountryMention;
import commentariat.analysis.country.CountryNames;
import commentariat.analysis.quotation.CueClass;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Attribution;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses what a quotation judges: whom or what its clauses are about ({@link Candidates}), the more so where judging words bear on it
 * and where the article speaks of it often; else what its speaker, its sentence or its article is about.
 */
final class Targets {
    private static final Map<String, String> SHORT_NAMES = Map.of("AE", "UAE", "GB", "UK", "US", "US");
    /** One order for both ways of naming a relation, so that they are counted together: the US first, the others by name. */
    private static final Comparator<String> RELATION =
            Comparator.comparing((String country) -> !country.equals("US")).thenComparing(CountryNames::english);

    private static final double LATER_SENTENCE = 0.9;
    private static final double AGAIN = 0.3;
    private static final double SALIENT = 0.45;
    private static final double OWNED = 0.9;
    private static final double JUDGED = 0.15;
    private static final double IN_RELATION = 1.2;
    private static final double OF_CUE = 1.3;
    private static final double SPOKEN_OF_BEFORE = 0.5;
    private static final double AROUND = 0.25;
    private static final double OF_ARTICLE = 0.05;
    /** A name of less weight than this is only mentioned in passing. */
    private static final double WEAK = 0.1;
    /** Whom an article names less often than this, it is not about. */
    private static final int OFTEN = 10;
    /** In UTF-16 units. */
    private static final int BESIDE = 3000;
    /** What a speaker judged this many units before may be what he still speaks of. */
    private static final int SAME_SUBJECT = 600;

    private static final int READ = 15;
    private static final int MOST_READ = 50;

    private final Text text;
    private final List<CountryMention> mentions;
    private final Names names;
    private final FoundSpeakers speakers;
    private final List<FoundQuotation> quotations;
    /** The two people whom the article speaks of most. */
    private final List<Names.Named> mostSpokenOf;

    private final int mostNamed;

    Targets(Text text, List<CountryMention> mentions, FoundSpeakers speakers, List<FoundQuotation> quotations) {
        this.text = text;
        this.mentions = mentions.stream()
                .sorted(Comparator.comparing(CountryMention::span))
                .toList();
        this.names = new Names(
                text,
                speakers,
                quotations.stream()
                        .flatMap(quotation -> quotation.source().stream())
                        .toList());
        this.speakers = speakers;
        this.quotations = quotations;
        this.mostSpokenOf = names.all().stream()
                .filter(Names.Named::isPerson)
                .sorted(Comparator.comparingInt(Names.Named::spokenOf).reversed())
                .limit(2)
                .toList();
        this.mostNamed = names.all().stream()
                .filter(Names.Named::isPerson)
                .mapToInt(Names.Named::spokenOf)
                .reduce(OFTEN, Math::max);
    }

    /** What each quotation judges, in their order; empty where nothing is named in or near one. */
    List<Chosen> all() {
        Map<String, FoundSpeaker> byId = new HashMap<>();
        speakers.speakers().forEach(speaker -> byId.put(speaker.id(), speaker));
        Map<String, Names.Named> namedById = new HashMap<>();
        for (Names.Named named : names.all()) {
            named.speakerId().ifPresent(id -> namedById.putIfAbsent(id, named));
        }
        Map<String, Last> last = new HashMap<>();
        Optional<Names.Named> topic = Optional.empty();
        List<Chosen> targets = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            FoundQuotation quotation = quotations.get(i);
            Attribution attribution = speakers.attributions().get(i);
            Optional<FoundSpeaker> speaker = attribution.speaker().map(byId::get);
            Optional<Names.Named> named = attribution.speaker().map(namedById::get);
            Optional<Candidate> before = attribution
                    .speaker()
                    .map(last::get)
                    .filter(spoken -> quotation.span().start() - spoken.end() < SAME_SUBJECT)
                    .map(Last::candidate);
            Referents referents = new Referents(
                    text, names, mentions, quotation, self(quotation, speaker, named), named, before, topic);
            List<Parse> parses = Syntax.english().parse(text, beginning(quotation.span()));
            Optional<Candidate> best = best(quotation, parses, referents, named, before);
            Optional<Names.Named> previous = topic;
            best.filter(found -> named.isEmpty() || !found.named().equals(named))
                    .ifPresent(found -> attribution
                            .speaker()
                            .ifPresent(id -> last.put(
                                    id, new Last(found, quotation.span().end()))));
            topic = best.flatMap(Candidate::named).or(() -> previous);
            targets.add(new Chosen(best, parses));
        }
        return targets;
    }

    /**
     * What a quotation judges, where anything is named.
     *
     * @param parses of the quotation's words
     */
    record Chosen(Optional<Candidate> candidate, List<Parse> parses) {
        Optional<Target> target() {
            return candidate.map(Candidate::target);
        }
    }

    /**
     * As much of a long quotation as tells what it is about: up to the end of the sentence in which its {@link #READ}th word stands, and
     * no more than {@link #MOST_READ} words.
     */
    private Span beginning(Span words) {
        int first = text.firstTokenFrom(words.start());
        int end = endOfSentence(first + READ, words.end());
        int most = first + MOST_READ;
        boolean longer = most < text.tokens().size() && text.tokens().get(most).start() < end;
        return new Span(words.start(), longer ? text.tokens().get(most).start() : end);
    }

    /** Where the sentence of the token at {@code index} ends, or {@code end} where that comes first. */
    private int endOfSentence(int index, int end) {
        if (index >= text.tokens().size() || text.tokens().get(index).start() >= end) {
            return end;
        }
        return Math.min(
                end,
                text.sentenceAt(text.tokens().get(index).start()).map(Span::end).orElse(end));
    }

    /** What a speaker spoke of last. */
    private record Last(Candidate candidate, int end) {}

    /** The speaker as a target: at the mention nearest to the quotation. */
    private static Optional<Candidate> self(
            FoundQuotation quotation, Optional<FoundSpeaker> speaker, Optional<Names.Named> named) {
        return speaker.flatMap(known -> nearest(known.mentions(), quotation.span())
                .map(mention -> new Candidate(
                        new Target(known.name(), mention.start(), mention.end(), List.of()),
                        mention.span(),
                        1,
                        named)));
    }

    private Optional<Candidate> best(
            FoundQuotation quotation,
            List<Parse> parses,
            Referents referents,
            Optional<Names.Named> speaker,
            Optional<Candidate> before) {
        List<Candidate> all = new ArrayList<>();
        double weight = 1;
        for (Parse parse : parses) {
            for (Candidate candidate : Candidates.of(text, parse, referents)) {
                all.add(candidate.times(weight));
            }
            weight *= LATER_SENTENCE;
        }
        subjectBefore(quotation, parses).ifPresent(subject -> all.addAll(Candidates.of(text, subject, referents)));
        relation(quotation.span()).ifPresent(all::add);
        boolean names = all.stream()
                .anyMatch(candidate -> candidate.named().isPresent()
                        && candidate.weight() > WEAK
                        && !candidate.named().equals(speaker));
        if (!names) {
            all.addAll(around(quotation, speaker));
            before.ifPresent(known -> all.add(known.times(SPOKEN_OF_BEFORE / known.weight())));
            ofArticle(speaker, quotation).ifPresent(all::add);
        }
        ofCue(quotation, speaker).ifPresent(all::add);
        return strongest(all, appraisals(quotation.span()), speaker);
    }

    /** The subject of words that open with their predicate; not the one who says them. */
    private Optional<SubjectBefore> subjectBefore(FoundQuotation quotation, List<Parse> parses) {
        return parses.stream()
                .findFirst()
                .flatMap(first -> SubjectBefore.of(text, quotation.span(), first))
                .filter(subject -> quotation
                        .source()
                        .filter(subject.sentence().word(subject.word()).span()::overlaps)
                        .isEmpty());
    }

    private Optional<Candidate> strongest(
            List<Candidate> all, List<Appraisal> appraisals, Optional<Names.Named> speaker) {
        Map<Object, List<Candidate>> byKey = new LinkedHashMap<>();
        all.forEach(candidate ->
                byKey.computeIfAbsent(candidate.key(), key -> new ArrayList<>()).add(candidate));
        Optional<Candidate> best = Optional.empty();
        double most = 0;
        for (List<Candidate> same : byKey.values()) {
            Candidate strongest = same.stream()
                    .max(Comparator.comparingDouble(Candidate::weight))
                    .orElseThrow();
            double sum = same.stream().mapToDouble(Candidate::weight).sum();
            double weight = strongest.weight() + AGAIN * (sum - strongest.weight());
            weight += salience(strongest, speaker);
            weight += JUDGED * judged(strongest, appraisals);
            if (weight > most) {
                most = weight;
                best = Optional.of(strongest);
            }
        }
        return best;
    }

    private double salience(Candidate candidate, Optional<Names.Named> speaker) {
        double share = candidate.named().isPresent() ? 1 : OWNED;
        return candidate
                .named()
                .or(candidate::owner)
                .filter(Names.Named::isPerson)
                .filter(named -> speaker.filter(named::equals).isEmpty())
                .map(named -> share * SALIENT * Math.log1p(named.spokenOf()) / Math.log1p(mostNamed))
                .orElse(0.0);
    }

    private Optional<Candidate> relation(Span words) {
        Map<String, CountryMention> first = new LinkedHashMap<>();
        for (int i = Referents.firstEndingAfter(mentions, words.start()); i < mentions.size(); i++) {
            CountryMention mention = mentions.get(i);
            if (mention.span().start() >= words.end()) {
                break;
            }
            if (words.contains(mention.span()) && Referents.isOfCountry(mention) && !names.isOfOffice(mention.span())) {
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
        Target target = new Target(
                shortName(countries.get(0)) + "–" + shortName(countries.get(1)),
                one.start(),
                together ? other.end() : one.end(),
                countries);
        return Optional.of(
                new Candidate(target, new Span(target.start(), target.end()), IN_RELATION, Optional.empty()));
    }

    private static String shortName(String country) {
        return SHORT_NAMES.getOrDefault(country, CountryNames.english(country));
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

    /** Whom a cue of praise or blame is said of, before the words begin. */
    private Optional<Candidate> ofCue(FoundQuotation quotation, Optional<Names.Named> speaker) {
        int start = quotation.span().start();
        return quotation
                .cue()
                .filter(cue -> cue.end() < start
                        && quotation.cueClass().filter(Targets::judges).isPresent())
                .flatMap(cue -> names.between(cue.end(), start).values().stream()
                        .filter(place -> speaker.filter(place.named()::equals).isEmpty())
                        .findFirst())
                .map(place -> Referents.named(place, place.span(), OF_CUE));
    }

    private static boolean judges(CueClass cue) {
        return cue == CueClass.CRITICISM || cue == CueClass.PRAISE || cue == CueClass.DOUBT;
    }

    /** The people who are named in the quotation's sentence, but not in it, and do not say it. */
    private List<Candidate> around(FoundQuotation quotation, Optional<Names.Named> speaker) {
        List<Candidate> found = new ArrayList<>();
        Span words = quotation.span();
        Span near = text.sentenceAt(words.start())
                .map(sentence -> near(words, sentence))
                .orElse(words);
        for (Names.Place place : names.between(near.start(), near.end()).values()) {
            boolean told = quotation
                    .cue()
                    .filter(cue -> place.span().start() - cue.end() == 1)
                    .isPresent();
            if (!words.overlaps(place.span())
                    && speaker.filter(place.named()::equals).isEmpty()
                    && place.named().isPerson()
                    && !told) {
                found.add(Referents.named(place, place.span(), AROUND));
            }
        }
        return found;
    }

    /** As much of {@code part} as is near {@code words}: a sentence of prose is no longer. */
    private static Span near(Span words, Span part) {
        return new Span(
                Math.max(part.start(), words.start() - BESIDE),
                Math.min(part.end(), Math.max(words.end(), words.start() + BESIDE)));
    }

    /** Of whom the article speaks most, but not who says it. */
    private Optional<Candidate> ofArticle(Optional<Names.Named> speaker, FoundQuotation quotation) {
        return mostSpokenOf.stream()
                .filter(named -> speaker.filter(named::equals).isEmpty())
                .findFirst()
                .map(named -> new Names.Place(named.nearest(quotation.span()), named))
                .map(place -> Referents.named(place, place.span(), OF_ARTICLE));
    }

    /** Of the two mentions around the start of {@code words} the nearer one. */
    private static Optional<Mention> nearest(List<Mention> mentions, Span words) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < words.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return mentions.subList(Math.max(0, low - 1), Math.min(mentions.size(), low + 1)).stream()
                .min(Comparator.comparingInt(mention -> Names.distance(mention.span(), words)));
    }
}
