package commentariat.bench;

import commentariat.analysis.Analysis;
import commentariat.analysis.Document;
import commentariat.contract.commentary.Tags;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many articles of some 700 words the whole analysis reads in a second, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnalysisBenchmark {
    private final Analysis analysis = Analysis.standard();
    private final Document article =
            new Document("benchmark", SampleArticle.text(), Optional.empty(), Optional.of("en"), Optional.of("US"));

    /** The article, as it would stand on the topic. */
    @Benchmark
    public Tags wholeArticle() {
        return analysis.analyse(article);
    }
}
