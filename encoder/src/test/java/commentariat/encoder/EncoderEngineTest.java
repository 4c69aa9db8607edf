package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.stance.Judgement;
import commentariat.analysis.stance.Passage;
import commentariat.analysis.stance.RulesEngine;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EncoderEngineTest {
    private static final String ARTICLE = """
            The treaty with Norway is a triumph, the minister said. Critics call it a shameful surrender. \
            Norway said on Monday that the treaty has forty pages.""";

    private static EncoderEngine engine = EncoderEngine.open(1);

    @BeforeAll
    static void open() {
        engine.close();
        engine = EncoderEngine.open(1);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "sides.txt", delimiter = '|')
    void tells(String name, String side, String marked) {
        Judgement judgement = judge(marked);
        assertThat(judgement.label().word()).as("score %s", judgement.score()).isEqualTo(side);
        assertThat(Math.signum(judgement.score()))
                .isEqualTo(
                        judgement.label() == StanceLabel.NEUTRAL
                                ? Math.signum(judgement.score())
                                : judgement.label() == StanceLabel.FAVOURABLE ? 1 : -1);
    }

    @Test
    void answersAPassageAlikeAloneAndInCompany() {
        Text text = Text.of(ARTICLE);
        List<Passage> passages = passages();
        List<Judgement> together = engine.judge(text, passages);
        for (int i = 0; i < passages.size(); i++) {
            assertThat(engine.judge(text, List.of(passages.get(i)))).containsExactly(together.get(i));
        }
    }

    @Test
    void answersAlikeInEveryThread() throws InterruptedException, ExecutionException {
        List<Judgement> alone = engine.judge(Text.of(ARTICLE), passages());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Judgement>>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> engine.judge(Text.of(ARTICLE), passages())));
            }
            for (Future<List<Judgement>> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void answersAlikeInATurkishLocale() {
        List<Judgement> here = engine.judge(Text.of(ARTICLE), passages());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(engine.judge(Text.of(ARTICLE), passages())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void leavesWordsWithoutATargetToTheRules() {
        Text text = Text.of(ARTICLE);
        List<Passage> passages = List.of(new Passage(new Span(0, 55), Optional.empty(), true, Optional.empty()));
        assertThat(engine.judge(text, passages)).isEqualTo(new RulesEngine().judge(text, passages));
    }

    @Test
    void judgesByAllOfItsWordsWhereTheTargetStandsElsewhere() {
        Text text = Text.of(ARTICLE);
        int start = ARTICLE.indexOf("Critics");
        Passage passage = new Passage(
                new Span(start, ARTICLE.indexOf(".", start)), Optional.of(new Span(4, 10)), true, Optional.empty());
        Judgement judgement = engine.judge(text, List.of(passage)).get(0);
        assertThat(judgement.rule()).isEqualTo("encoder-whole");
        assertThat(judgement.label()).isEqualTo(StanceLabel.UNFAVOURABLE);
    }

    @Test
    void leavesAQuotationThatAWordDecidesWhichOthersTurnToTheRules() {
        String article = "The attempts to isolate Norway have largely failed, she said.";
        Passage passage =
                new Passage(new Span(0, article.indexOf(",")), Optional.of(new Span(24, 30)), true, Optional.empty());
        Judgement judgement = engine.judge(Text.of(article), List.of(passage)).get(0);
        assertThat(judgement.label()).isEqualTo(StanceLabel.FAVOURABLE);
        assertThat(judgement.rule()).isEqualTo("failed-attempt");
    }

    @Test
    void leavesAQuotationThatAnIdiomDecidesToTheRules() {
        String article = "The visit of the minister was an ice breaker, she said.";
        Passage passage =
                new Passage(new Span(0, article.indexOf(",")), Optional.of(new Span(0, 9)), true, Optional.empty());
        Judgement judgement = engine.judge(Text.of(article), List.of(passage)).get(0);
        assertThat(judgement.label()).isEqualTo(StanceLabel.FAVOURABLE);
        assertThat(judgement.rule()).isEqualTo("idiom");
    }

    @Test
    void readsAnArticleWithoutPassages() {
        assertThat(engine.judge(Text.of(ARTICLE), List.of())).isEmpty();
    }

    @Test
    void saysWhatToDoWhereItsNativeCodeDoesNotRun() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Donnxruntime.native.onnxruntime.path=/nowhere",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpensAnEngine.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said.lines())
                .contains("stance.engine encoder: ONNX Runtime does not run on this machine ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "); set stance.engine to rules");
    }

    /** A process that opens the engine, says what went wrong and ends with 2. */
    static final class OpensAnEngine {
        private OpensAnEngine() {}

        /** Runs it. */
        public static void main(String[] arguments) {
            try (EncoderEngine opened = EncoderEngine.open(1)) {
                System.out.println(opened.name());
            } catch (commentariat.contract.service.OperatorError e) {
                System.out.println(e.getMessage());
                System.exit(2);
            }
        }
    }

    private static Judgement judge(String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        Text text = Text.of(marked.replaceAll("[\\[\\]]", ""));
        Span words = text.sentenceAt(start).orElseThrow();
        return engine.judge(
                        text, List.of(new Passage(words, Optional.of(new Span(start, end)), false, Optional.empty())))
                .get(0);
    }

    /** Each sentence of the article, with the treaty or Norway as its target. */
    private static List<Passage> passages() {
        Text text = Text.of(ARTICLE);
        List<Passage> passages = new ArrayList<>();
        for (String name : List.of("treaty with", "Norway is", "Norway said", "treaty has")) {
            int start = ARTICLE.indexOf(name);
            passages.add(new Passage(
                    text.sentenceAt(start).orElseThrow(),
                    Optional.of(new Span(start, start + name.indexOf(' '))),
                    false,
                    Optional.empty()));
        }
        return passages;
    }
}
