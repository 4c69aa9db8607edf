package commentariat.app.doctor;

import commentariat.sink.DatabaseState;
import commentariat.sink.SinkSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The database that the sink fills. */
final class Store {
    private static final Duration TOLERABLE = Duration.ofSeconds(2);

    private Store() {}

    static List<Finding> examine(SinkSettings settings, InstantSource clock) {
        DatabaseState state = DatabaseState.ask(settings, clock);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good(
                "database",
                settings.jdbcUrl().replaceFirst("\\?.*", "") + " answers in "
                        + state.answeredIn().toMillis() + " ms: PostgreSQL " + state.version()));
        if (!state.unknown().isEmpty()) {
            findings.add(Finding.wrong(
                    "schema",
                    "a later release made the tables (" + String.join(", ", state.unknown())
                            + "); run the sink of that release, or give this one a database of its own"));
        } else if (!state.pending().isEmpty()) {
            String lacks = (state.schema().isPresent() ? "the tables lack " : "there are no tables yet; they need ")
                    + String.join(", ", state.pending());
            findings.add(
                    state.mayCreate()
                            ? Finding.note("schema", lacks + "; the sink makes them when it starts")
                            : Finding.wrong(
                                    "schema",
                                    lacks
                                            + ", and this user may not create tables: GRANT CREATE ON SCHEMA public TO …"));
        } else {
            findings.add(
                    Finding.good("schema", "tables of version " + state.schema().orElse("0")));
        }
        findings.add(clock("the database's clock", state.ahead()));
        return findings;
    }

    /** What it means that a clock is {@code ahead} of this machine's. */
    static Finding clock(String whose, Duration ahead) {
        if (ahead.abs().compareTo(TOLERABLE) <= 0) {
            return Finding.good("clock", whose + " agrees with this machine's");
        }
        return Finding.wrong(
                "clock",
                whose + " is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " this machine's; let NTP set both");
    }
}
