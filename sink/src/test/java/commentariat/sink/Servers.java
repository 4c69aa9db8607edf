package commentariat.sink;

import commentariat.contract.settings.KafkaSettings;
import commentariat.embedded.EmbeddedDatabase;
import commentariat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The broker and the database that all tests of this module share; each test gets a topic prefix and a database of its own. */
public final class Servers implements AutoCloseable {
    private final Path directory;
    private final EmbeddedDatabase database;
    private final AtomicInteger names = new AtomicInteger();
    private @Nullable EmbeddedKafka kafka;
    private @Nullable String tables;

    private Servers() {
        try {
            directory = Files.createTempDirectory("sink-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = EmbeddedDatabase.start(directory.resolve("postgres"), 0);
    }

    /** Hands the servers to constructors and methods of tests. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Servers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Servers.class, type -> new Servers(), Servers.class);
        }
    }

    /** The JDBC URL of a new, empty database. */
    public String newDatabase() {
        String name = "sink_" + names.incrementAndGet();
        execute(database.jdbcUrl(), "CREATE DATABASE " + name);
        return database.jdbcUrl().replace("/commentariat?", "/" + name + "?");
    }

    /** A database whose tables are of this version and empty; the next test that asks gets the same one, emptied. */
    public String emptyTables() {
        String url = tables;
        if (url == null) {
            url = newDatabase();
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:commentariat/sink/migration")
                    .load()
                    .migrate();
            tables = url;
        }
        execute(url, "TRUNCATE source, article, person, kafka_offset CASCADE");
        return url;
    }

    /** The JDBC URL of the database from which others can be administered. */
    String administration() {
        return database.jdbcUrl();
    }

    /** The broker, with a topic prefix of its own. */
    KafkaSettings newPrefix() {
        return new KafkaSettings(
                kafka().bootstrapServers(), Optional.of("t" + names.incrementAndGet() + "."), Map.of());
    }

    private synchronized EmbeddedKafka kafka() {
        EmbeddedKafka started = kafka;
        if (started == null) {
            started = EmbeddedKafka.start(directory.resolve("kafka"), 0);
            kafka = started;
        }
        return started;
    }

    /** Runs statements. */
    public static void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, columns joined by {@code " | "}, as psql would show them. */
    public static List<String> rows(String url, String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (kafka != null) {
            kafka.close();
        }
        database.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
