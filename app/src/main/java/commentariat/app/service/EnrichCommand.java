package commentariat.app.service;

import commentariat.app.AppSettings;
import commentariat.contract.service.Service;
import commentariat.contract.topic.Topics;
import commentariat.enrich.Enrich;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** {@code enrich}: Analyses articles: enriched articles, commentary, trends, edits, positions. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Analyses articles: enriched articles, commentary, trends, edits, positions.")
public final class EnrichCommand extends ServiceCommand {
    @Override
    Service start(AppSettings all, Topics topics, MeterRegistry metrics) {
        return Enrich.start(
                all.enrich(), all.kafka(), topics, metrics, all.stance().open());
    }
}
