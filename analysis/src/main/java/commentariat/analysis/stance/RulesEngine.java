package commentariat.analysis.stance;

import commentariat.analysis.quotation.CueClass;
import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges by the words themselves: what they say, what turns or weakens it, what they bear on ({@link Composition}, {@link Bearing}), and,
 * where the target is named in them, what was learned of how such sentences judge ({@link SentenceFeatures}, {@link SideWeights}).
 */
public final class RulesEngine implements StanceEngine {
    /** Words that say less than this, on the scale of the lists, take no side. */
    private static final double THRESHOLD = 0.55;

    /** Half of the full score is reached at this sum of valences. */
    private static final double HALF_SCORE = 2.5;

    /** Words that are about their target as a whole count by this share wherever in them they stand. */
    private static final double OF_WHOLE = 0.7;

    /** How much what was composed adds to what was learned, where the composition is wholly for or against. */
    private static final double COMPOSED_OF_WHOLE = 2;

    /** The same for a marked target, in a sentence so short that it leaves little to what was learned. */
    private static final double COMPOSED = 6;

    /** In words: a sentence of this length is half short. */
    private static final double SHORT = 10;

    /** How much it speaks for no side that all judging words of a short sentence judge somebody else. */
    private static final double OF_OTHERS = 8;

    /** A word that says less than this of the target says it of somebody else. */
    private static final double OF_SOMEBODY_ELSE = 0.5;

    /** How much the target's own description adds: this terrible deal. */
    private static final double OWN = 0.4;

    /** How much a cue that takes a side adds to what its words say. */
    private static final double OF_CUE = 1;

    /** By how much either side must outweigh taking none. */
    private static final double NEUTRAL = 0.1;

    private static final double NEUTRAL_OF_WHOLE = 0.05;

    private static final int MOST_EVIDENCE = 5;
    private static final double LEAST_EVIDENCE = 0.2;
    /** Words of other kinds may weigh, but tell a reader nothing. */
    private static final Set<PartOfSpeech> TELLING =
            EnumSet.of(PartOfSpeech.ADJ, PartOfSpeech.ADV, PartOfSpeech.NOUN, PartOfSpeech.VERB);

    /** What the verb that announces the words says of what they judge. */
    private static final Map<CueClass, Double> CUES = Map.of(
            CueClass.PRAISE, 1.5,
            CueClass.CRITICISM, -1.5,
            CueClass.WARNING, -1.8,
            CueClass.DOUBT, -0.8);

    private final SideWeights weights;

    /** The engine; reads its lists once. Thread-safe. */
    public RulesEngine() {
        this(SideWeights.english());
    }

    private RulesEngine(SideWeights weights) {
        this.weights = weights;
    }

