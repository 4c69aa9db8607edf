package commentariat.app.replay;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.enrich.replay.Reanalysis;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay discard}: nothing is left of a replay. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description =
                "Deletes the topics and groups of replay NAME, and forgets it. What is published stays as it is, promoted records too.")
final class DiscardCommand implements Callable<Integer> {
    /** A process that was killed is a member of its group for ten seconds more. */
    private static final int TRIES = 40;

    private static final long TRY_AGAIN_MILLIS = 300;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "NAME", description = "The replay.")
    private String name = "";

    @Mixin
    private StateDirOption state = new StateDirOption();

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
        try (AdminSession session = AdminSession.open(kafka)) {
            Names.requireTopics(session.admin(), live);
            Replays replays = new Replays(live);
            BesideTopics topics = new BesideTopics(session.admin(), live, wanted);
            Set<String> existing = topics.existing();
            if (existing.isEmpty()) {
                // what is neither known nor there was misspelt
                replays.get(wanted);
            }
            for (String group : List.of(
                    live.beside(wanted).enricher(), Reanalysis.group(kafka, wanted), Promotion.group(live, wanted))) {
                delete(session.admin(), group, wanted);
            }
            topics.delete();
            ReplayRun.deleteState(state.of(wanted));
            replays.forget(wanted);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    json
                            ? Json.write(Map.of("replay", wanted, "topics", existing.size()))
                            : "replay " + wanted + " is discarded: " + existing.size() + " topics deleted");
            out.flush();
            return 0;
        }
    }

    private static void delete(Admin admin, String group, String replay) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return;
                }
                if (!(e.getCause() instanceof GroupNotEmptyException)) {
                    throw new OperatorError(
                            "group " + group + " cannot be deleted: "
                                    + (e.getCause() == null ? e : e.getCause()).getMessage(),
                            e);
                }
                if (tries == TRIES) {
                    throw new OperatorError(
                            "replay " + replay + " is running in another process; stop that one, then discard it", e);
                }
                Thread.sleep(TRY_AGAIN_MILLIS);
            }
        }
    }
}
