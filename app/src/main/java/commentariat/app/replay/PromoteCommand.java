package commentariat.app.replay;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.contract.json.Json;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay promote}: what a replay found takes the place of what is published. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = {
            "What replay NAME found takes the place of what is published: the running enricher takes it over, so trends, positions and stories"
                    + " change with it. Each record that follows carries the header replayed: NAME.",
            "May be run again after a crash. The topics of the replay stay until: commentariat replay discard NAME."
        })
final class PromoteCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "NAME", description = "The replay.")
    private String name = "";

    @Option(names = "--json", description = "What was done as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        Side live = Side.of(kafka);
        String wanted = Names.checked(name);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err);
        try (AdminSession session = AdminSession.open(kafka)) {
            Names.requireTopics(session.admin(), live);
            Replays replays = new Replays(live);
            Replay replay = replays.get(wanted);
            requireComplete(replay);
            long articles = new Promotion(session.admin(), live, wanted)
                    .run(count -> progress.accept(String.format(Locale.ROOT, "handing over: %,d articles", count)));
            boolean taken = new LiveEnricher(session.admin(), live).hasTaken(progress, () -> false);
            replays.write(replay.at(ReplayState.PROMOTED, replay.verdict(), Instant.now()));
            progress.end();
            if (json) {
                out.println(Json.write(Map.of("replay", wanted, "articles", articles, "taken", taken)));
            } else {
                out.printf(
                        Locale.ROOT,
                        "%,d articles of replay %s %s%n",
                        articles,
                        wanted,
                        taken
                                ? "took the place of what was published"
                                : "wait on " + live.topics().replayed().name() + " until an enricher is started");
                err.println("its topics stay until: commentariat replay discard " + wanted);
            }
            out.flush();
            err.flush();
            return 0;
        }
    }

    private static void requireComplete(Replay replay) {
        if (replay.inPlace()) {
            throw new OperatorError("replay " + replay.name() + " was in place: there is nothing to promote");
        }
        if (replay.state() == ReplayState.RUNNING) {
            throw new OperatorError("replay " + replay.name()
                    + " is not complete; go on with: commentariat replay --into " + replay.name());
        }
    }
}
