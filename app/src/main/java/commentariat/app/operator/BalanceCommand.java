package commentariat.app.operator;

import commentariat.app.AppSettings;
import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.Since;
import commentariat.app.balance.Balance;
import commentariat.app.balance.Statement;
import commentariat.app.report.BalanceReport;
import commentariat.app.report.Paper;
import commentariat.contract.json.Json;
import commentariat.contract.topic.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code balance}: nothing was lost, or this was. */
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that nothing was lost: every article is enriched, dead-lettered or pending, and every enriched one is stored.",
            "Where it does not close, it names what is missing, and the exit code is 1. It may run while the services work; a full one reads"
                    + " all of articles and articles.enriched."
        })
public final class BalanceCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Only articles that were fetched since then: 2h, 7d, 2015-05-20T00:00:00Z.")
    private @Nullable String since;

    @Option(names = "--jdbc-url", paramLabel = "URL", description = "The database (sink.jdbc-url).")
    private @Nullable String jdbcUrl;

    @Option(names = "--without-store", description = "Do not look into the database: for those who run no sink.")
    private boolean withoutStore;

    @Option(names = "--json", description = "As one JSON object, for pipes.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(settings.verbose());
        settings.override("sink.jdbc-url", jdbcUrl);
        AppSettings all = settings.read();
        Optional<Instant> start = Since.instant(since, Instant.now());
        try (Balance balance = Balance.open(
                all.kafka(),
                Topics.withPrefix(all.kafka().prefix()),
                withoutStore ? Optional.empty() : Optional.of(all.sink()),
                start)) {
            Statement statement = balance.strike();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(statement));
            } else {
                new BalanceReport(Paper.stdout()).of(statement, !withoutStore).forEach(out::println);
            }
            out.flush();
            return statement.closes() ? 0 : 1;
        }
    }
}
