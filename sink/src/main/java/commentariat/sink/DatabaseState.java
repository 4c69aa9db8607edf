package commentariat.sink;

import commentariat.contract.service.OperatorError;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * How the database is, for whoever looks for what is wrong.
 *
 * @param version of the server, as it says it: {@code 17.5}
 * @param answeredIn how long a connection and a question took
 * @param schema the version of the tables; empty where there are none
 * @param pending migrations of this release that the tables lack; the sink makes them when it starts
 * @param unknown migrations of the tables that this release does not know: a later one made them
 * @param mayCreate whether the user may create tables there
 * @param ahead how far the server's clock is ahead of this machine's; negative where it is behind
 */
public record DatabaseState(
        String version,
        Duration answeredIn,
        Optional<String> schema,
        List<String> pending,
        List<String> unknown,
        boolean mayCreate,
        Duration ahead) {
    public DatabaseState {
        pending = List.copyOf(pending);
        unknown = List.copyOf(unknown);
    }

    /**
     * Asks; changes nothing.
     *
     * @param clock this machine's
     * @throws OperatorError if the database does not answer, lets nobody in, or refuses
     */
    public static DatabaseState ask(SinkSettings settings, InstantSource clock) {
        long start = System.nanoTime();
        try (Connection connection = Database.connect(settings);
                Statement statement = connection.createStatement()) {
            Instant before = clock.instant();
            Instant theirs = time(statement);
            Instant after = clock.instant();
            Duration answeredIn = Duration.ofNanos(System.nanoTime() - start);
            boolean mayCreate = truth(statement, "SELECT has_schema_privilege(current_schema(), 'CREATE')");
            MigrationInfoService info = Database.migrations(settings).info();
            return new DatabaseState(
                    connection.getMetaData().getDatabaseProductVersion(),
                    answeredIn,
                    Optional.ofNullable(info.current())
                            .map(MigrationInfo::getVersion)
                            .map(Object::toString)
                            .filter(version -> !version.equals("0")),
                    names(info, false),
                    names(info, true),
                    mayCreate,
                    ahead(before, theirs, after));
        } catch (SQLException | FlywayException e) {
            throw new OperatorError(
                    "database " + settings.database() + " does not tell how it is (" + Failure.reason(e)
                            + "); give the user of sink.user the right to read its tables",
                    e);
        }
    }

    /** Nothing where the answer lies between the two questions. */
    private static Duration ahead(Instant before, Instant theirs, Instant after) {
        if (theirs.isBefore(before)) {
            return Duration.between(before, theirs);
        }
        return theirs.isAfter(after) ? Duration.between(after, theirs) : Duration.ZERO;
    }

    private static List<String> names(MigrationInfoService info, boolean ofLaterReleases) {
        return Arrays.stream(info.all())
                .filter(migration -> ofLaterReleases
                        ? migration.getState().isApplied()
                                && !migration.getState().isResolved()
                        : !migration.getState().isApplied()
                                && migration.getState().isResolved())
                .filter(migration -> migration.getVersion() != null
                        && !migration.getVersion().toString().equals("0"))
                .map(migration -> migration.getVersion() + " " + migration.getDescription())
                .toList();
    }

    private static Instant time(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static boolean truth(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
