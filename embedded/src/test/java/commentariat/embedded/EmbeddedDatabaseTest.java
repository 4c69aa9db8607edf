package commentariat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All on one directory where that is no matter: a database takes its time to be created. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {

    private final Path directory;

    EmbeddedDatabaseTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsItsRowsAndItsAddress() throws Exception {
        String url;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            url = database.jdbcUrl();
            execute(
                    url,
                    "DROP TABLE IF EXISTS expert",
                    "CREATE TABLE expert (name text)",
                    "INSERT INTO expert VALUES ('Tsygankov')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(database.jdbcUrl()).isEqualTo(url);
            assertThat(one(url, "SELECT name FROM expert")).isEqualTo("Tsygankov");
        }
    }

    @Test
    void isPostgres18WithWritesThatLastAndAnOrderThatIsTheSameEverywhere() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            String url = database.jdbcUrl();
            assertThat(one(url, "SHOW server_version")).startsWith("18.");
            assertThat(one(url, "SHOW fsync")).isEqualTo("on");
            assertThat(one(url, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(one(url, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(url, "SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['é', 'Z', 'a']) w"))
                    .isEqualTo("Zaé");
            assertThat(one(url, "SELECT upper('ölçü')")).isEqualTo("ÖLÇÜ");
        }
    }

    @Test
    void takesOverFromAServerWhoseParentWasKilled() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsADatabase.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String url = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow();
        child.destroyForcibly().waitFor();
        ProcessHandle orphan = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                                .get(0)))
                .orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(database.jdbcUrl()).isEqualTo(url);
            assertThat(one(url, "SELECT name FROM expert")).isEqualTo("Kurilla");
        }
    }

    @Test
    void doesNotMistakeAnotherProcessForItsServer() throws Exception {
        EmbeddedDatabase.start(directory, 0).close();
        Path data = directory.resolve("data");
        // after a reboot: the number in a pid file that was left behind is now somebody else's, here our own
        long self = ProcessHandle.current().pid();
        Files.write(
                data.resolve("postmaster.pid"), List.of(Long.toString(self), data.toString(), "1700000000", "5432"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(one(database.jdbcUrl(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsOverWhereTheFirstStartWasCutShort() throws Exception {
        Path fresh = directory.resolve("fresh");
        Files.createDirectories(fresh.resolve("data/base"));
        Files.writeString(fresh.resolve("data/postgresql.conf"), "# and there it ends");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(fresh, 0)) {
            assertThat(one(database.jdbcUrl(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, port))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("port " + port
                            + " on 127.0.0.1 is taken; stop what listens there or choose another with --postgres-port");
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Path data = Files.createDirectories(directory.resolve("old/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory.resolve("old"), 0))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage(
                        data + " was written by PostgreSQL 17 and this is 18; choose another directory with --data-dir,"
                                + " or move the data with pg_dump of that version");
    }

    @Test
    void repeatsWhatTheServerSaidWhenItDoesNotStart() throws Exception {
        Path broken = directory.resolve("broken");
        Path settings = Files.createDirectories(broken.resolve("data")).resolve("postgresql.conf");
        Files.writeString(settings, "no_such_setting = on");
        Files.writeString(broken.resolve("initialized"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.start(broken, 0, Duration.ofSeconds(1)))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage("the embedded PostgreSQL did not start: FATAL:  configuration file \"" + settings
                        + "\" contains errors; " + broken.resolve("postgres.log") + " says more");
    }

    private static void execute(String url, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(String url, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** Runs in a process of its own, to be killed: starts a database, writes a row, says where it is, and stays. */
    static final class StartsADatabase {

        private StartsADatabase() {}

        public static void main(String[] arguments) throws Exception {
            String url = EmbeddedDatabase.start(Path.of(arguments[0]), 0).jdbcUrl();
            execute(
                    url,
                    "DROP TABLE IF EXISTS expert",
                    "CREATE TABLE expert (name text)",
                    "INSERT INTO expert VALUES ('Kurilla')");
            System.out.println(url);
            Thread.sleep(60_000);
        }
    }
}