    /**
     * The engine with other weights of a sentence's features, to measure it on sentences that they were not trained on.
     *
     * @param rows each {@code feature | unfavourable | favourable}, in hundredths, as {@code bench/train-stance-rules} writes them
     */
    public static RulesEngine weighing(List<String> rows) {
        return new RulesEngine(SideWeights.of(rows));
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Judgement> judge(Text text, List<Passage> passages) {
        return passages.stream().map(passage -> judge(text, passage)).toList();
    }

    /** Words that say which side, by how much, and the rule by which they do. */
    private record Weighed(Span words, double value, String rule) {
        Weighed times(double factor) {
            return new Weighed(words, value * factor, rule);
        }
    }

    private Judgement judge(Text text, Passage passage) {
        List<Weighed> composed = composed(text, passage);
        double cue = passage.cue().map(known -> CUES.getOrDefault(known, 0.0)).orElse(0.0);
        double sum = cue + composed.stream().mapToDouble(Weighed::value).sum();
        return sentence(text, passage)
                .map(sentence -> weigh(text, passage, sentence, composed, sum, cue))
                .orElseGet(() -> conclude(composed, sum));
    }

    /** The sentence of the passage that the target stands in; empty where it stands in none. */
    private static Optional<Parse> sentence(Text text, Passage passage) {
        return passage.target().filter(passage.words()::contains).flatMap(target -> {
            List<Parse> parses =
                    passage.parses().isEmpty() ? Syntax.english().parse(text, passage.words()) : passage.parses();
            return SentenceFeatures.parse(parses, target);
        });
    }

    /** What the judging words say, by what stands around them and what they bear on. */
    private static List<Weighed> composed(Text text, Passage passage) {
        List<Token> tokens = text.tokens();
        int from = text.firstTokenFrom(passage.words().start());
        int to = text.firstTokenFrom(passage.words().end());
        Optional<Bearing> bearing = passage.target()
                .filter(target -> passage.words().contains(target))
                .map(target -> new Bearing(
                        tokens,
                        text.firstTokenFrom(target.start()),
                        Math.max(text.firstTokenFrom(target.start()), text.firstTokenFrom(target.end()) - 1)));
        List<Weighed> weighed = new ArrayList<>();
        int before = 0;
        for (int start = from; start < to; ) {
            int end = sentenceEnd(text, tokens.get(start), to);
            boolean contrast = start > from && Composition.opensWithContrast(tokens, start, end);
            if (contrast) {
                weighed.subList(before, weighed.size()).replaceAll(said -> said.times(Composition.BEFORE_CONTRAST));
            }
            before = weighed.size();
            for (Appraisal appraisal : Composition.of(tokens, start, end)) {
                double plain = appraisal.valence().plain();
                double share = passage.whole() ? OF_WHOLE : 0;
                double value = bearing.map(on -> share * plain + (1 - share) * on.of(appraisal))
                        .orElse(plain);
                Span words = new Span(
                        tokens.get(appraisal.first()).start(),
                        tokens.get(appraisal.last()).end());
                weighed.add(
                        new Weighed(words, contrast ? value * Composition.AFTER_CONTRAST : value, appraisal.rule()));
            }
            start = end;
        }
        return weighed;
    }

    private static int sentenceEnd(Text text, Token token, int to) {
        return text.sentenceAt(token.start())
                .map(sentence -> Math.min(to, text.firstTokenFrom(sentence.end())))
                .filter(end -> end > token.index())
                .orElse(to);
    }

    /** What the words of a sentence say by what was learned of them. */
    private List<Weighed> learned(Parse sentence, Map<String, SentenceFeatures.Feature> features, boolean favourable) {
        Map<Integer, SideWeights.Weight> byWord = new TreeMap<>();
        features.forEach((name, feature) -> {
            if (feature.word() >= 0
                    && TELLING.contains(sentence.word(feature.word()).partOfSpeech())) {
                byWord.merge(feature.word(), weights.of(name, feature.value()), SideWeights.Weight::plus);
            }
        });
        List<Weighed> learned = new ArrayList<>();
        byWord.forEach((word, weight) -> {
            double value = favourable
                    ? weight.with() - Math.max(0, weight.against())
                    : Math.max(0, weight.with()) - weight.against();
            learned.add(new Weighed(sentence.word(word).span(), value, "learned"));
        });
        return learned;
    }

    /** Decides by the weights of the sentence's features, and by what was composed. */
    private Judgement weigh(
            Text text, Passage passage, Parse sentence, List<Weighed> composed, double sum, double cue) {
        SideWeights.Weight all = weights.bias();
        Map<String, SentenceFeatures.Feature> features =
                SentenceFeatures.of(text, sentence, passage.target().orElseThrow());
        List<Span> turned = composed.stream()
                .filter(said -> Judgement.TURNING.contains(said.rule()))
                .map(Weighed::words)
                .toList();
        for (Map.Entry<String, SentenceFeatures.Feature> feature : features.entrySet()) {
            if (!isTurned(sentence, feature.getValue(), turned)) {
                all = all.plus(weights.of(feature.getKey(), feature.getValue().value()));
            }
        }
        if (isSetAgainst(text, passage, sentence)) {
            all = all.times(Composition.BEFORE_CONTRAST);
        }
        double shortness = Math.pow(SHORT / (SHORT + sentence.size()), 2);
        boolean ofOthers =
                !composed.isEmpty() && composed.stream().allMatch(said -> Math.abs(said.value()) < OF_SOMEBODY_ELSE);
        double own = composed.stream()
                .filter(said -> said.words().overlaps(passage.target().orElseThrow()))
                .mapToDouble(Weighed::value)
                .sum();
        double trust = passage.whole() ? COMPOSED_OF_WHOLE : COMPOSED * shortness;
        double composition = trust * sum / (HALF_SCORE + Math.abs(sum)) + OF_CUE * cue + OWN * own;
        double neutral = passage.whole() ? NEUTRAL_OF_WHOLE : NEUTRAL + (ofOthers ? OF_OTHERS * shortness : 0);
        double against = Math.exp(all.against() - composition - neutral);
        double with = Math.exp(all.with() + composition - neutral);
        double whole = 1 + against + with;
        double score = (with - against) / whole;
        if (against <= 1 && with <= 1) {
            return new Judgement(
                    StanceLabel.NEUTRAL,
                    score,
                    1 / whole,
                    List.of(),
                    isNothing(composed) ? "no-judging-word" : "balanced");
        }
        boolean favourable = with > against;
        List<Weighed> deciding = deciding(composed, learned(sentence, features, favourable), favourable);
        return new Judgement(
                favourable ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE,
                score,
                (favourable ? with : against) / whole,
                evidence(deciding),
                rule(deciding, cue));
    }

    /** Whether a feature comes from a word that others turn, of which was learned what it says unturned. */
    private static boolean isTurned(Parse sentence, SentenceFeatures.Feature feature, List<Span> turned) {
        return feature.word() >= 0
                && turned.stream().anyMatch(sentence.word(feature.word()).span()::overlaps);
    }

    /** Whether the sentence of the passage after {@code sentence} opens with a contrast. */
    private static boolean isSetAgainst(Text text, Passage passage, Parse sentence) {
        int from = text.firstTokenFrom(sentence.span().end());
        int to = text.firstTokenFrom(passage.words().end());
        return from < to
                && Composition.opensWithContrast(
                        text.tokens(), from, sentenceEnd(text, text.tokens().get(from), to));
    }

    private static boolean isNothing(List<Weighed> composed) {
        return composed.stream().allMatch(said -> said.value() == 0);
    }

    /** The words that decided: those that judge, and where none of them does, those of which it was learned. */
    private static List<Weighed> deciding(List<Weighed> composed, List<Weighed> learned, boolean favourable) {
        List<Weighed> judging = strongest(composed, favourable);
        return judging.isEmpty() ? strongest(learned, favourable) : judging;
    }

    private static List<Weighed> strongest(List<Weighed> said, boolean favourable) {
        return said.stream()
                .filter(one -> one.value() > 0 == favourable && Math.abs(one.value()) >= LEAST_EVIDENCE)
                .sorted(Comparator.comparingDouble((Weighed one) -> -Math.abs(one.value()))
                        .thenComparing(Weighed::words))
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private static List<Span> evidence(List<Weighed> deciding) {
        return deciding.stream().map(Weighed::words).sorted().toList();
    }

    private static String rule(List<Weighed> deciding, double cue) {
        if (deciding.isEmpty()) {
            return cue == 0 ? "learned" : "cue";
        }
        return deciding.get(0).rule();
    }

    /** Decides by composition alone. */
    private static Judgement conclude(List<Weighed> composed, double sum) {
        double score = sum / (HALF_SCORE + Math.abs(sum));
        if (Math.abs(sum) < THRESHOLD) {
            boolean nothing = isNothing(composed);
            return new Judgement(
                    StanceLabel.NEUTRAL,
                    score,
                    nothing ? 0.7 : 0.5,
                    List.of(),
                    nothing ? "no-judging-word" : "balanced");
        }
        boolean favourable = sum > 0;
        List<Weighed> deciding = strongest(composed, favourable);
        return new Judgement(
                favourable ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE,
                score,
                Math.min(0.9, 0.4 + Math.abs(score) * 0.6),
                evidence(deciding),
                deciding.isEmpty() ? "cue" : deciding.get(0).rule());
    }
}
