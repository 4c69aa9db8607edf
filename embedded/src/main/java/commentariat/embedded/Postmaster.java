package commentariat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server process that runs on a data directory, as its {@code postmaster.pid} tells: one that outlived a killed JVM is found here
 * and stopped.
 *
 * <p>The file's lines are documented in PostgreSQL's {@code src/include/utils/pidfile.h}: process id, data directory, start time in seconds, port.
 */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** How a server is asked to go, politest first; see "Shutting Down the Server" in PostgreSQL's manual. */
    private enum Stop {
        /** Ends sessions, writes a checkpoint. */
        FAST("INT", Duration.ofSeconds(5)),
        /** Ends at once; the log is replayed at the next start. */
        IMMEDIATE("QUIT", Duration.ofSeconds(2)),
        KILL("KILL", Duration.ofSeconds(1));

        final String signal;
        final Duration patience;

        Stop(String signal, Duration patience) {
            this.signal = signal;
            this.patience = patience;
        }
    }

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** Stops the server on this data directory, if there is one, and removes a pid file that no server stands behind. */
    static void stopAnyOn(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            Optional<Postmaster> running = on(pidFile);
            if (running.isPresent()) {
                running.get().stop();
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Postmaster> on(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3
                || !lines.get(0).strip().matches("[0-9]{1,18}")
                || !lines.get(2).strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgres(process, started))
                .map(Postmaster::new);
    }

    /** After a reboot the same number may be anybody's: it must be called postgres and be as old as the file says. */
    private static boolean isPostgres(ProcessHandle process, Instant started) {
        boolean named = process.info()
                .command()
                .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                .orElse(true);
        boolean sameAge = process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(Duration.ofSeconds(10)) < 0)
                .orElse(true);
        return named && sameAge;
    }

    private void stop() {
        LOG.info("stopping PostgreSQL, process {}, which outlived the process that had started it", process.pid());
        for (Stop stop : Stop.values()) {
            signal(stop.signal);
            if (gone(stop.patience)) {
                return;
            }
        }
        throw new EmbeddedException(
                "PostgreSQL, process " + process.pid() + ", does not stop; stop it by hand: kill -9 " + process.pid());
    }

    private boolean gone(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) {
        if (System.getProperty("os.name").startsWith("Windows")) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return;
        }
        try {
            // Java itself can send TERM and KILL alone, and TERM makes PostgreSQL wait for every client to leave
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
