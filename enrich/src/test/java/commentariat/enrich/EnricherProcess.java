package commentariat.enrich;

import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An enricher in a process of its own, which a test can kill. */
final class EnricherProcess {
    private EnricherProcess() {}

    /** Starts it; its output goes to a file beside its state. */
    static Process start(KafkaSettings kafka, Path stateDir) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        File log = new File(stateDir + ".log");
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnricherProcess.class.getName(),
                        kafka.bootstrapServers(),
                        kafka.prefix(),
                        stateDir.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** {@code arguments}: broker, prefix, state directory. Runs until it is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        KafkaSettings kafka = new KafkaSettings(arguments[0], Optional.of(arguments[1]), Map.of());
        Enrich enrich = Enrich.start(
                Stream.settings(Path.of(arguments[2])),
                kafka,
                Topics.withPrefix(kafka.prefix()),
                new SimpleMeterRegistry(),
                new MarkedTagger("1"),
                InstantSource.system());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            enrich.close();
            ended.countDown();
        }));
        ended.await();
    }
}
