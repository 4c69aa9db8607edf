package commentariat.app;

import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topics}: creates the topics of the catalogue on a broker, or checks them. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Creates the topics that are missing and leaves the others alone; may be run again at any time.",
            "Says what differs from the catalogue; the exit code is then 1."
        })
final class TopicsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--check", description = "Create nothing, only say what is missing or different.")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        Topics topics = Topics.withPrefix(kafka.prefix());
        PrintWriter out = spec.commandLine().getOut();
        try (AdminSession session = AdminSession.open(kafka)) {
            TopicAdmin administration = new TopicAdmin(session.admin(), topics);
            List<String> created = check ? List.of() : administration.create();
            for (Topic<?> topic : topics.all()) {
                out.printf(
                        Locale.ROOT,
                        "%-24s %3d partitions  %-14s %s%s%n",
                        topic.name(),
                        topic.partitions(),
                        kept(topic),
                        topic.value(),
                        created.contains(topic.name()) ? "  (created)" : "");
            }
            List<String> differences = administration.check();
            differences.forEach(out::println);
            out.flush();
            return differences.isEmpty() ? 0 : 1;
        }
    }

    private static String kept(Topic<?> topic) {
        return topic.compacted()
                ? "compacted"
                : topic.retention()
                        .map(Duration::toDays)
                        .map(days -> days + " days")
                        .orElse("for ever");
    }
}
