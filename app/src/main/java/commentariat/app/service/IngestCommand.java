package commentariat.app.service;

import commentariat.app.AppSettings;
import commentariat.app.SettingsOptions;
import commentariat.app.SourcesFile;
import commentariat.contract.service.Service;
import commentariat.contract.topic.Topics;
import commentariat.ingest.Ingest;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ingest}: Reads the sources: links to topic urls, pages to topic pages, articles to topic articles. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads the sources: links to topic urls, pages to topic pages, articles to topic articles.")
public final class IngestCommand extends ServiceCommand {
    @Option(names = "--sources", paramLabel = "FILE", description = "The sources file (ingest.sources).")
    private @Nullable Path sources;

    @Override
    void overrides(SettingsOptions options) {
        options.override("ingest.sources", sources);
    }

    @Override
    Service start(AppSettings all, Topics topics, MeterRegistry metrics) {
        return Ingest.start(all.ingest(), SourcesFile.load(all.ingest().sources()), all.kafka(), topics, metrics);
    }
}
