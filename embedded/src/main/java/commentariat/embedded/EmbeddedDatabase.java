package commentariat.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real PostgreSQL server, as a child process; its data is kept in a directory and found again at the next start, even where the last process
 * was killed and left its server running.
 *
 * <p>It listens on 127.0.0.1 alone and trusts whoever connects as {@code postgres}: for one person's machine and for tests.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** The major version of the binaries, which the parent pom chooses; it is what a data directory belongs to. */
    private static final String VERSION = "18";

    private static final String NAME = "commentariat";
    private static final Object ONE_START_AT_A_TIME = new Object();

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * Starts the server and returns when it takes queries; creates the database {@code commentariat} if it is not there.
     *
     * @param dataDir what the server keeps; empty at first, and for one server at a time ({@link DataDirectory} sees to that)
     * @param port where clients connect, or 0 for a free port, which is then kept for the next starts on this directory
     * @throws EmbeddedException if the port is taken or the server does not come up
     */
    public static EmbeddedDatabase start(Path dataDir, int port) {
        // a log that has to be replayed after a crash takes its time
        return start(dataDir, port, Duration.ofSeconds(30));
    }

    static EmbeddedDatabase start(Path dataDir, int port, Duration patience) {
        if (System.getProperty("user.name").equals("root") && isLinux() && !LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedException(
                    "PostgreSQL does not run as root, and 'unshare -U', which would help, does not work here;"
                            + " run as an ordinary user or use a database of your own");
        }
        Path data = dataDir.resolve("data");
        try {
            Files.createDirectories(dataDir);
            refuseOtherVersions(data);
            Postmaster.stopAnyOn(data);
            int chosen = LoopbackPort.choose(port, dataDir.resolve("port"), "--postgres-port");
            EmbeddedDatabase database = new EmbeddedDatabase(server(dataDir, data, chosen, patience), data);
            database.createIfAbsent();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where JDBC finds the database, user included; there is no password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + LoopbackPort.HOST + ":" + postgres.getPort() + "/" + NAME + "?user=postgres";
    }

    /** Ends all sessions and stops the server; it is gone within eight seconds, politely within five. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Postmaster.stopAnyOn(data);
        }
    }

    private static void refuseOtherVersions(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : VERSION;
        if (!found.equals(VERSION) && !found.isEmpty()) {
            throw new EmbeddedException(data + " was written by PostgreSQL " + found + " and this is " + VERSION
                    + "; choose another directory with --data-dir, or move the data with pg_dump of that version");
        }
    }

    private static EmbeddedPostgres server(Path dataDir, Path data, int port, Duration patience) throws IOException {
        Path initialized = dataDir.resolve("initialized");
        if (!Files.exists(initialized)) {
            // no server has run on it yet: if there is something, the first start was cut short
            deleteAll(data);
        }
        Path log = dataDir.resolve("postgres.log");
        Files.deleteIfExists(log);
        Path binaries = binaries(dataDir);
        try {
            return unpackAndStart(
                    builder(binaries, data, port, log.toFile())
                            .setPGStartupWait(patience)
                            .setDataDirectoryCustomizer(ready -> touch(initialized)),
                    binaries);
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            Postmaster.stopAnyOn(data);
            throw new EmbeddedException(
                    "the embedded PostgreSQL did not start: " + lastWords(log, e) + "; " + log + " says more", e);
        }
    }

    private static EmbeddedPostgres unpackAndStart(EmbeddedPostgres.Builder builder, Path binaries) throws IOException {
        // the binaries are shared by all processes of this user, and unpacked by the first
        synchronized (ONE_START_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(
                            binaries.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                LOG.debug("binaries locked: {}", lock);
                deleteHalfUnpacked(binaries);
                return builder.start();
            } finally {
                closeToOthers(binaries);
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path binaries, Path data, int port, File log) {
        // the builder stops and deletes what looks left over in its working directory, by default one in /tmp that
        // anybody may fill
        System.setProperty("ot.epg.working-dir", binaries.toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log))
                // the same order and the same letters on every machine, whatever locales it has
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", LoopbackPort.HOST)
                // a socket file in /tmp would clash with another PostgreSQL on the same port
                .setServerConfig("unix_socket_directories", "")
                // the builder's defaults are for throw-away databases, and this one is kept
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("log_checkpoints", "off");
    }

    private void createIfAbsent() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + NAME);
        } catch (SQLException e) {
            close();
            throw new EmbeddedException(
                    "the embedded PostgreSQL has no database " + NAME + ": " + EmbeddedException.rootOf(e), e);
        }
    }

    /** Unpacked once for a user: under {@code XDG_CACHE_HOME}, by default {@code ~/.cache/commentariat}; beside the data where there is no home. */
    private static Path binaries(Path dataDir) throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        Path cache = DataDirectory.underXdg(System.getenv(), "XDG_CACHE_HOME", home.resolve(".cache"))
                .resolve("postgres");
        try {
            Files.createDirectories(cache);
        } catch (IOException e) {
            LOG.debug("no cache at {}: {}", cache, EmbeddedException.rootOf(e));
        }
        return Files.isWritable(cache) ? cache : Files.createDirectories(dataDir.resolve("binaries"));
    }

    /** Unpacking does not notice files that a killed process left half written, so they go; {@code .exists} is what it writes last. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        try (Stream<Path> unpacked = Files.list(binaries)) {
            List<Path> half = unpacked.filter(Files::isDirectory)
                    .filter(directory -> !Files.exists(directory.resolve(".exists")))
                    .toList();
            for (Path directory : half) {
                deleteAll(directory);
            }
        }
    }

    /** The library lets everybody write where the binaries are; nobody else has business there. */
    private static void closeToOthers(Path binaries) {
        File directory = binaries.toFile();
        if (!directory.setWritable(false, false) || !directory.setWritable(true, true)) {
            LOG.warn("{} may be written by others", directory);
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server itself said last before it gave up, if it said anything. */
    private static String lastWords(Path log, Throwable failure) throws IOException {
        if (Files.exists(log)) {
            List<String> complaints = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .toList();
            if (!complaints.isEmpty()) {
                String last = complaints.get(complaints.size() - 1);
                return last.substring(Math.max(last.indexOf("FATAL:"), last.indexOf("error:")))
                        .strip();
            }
        }
        return EmbeddedException.rootOf(failure);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }
}
