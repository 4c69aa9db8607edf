package commentariat.app.service;

import commentariat.app.AppSettings;
import commentariat.app.SettingsOptions;
import commentariat.contract.service.Service;
import commentariat.contract.topic.Topics;
import commentariat.sink.Sink;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sink}: Writes enriched articles to PostgreSQL, exactly once. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = "Writes enriched articles to PostgreSQL, exactly once.")
public final class SinkCommand extends ServiceCommand {
    @Option(names = "--jdbc-url", paramLabel = "URL", description = "The database (sink.jdbc-url).")
    private @Nullable String jdbcUrl;

    @Override
    void overrides(SettingsOptions options) {
        options.override("sink.jdbc-url", jdbcUrl);
    }

    @Override
    Service start(AppSettings all, Topics topics, MeterRegistry metrics) {
        return Sink.start(all.sink(), all.kafka(), topics, metrics);
    }
}
