package commentariat.encoder;

import commentariat.analysis.stance.Judgement;
import commentariat.analysis.stance.Passage;
import commentariat.analysis.stance.RulesEngine;
import commentariat.analysis.stance.StanceEngine;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges by what a sentence encoder makes of the words around the target, and of a marked target by what the rules make of them, too.
 * Words without a target, which are the writer's own, are left to the rules: there are ten times as many of them, and only their average
 * counts.
 *
 * <p>Thread-safe: all threads share one session. A passage is read by itself, so that its answer does not depend on the others.
 */
public final class EncoderEngine implements StanceEngine {
    /** As records name it. */
    public static final String NAME = "encoder";

    /** A first reading that leaves a side likelier than this stands; otherwise two more are heard. */
    private static final double SURE = 0.6;

    private final SideModel model;
    private final WordPieces vocabulary;
    private final Calibration ofTargets;
    private final Calibration ofWholes;
    private final RulesEngine rules = new RulesEngine();

    private EncoderEngine(SideModel model, WordPieces vocabulary, Calibration ofTargets, Calibration ofWholes) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.ofTargets = ofTargets;
        this.ofWholes = ofWholes;
    }

    /**
     * The engine with the weights of this release.
     *
     * @param threads that one passage is shared out to
     * @throws commentariat.contract.service.OperatorError if its native code does not run on this machine
     */
    public static EncoderEngine open(int threads) {
        try (InputStream in = EncoderEngine.class.getResourceAsStream(TrainingRecord.WEIGHTS)) {
            if (in == null) {
                throw new IllegalStateException(TrainingRecord.WEIGHTS + " is not beside " + EncoderEngine.class
                        + "; build the module encoder again");
            }
            TrainingRecord record = TrainingRecord.ofRelease();
            return new EncoderEngine(
                    SideModel.open(TunedWeights.read(new BufferedInputStream(in)), threads),
                    WordPieces.of(E5.tokenizer()),
                    record.ofTargets(),
                    record.ofWholes());
        } catch (IOException e) {
            throw new UncheckedIOException(TrainingRecord.WEIGHTS + " cannot be read", e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Judgement> judge(Text text, List<Passage> passages) {
        List<Judgement> byRules = rules.judge(text, passages);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Judgement byRule = byRules.get(i);
            Passage passage = passages.get(i);
            judgements.add(passage.target()
                    .map(target -> judge(text, passage, target, byRule))
                    .orElse(byRule));
        }
        return judgements;
    }

    private Judgement judge(Text text, Passage passage, Span target, Judgement byRule) {
        boolean whole = passage.whole() || !passage.words().contains(target);
        if (whole && (byRule.isByTurnedWord() || byRule.isByIdiom())) {
            return byRule; // the encoder takes a word that others turn for what it says alone, and an idiom for what
            // its words say
        }
        Calibration.Sides sides =
                whole ? ofWhole(text, passage.words(), target) : ofTarget(text, passage.words(), target, byRule);
        StanceLabel label = sides.likeliest();
        return new Judgement(
                label,
                sides.favourable() - sides.unfavourable(),
                sides.of(label),
                byRule.label() == label ? byRule.evidence() : List.of(),
                whole ? "encoder-whole" : "encoder-target");
    }

    private Calibration.Sides ofTarget(Text text, Span words, Span target, Judgement byRule) {
        Reading reading = Reading.of(vocabulary, text.string(), sentencesAround(text, words), target);
        return ofTargets.of(model.scores(reading), Calibration.ofRules(byRule));
    }

    /**
     * A quotation is read with its sentence and marked as a whole: what it judges is often named before it, and the side that it takes
     * is nearly always the one that it takes toward that. Where that leaves the side open, it is read twice more, with what it judges
     * marked and without the words around it, and the mean of the three decides.
     */
    private Calibration.Sides ofWhole(Text text, Span words, Span target) {
        Span around = sentencesAround(text, words);
        float[] first = model.scores(Reading.of(vocabulary, text.string(), around, words));
        Calibration.Sides sides = ofWholes.of(first);
        if (sides.of(sides.likeliest()) > SURE) {
            return sides;
        }
        List<float[]> all = new ArrayList<>(List.of(first));
        if (around.contains(target)) {
            all.add(model.scores(Reading.of(vocabulary, text.string(), around, target)));
        }
        all.add(around.equals(words) ? first : model.scores(Reading.of(vocabulary, text.string(), words, words)));
        return ofWholes.of(mean(all));
    }

    private static float[] mean(List<float[]> all) {
        float[] mean = new float[all.get(0).length];
        for (float[] scores : all) {
            for (int side = 0; side < mean.length; side++) {
                mean[side] += scores[side] / all.size();
            }
        }
        return mean;
    }

    private static Span sentencesAround(Text text, Span words) {
        int start = text.sentenceAt(words.start()).map(Span::start).orElse(words.start());
        int end = text.sentenceAt(words.end() - 1).map(Span::end).orElse(words.end());
        return new Span(Math.min(start, words.start()), Math.max(end, words.end()));
    }

    @Override
    public void close() {
        model.close();
    }
}
