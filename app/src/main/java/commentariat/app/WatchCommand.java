package commentariat.app;

import commentariat.app.report.CommentaryLine;
import commentariat.app.report.Paper;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watch}: commentary as it arrives, from any broker. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints commentary as it arrives, a line each, until it is interrupted.")
final class WatchCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Only what talks about this country (ISO 3166-1 alpha-2).")
    private @Nullable String country;

    @Option(names = "--stance", description = "Only this stance: ${COMPLETION-CANDIDATES}.")
    private @Nullable StanceLabel stance;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only speakers whose name or id contains this.")
    private @Nullable String speaker;

    @Option(names = "--kind", description = "Only this kind of speaker: ${COMPLETION-CANDIDATES}.")
    private @Nullable SpeakerKind kind;

    @Option(names = "--source", paramLabel = "ID", description = "Only articles of this source.")
    private @Nullable String source;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description =
                    "Begin with what was published since then: 2h, 7d, 2015-05-20T00:00:00Z, or \"beginning\". Without it: only what is new.")
    private @Nullable String since;

    @Option(
            names = "--replayed",
            description =
                    "Also what a replay leads to while this watches: it is old, and left out where it would alert people.")
    private boolean replayed;

    @Option(names = "--limit", paramLabel = "N", description = "End after this many lines.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "The records as JSON Lines, for pipes.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        CommentaryFilter filter = new CommentaryFilter(
                Optional.ofNullable(country),
                Optional.ofNullable(stance),
                Optional.ofNullable(speaker),
                Optional.ofNullable(kind),
                Optional.ofNullable(source),
                Since.instantOrBeginning(since, Instant.now()));
        PrintWriter out = spec.commandLine().getOut();
        CommentaryLine line = new CommentaryLine(Paper.stdout(), ZoneId.systemDefault());
        try (CommentaryFeed feed =
                CommentaryFeed.open(kafka, Topics.withPrefix(kafka.prefix()), since != null, replayed)) {
            long printed = 0;
            while (printed < limit) {
                for (Commentary commentary : feed.next()) {
                    if (printed < limit && filter.accepts(commentary)) {
                        out.println(json ? Json.write(commentary) : line.of(commentary, Instant.now()));
                        printed++;
                    }
                }
                out.flush();
                if (out.checkError()) {
                    break; // whoever read the pipe has gone
                }
            }
        }
        return 0;
    }
}
