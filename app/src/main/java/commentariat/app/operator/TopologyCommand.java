package commentariat.app.operator;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.contract.topic.Topics;
import commentariat.enrich.Enrich;
import commentariat.ingest.Ingest;
import commentariat.streams.picture.TopologyPicture;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.TopologyDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topology}: every topic, step and store of a service on Kafka Streams. */
@Command(
        name = "topology",
        mixinStandardHelpOptions = true,
        description =
                "Prints the steps of a service on Kafka Streams, from the topics that it reads to those that it writes; asks no broker.")
public final class TopologyCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "Whose: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Drawn service = Drawn.ENRICH;

    @Option(names = "--mermaid", description = "As a Mermaid flowchart, for a page.")
    private boolean mermaid;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The services that have a topology. */
    public enum Drawn {
        /** From {@code articles} on. */
        ENRICH,
        /** From {@code pages} to {@code articles}. */
        EXTRACT;

        /** What there is to draw. */
        TopologyDescription of(Topics topics) {
            return switch (this) {
                case ENRICH -> Enrich.describe(topics);
                case EXTRACT -> Ingest.describe(topics);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        String prefix = settings.read().kafka().prefix();
        TopologyPicture picture = TopologyPicture.of(service.of(Topics.withPrefix(prefix)), service.toString());
        PrintWriter out = spec.commandLine().getOut();
        (mermaid ? picture.mermaid() : picture.text()).forEach(out::println);
        out.flush();
        return 0;
    }
}
