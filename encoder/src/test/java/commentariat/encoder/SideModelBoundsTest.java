package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Span;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The encoder's native memory and threads, in a process of its own whose heap is of one size from the start. */
@EnabledOnOs(OS.LINUX) // where a process can read its memory and threads from /proc
class SideModelBoundsTest {
    private static final String WORDS = "treaty ";
    private static final int READINGS = 2000;
    private static final int SEED = 20261127;

    @Test
    void memoryStaysWhereEveryLengthWasReadOnceAndThreadsAreThoseOfTheSetting()
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms192m",
                        "-Xmx192m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-XX:-UseDynamicNumberOfCompilerThreads",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reads.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Map<String, Long> told = said.lines()
                .filter(line -> line.matches("\\w+=\\d+"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
        assertThat(told).containsKeys("warm", "end", "alone", "three");
        assertThat(told.get("end")).as(said).isLessThan(Objects.requireNonNull(told.get("warm")) * 11 / 10);
        assertThat(told.get("alone")).as(said).isZero();
        assertThat(told.get("three")).as(said).isEqualTo(2);
    }

    /** A process that reads, and says how many KiB of memory it has before and after, and how many threads a model adds. */
    static final class Reads {
        private static final WordPieces VOCABULARY = WordPieces.of(E5.tokenizer());

        private Reads() {}

        /** Runs it. */
        public static void main(String[] arguments) throws IOException {
            open(1).close(); // loads the native code
            long before = threads();
            try (SideModel model = open(1)) {
                System.out.println("alone=" + (threads() - before));
                for (int pieces = 1; pieces < Reading.LONGEST; pieces++) {
                    model.scores(reading(pieces));
                }
                System.out.println("warm=" + memory());
                Random random = new Random(SEED);
                for (int i = 0; i < READINGS; i++) {
                    model.scores(reading(1 + random.nextInt(Reading.LONGEST / 3)));
                }
                System.out.println("end=" + memory());
            }
            before = threads();
            try (SideModel model = open(3)) {
                model.scores(reading(Reading.LONGEST));
                System.out.println("three=" + (threads() - before));
            }
        }

        private static SideModel open(int threads) throws IOException {
            try (InputStream in = new BufferedInputStream(
                    Objects.requireNonNull(SideModel.class.getResourceAsStream(TrainingRecord.WEIGHTS)))) {
                return SideModel.open(TunedWeights.read(in), threads);
            }
        }

        private static Reading reading(int pieces) {
            String text = WORDS.repeat(pieces);
            return Reading.of(VOCABULARY, text, new Span(0, text.length()), new Span(0, WORDS.length() - 1));
        }

        /** In KiB, what lies in memory of the process. */
        private static long memory() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }

        private static long threads() throws IOException {
            try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
                return tasks.count();
            }
        }
    }
}
