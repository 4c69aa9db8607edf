package commentariat.app.operator;

import commentariat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Utils;

/** One broker for several installations that share it, and what they keep on disk. */
final class Servers implements AutoCloseable {
    private final Path directory;
    private final EmbeddedKafka kafka;
    private final AtomicInteger installations = new AtomicInteger();

    Servers() {
        try {
            directory = Files.createTempDirectory("operator-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
    }

    Path directory() {
        return directory;
    }

    /** A new one, without a database. */
    Installation installation() {
        return Installation.of(
                kafka, "desk" + installations.incrementAndGet(), directory, "jdbc:postgresql://nowhere/none");
    }

    @Override
    public void close() {
        kafka.close();
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
