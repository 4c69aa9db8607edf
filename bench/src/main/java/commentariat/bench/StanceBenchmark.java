package commentariat.bench;

import commentariat.analysis.stance.Judgement;
import commentariat.analysis.stance.Passage;
import commentariat.analysis.stance.RulesEngine;
import commentariat.analysis.stance.StanceEngine;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import commentariat.encoder.EncoderEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long each engine takes for a quotation of some 25 words, all of an article's in one call, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StanceBenchmark {
    private static final int QUOTATIONS = 12;
    private final RulesEngine rules = new RulesEngine();
    private StanceEngine encoder = rules;
    private final Text text;
    private final List<Passage> passages = new ArrayList<>();

    /** The article and its quotations. */
    public StanceBenchmark() {
        StringBuilder article = new StringBuilder();
        for (int i = 0; i < QUOTATIONS; i++) {
            int start = article.length();
            article.append(
                    "“Iraq has kept its word, and we are grateful for what it did in all these years of war,” said Minister "
                            + i + ", who is in charge of energy, in Amman. ");
            passages.add(new Passage(
                    new Span(start + 1, article.indexOf("”", start)),
                    Optional.of(new Span(start + 1, start + 5)),
                    true,
                    Optional.empty()));
        }
        text = Text.of(article.toString());
    }

    /** Loads the encoder. */
    @Setup
    public void open() {
        encoder = EncoderEngine.open(1);
    }

    /** Frees it. */
    @TearDown
    public void close() {
        encoder.close();
    }

    /** By the rules. */
    @Benchmark
    @OperationsPerInvocation(QUOTATIONS)
    public List<Judgement> rules() {
        return rules.judge(text, passages);
    }

    /** By the encoder. */
    @Benchmark
    @OperationsPerInvocation(QUOTATIONS)
    public List<Judgement> encoder() {
        return encoder.judge(text, passages);
    }
}
