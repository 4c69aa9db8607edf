package commentariat.analysis.stance;

import commentariat.analysis.quotation.CueClass;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges by the words themselves: what they say, what turns or weakens it, what they bear on. */
public final class RulesEngine implements StanceEngine {
    /** Words that say less than this, on the scale of the lists, take no side. */
    private static final double THRESHOLD = 0.55;

    /** Half of the full score is reached at this sum of valences. */
    private static final double HALF_SCORE = 2.5;

    /** Words that are about their target as a whole count by this share wherever in them they stand. */
    private static final double OF_WHOLE = 0.7;

    private static final int MOST_EVIDENCE = 5;

    /** What the verb that announces the words says of what they judge. */
    private static final Map<CueClass, Double> CUES = Map.of(
            CueClass.PRAISE, 1.5,
            CueClass.CRITICISM, -1.5,
            CueClass.WARNING, -1.0,
            CueClass.DOUBT, -0.8);

    /** The engine; reads its lists once. Thread-safe. */
    public RulesEngine() {}

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Judgement> judge(Text text, List<Passage> passages) {
        return passages.stream().map(passage -> judge(text, passage)).toList();
    }

    private record Weighed(Appraisal appraisal, double value) {}

    private static Judgement judge(Text text, Passage passage) {
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
        for (int start = from; start < to; ) {
            int end = sentenceEnd(text, tokens.get(start), to);
            for (Appraisal appraisal : Composition.of(tokens, start, end)) {
                double plain = appraisal.valence().plain();
                double share = passage.whole() ? OF_WHOLE : 0;
                double value = bearing.map(on -> share * plain + (1 - share) * on.of(appraisal))
                        .orElse(plain);
                if (value != 0) {
                    weighed.add(new Weighed(appraisal, value));
                }
            }
            start = end;
        }
        double cue = passage.cue().map(known -> CUES.getOrDefault(known, 0.0)).orElse(0.0);
        return conclude(tokens, weighed, cue);
    }

    private static int sentenceEnd(Text text, Token token, int to) {
        return text.sentenceAt(token.start())
                .map(sentence -> Math.min(to, text.firstTokenFrom(sentence.end())))
                .filter(end -> end > token.index())
                .orElse(to);
    }

    private static Judgement conclude(List<Token> tokens, List<Weighed> weighed, double cue) {
        double sum = cue + weighed.stream().mapToDouble(Weighed::value).sum();
        double score = sum / (HALF_SCORE + Math.abs(sum));
        if (Math.abs(sum) < THRESHOLD) {
            double confidence = weighed.isEmpty() ? 0.7 : 0.5;
            return new Judgement(
                    StanceLabel.NEUTRAL,
                    score,
                    confidence,
                    List.of(),
                    weighed.isEmpty() ? "no-judging-word" : "balanced");
        }
        boolean favourable = sum > 0;
        List<Weighed> deciding = weighed.stream()
                .filter(one -> one.value() > 0 == favourable)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.value())))
                .limit(MOST_EVIDENCE)
                .toList();
        List<Span> evidence = deciding.stream()
                .map(one -> new Span(
                        tokens.get(one.appraisal().first()).start(),
                        tokens.get(one.appraisal().last()).end()))
                .sorted()
                .toList();
        String rule = deciding.isEmpty() ? "cue" : deciding.get(0).appraisal().rule();
        double confidence = Math.min(0.9, 0.4 + Math.abs(score) * 0.6);
        return new Judgement(
                favourable ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE, score, confidence, evidence, rule);
    }
}
