package commentariat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    record Question(int n) {}

    @Test
    void answersComeInTheOrderOfTheQuestionsThoughEarlyOnesTakeLonger() throws IOException {
        String lines =
                IntStream.range(0, 200).mapToObj(n -> "{\"n\":" + n + "}").collect(Collectors.joining("\n"));
        long skipped = run(lines, number -> {
            for (long spin = 0; spin < (number.n() % 7) * 10_000L; spin++) {
                Thread.onSpinWait();
            }
            return number;
        });
        assertThat(skipped).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(lines + "\n");
    }

    @Test
    void badLinesAreNamedWithTheirNumberAndSkipped() throws IOException {
        long skipped = run("{\"n\":1}\n\n{\"n\":\n[2]\n{\"n\":\"three\"}\n{\"n\":4}\n", number -> number);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}\n{\"n\":4}\n");
        assertThat(skipped).isEqualTo(3);
        assertThat(err.toString().lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactly("line 3", "line 4", "line 5");
        assertThat(err.toString().lines())
                .allSatisfy(
                        line -> assertThat(line).contains("not a Question: ").endsWith("; skipped"));
    }

    @Test
    void aLineThatMakesTheWorkFailIsSkippedToo() throws IOException {
        long skipped = run("{\"n\":1}\n{\"n\":2}\n", number -> {
            if (number.n() == 1) {
                throw new JsonLines.UnusableLine("one is too few");
            }
            return number;
        });
        assertThat(skipped).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("line 1: one is too few; skipped" + System.lineSeparator());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(run("\uFEFF{\"n\":1}\n", number -> number)).isZero();
    }

    @Test
    void whoWaitsForAnAnswerBeforeTheNextQuestionGetsIt() throws Exception {
        PipedOutputStream questions = new PipedOutputStream();
        PipedInputStream answers = new PipedInputStream();
        PipedOutputStream answering = new PipedOutputStream(answers);
        InputStream in = new PipedInputStream(questions);
        CompletableFuture<Long> done = CompletableFuture.supplyAsync(() -> {
            try (answering) {
                return new JsonLines<>(Question.class, number -> number, 4).run(in, answering, new PrintWriter(err));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        for (int n = 0; n < 3; n++) {
            String line = "{\"n\":" + n + "}\n";
            questions.write(line.getBytes(StandardCharsets.UTF_8));
            questions.flush();
            assertThat(new String(answers.readNBytes(line.length()), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
        questions.close();
        assertThat(done.get()).isZero();
    }

    private long run(String lines, java.util.function.Function<Question, Object> work) throws IOException {
        return new JsonLines<>(Question.class, work, 4)
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(err));
    }
}
