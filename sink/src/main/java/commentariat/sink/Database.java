package commentariat.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import commentariat.contract.service.OperatorError;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** The way to PostgreSQL: found out to work, its schema brought up to date, a few connections kept. */
final class Database {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final String APPLICATION = "commentariat-sink";
    private static final String INVALID_AUTHORIZATION = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private Database() {}

    /**
     * Opens the database and migrates its schema.
     *
     * @throws OperatorError if it does not answer, lets nobody in, or its schema cannot be brought up to date
     */
    static HikariDataSource open(SinkSettings settings) {
        knock(settings);
        migrate(settings);
        return new HikariDataSource(pool(settings));
    }

    /** Tries a connection outside the pool: the driver's own error says more than the pool's. */
    private static void knock(SinkSettings settings) {
        try (Connection connection = connect(settings)) {
            connection.isValid((int) CONNECT_TIMEOUT.toSeconds());
        } catch (SQLException e) {
            throw doesNotAnswer(settings, e);
        }
    }

    /**
     * One connection, the caller's to close.
     *
     * @throws OperatorError if the database does not answer or lets nobody in
     */
    static Connection connect(SinkSettings settings) {
        try {
            return DriverManager.getConnection(settings.jdbcUrl(), properties(settings));
        } catch (SQLException e) {
            String state = Optional.ofNullable(e.getSQLState()).orElse("");
            String reason = Failure.reason(e);
            if (state.startsWith(INVALID_AUTHORIZATION)) {
                throw new OperatorError(
                        "database " + settings.database() + " does not let the sink in (" + reason
                                + "); set sink.user and sink.password",
                        e);
            }
            if (state.equals(NO_SUCH_DATABASE)) {
                throw new OperatorError(
                        "database " + settings.database() + " is not there (" + reason
                                + "); create it with createdb, or name another with --jdbc-url",
                        e);
            }
            throw doesNotAnswer(settings, e);
        }
    }

    private static OperatorError doesNotAnswer(SinkSettings settings, SQLException e) {
        return new OperatorError(
                "database " + settings.database() + " does not answer (" + Failure.reason(e)
                        + "); start it, or name another with --jdbc-url",
                e);
    }

    /** The migrations of this release, toward the database. */
    static Flyway migrations(SinkSettings settings) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(unpooled(settings))
                .locations("classpath:commentariat/sink/migration")
                .validateMigrationNaming(true)
                // a database that holds other tables already is welcome
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static void migrate(SinkSettings settings) {
        try {
            migrations(settings).migrate();
        } catch (FlywayException e) {
            throw new OperatorError(
                    "database " + settings.database() + " cannot take this version's tables (" + Failure.reason(e)
                            + "); give the sink a database of its own that its user may create tables in",
                    e);
        }
    }

    /** For migrations, which need two connections at once and may take their time. */
    private static DataSource unpooled(SinkSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        settings.user().ifPresent(source::setUser);
        settings.password().ifPresent(source::setPassword);
        source.setApplicationName(APPLICATION);
        source.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        return source;
    }

    private static Properties properties(SinkSettings settings) {
        Properties properties = new Properties();
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        settings.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT.toSeconds()));
        properties.setProperty("loginTimeout", String.valueOf(2 * CONNECT_TIMEOUT.toSeconds()));
        // longer than a statement may take: this is for a server that vanished without a word
        properties.setProperty(
                "socketTimeout",
                String.valueOf(settings.statementTimeout().plus(CONNECT_TIMEOUT).toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static HikariConfig pool(SinkSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sink");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setDataSourceProperties(properties(settings));
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        config.setInitializationFailTimeout(-1);
        long timeout = settings.statementTimeout().toMillis();
        // A sink that froze within a transaction holds its partitions' rows: the server lets go of it, and so does a
        // new owner's claim.
        config.setConnectionInitSql("SET statement_timeout = " + timeout
                + "; SET idle_in_transaction_session_timeout = " + timeout + "; SET client_min_messages = warning");
        return config;
    }
}
