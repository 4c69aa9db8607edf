package commentariat.sink;

import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.Setting;
import java.time.Duration;
import java.util.Optional;

/**
 * How the sink reaches its database, and how much it writes at once.
 *
 * @param jdbcUrl begins with {@code jdbc:postgresql:}
 * @param user where the URL does not name one
 * @param password where the database asks for one
 * @param batchSize most records of a transaction
 * @param batchBytes most data of a transaction, as it stands on the topic; one record may be larger
 * @param batchWait longest time that a record waits for others
 * @param statementTimeout longest time that the database may take for a statement, or leave a transaction of a lost sink open
 * @param longestPause longest pause between two attempts while the database or the broker does not answer
 * @param poolSize connections that are kept
 * @param acceptOlderAnalysis whether, of one revision, a later record of an older analysis replaces one of a newer
 */
public record SinkSettings(
        @Setting(
                value = "JDBC URL of the PostgreSQL database",
                byDefault = "jdbc:postgresql://127.0.0.1:5432/commentariat")
        String jdbcUrl,

        @Setting("database user, where the URL does not name one")
        Optional<String> user,

        @Setting(value = "password of the database user", secret = true)
        Optional<String> password,

        @Setting(value = "most articles written in one transaction", byDefault = "500")
        int batchSize,

        @Setting(value = "most data written in one transaction", byDefault = "16MiB")
        DataSize batchBytes,

        @Setting(value = "how long an article waits for others before it is written", byDefault = "500ms")
        Duration batchWait,

        @Setting(value = "how long the database may take for one statement", byDefault = "30s")
        Duration statementTimeout,

        @Setting(value = "longest pause between attempts while database or broker do not answer", byDefault = "15s")
        Duration longestPause,

        @Setting(value = "database connections", byDefault = "2")
        int poolSize,

        @Setting(
                value = "let an older analysis replace a newer one; for the time of going back to an older version",
                byDefault = "false")
        boolean acceptOlderAnalysis) {
    private static final Duration SHORTEST_STATEMENT_TIMEOUT = Duration.ofSeconds(1);

    public SinkSettings {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("jdbc-url \"" + jdbcUrl.replaceFirst("\\?.*", "")
                    + "\" is no PostgreSQL URL; write it like \"jdbc:postgresql://127.0.0.1:5432/commentariat\"");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch-size " + batchSize + ": needs at least 1");
        }
        if (batchBytes.bytes() < 1) {
            throw new IllegalArgumentException("batch-bytes " + batchBytes + ": needs at least 1B");
        }
        if (statementTimeout.compareTo(SHORTEST_STATEMENT_TIMEOUT) < 0) {
            throw new IllegalArgumentException(
                    "statement-timeout " + statementTimeout.toMillis() + "ms: needs at least 1s");
        }
        if (longestPause.isZero()) {
            throw new IllegalArgumentException("longest-pause 0s: needs at least 1ms");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("pool-size " + poolSize + ": needs at least 1");
        }
    }

    /** The URL without what follows the question mark, which may hold a password: for messages. */
    String database() {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "SinkSettings[database=" + database() + ", user=" + user.orElse("") + ", batchSize=" + batchSize
                + ", batchBytes=" + batchBytes + ", batchWait=" + batchWait + ", statementTimeout=" + statementTimeout
                + ", longestPause=" + longestPause + ", poolSize=" + poolSize + ", acceptOlderAnalysis="
                + acceptOlderAnalysis + "]";
    }
}
