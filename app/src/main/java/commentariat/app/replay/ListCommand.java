package commentariat.app.replay;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.replay.report.Findings;
import commentariat.contract.json.Json;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.replay.Stretch;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.BrokerAnswer;
import commentariat.enrich.replay.Reanalysis;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay list}: which replays there are, and how they stand. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "The replays that there are: what they take, how far they are, what they came to.")
final class ListCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--json", description = "The records as JSON Lines, for pipes.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        Side live = Side.of(kafka);
        PrintWriter out = spec.commandLine().getOut();
        try (AdminSession session = AdminSession.open(kafka)) {
            Names.requireTopics(session.admin(), live);
            Map<String, Replay> replays = new Replays(live).all();
            for (Replay replay : replays.values()) {
                out.println(json ? Json.write(replay) : line(replay, session.admin(), live));
            }
            if (replays.isEmpty() && !json) {
                out.println("no replays; begin one with: commentariat replay --from 7d --into NAME");
            }
            out.flush();
            return 0;
        }
    }

    private static String line(Replay replay, Admin admin, Side live) {
        String state = replay.state() == ReplayState.RUNNING
                ? String.format(Locale.ROOT, "%.0f %% read", 100 * share(replay, admin, live))
                : replay.state().word();
        return String.format(
                Locale.ROOT,
                "%-16s %-10s analysis %-8s begun %tF %<tR UTC  %s%s%s",
                replay.name(),
                state,
                replay.analysisVersion(),
                replay.startedAt().atOffset(ZoneOffset.UTC),
                replay.slice().words(),
                replay.inPlace() ? ", in place" : "",
                replay.verdict()
                        .map(verdict -> "  " + Findings.sentence(verdict))
                        .orElse(""));
    }

    /** 0 to 1: how much of it was read. */
    private static double share(Replay replay, Admin admin, Side live) {
        Map<TopicPartition, OffsetAndMetadata> committed = BrokerAnswer.of(
                admin.listConsumerGroupOffsets(Reanalysis.group(live.kafka(), replay.name()))
                        .partitionsToOffsetAndMetadata(),
                "tell how far replay " + replay.name() + " is");
        long length = 0;
        long read = 0;
        for (Stretch stretch : replay.stretches()) {
            OffsetAndMetadata known =
                    committed.get(new TopicPartition(live.topics().articles().name(), stretch.partition()));
            length += stretch.length();
            read += known == null
                    ? 0
                    : Math.min(stretch.to(), Math.max(known.offset(), stretch.from())) - stretch.from();
        }
        return length == 0 ? 1 : (double) read / length;
    }
}
