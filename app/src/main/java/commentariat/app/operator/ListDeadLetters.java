package commentariat.app.operator;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.Since;
import commentariat.app.deadletter.Cause;
import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.LetterBox;
import commentariat.app.deadletter.Letters;
import commentariat.app.deadletter.Outcome;
import commentariat.app.report.DeadLettersReport;
import commentariat.app.report.Paper;
import commentariat.contract.deadletter.Decision;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dead-letters list}: by cause, or one by one. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists open dead letters by what they failed for, the most frequent cause first.")
final class ListDeadLetters implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--letters",
            description = "Every dead letter on a line of its own, in the order in which they failed.")
    private boolean each;

    @Option(names = "--cause", paramLabel = "CAUSE", description = "Only this cause, or those that begin so.")
    private String cause = "";

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only this stage, such as enrich/analyse, or a service's: enrich.")
    private String stage = "";

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only records that stood on this topic.")
    private @Nullable String topic;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Only what failed since then: 2h, 7d, 2015-05-20T00:00:00Z.")
    private @Nullable String since;

    @Option(names = "--resolved", description = "Those that were driven again or discarded, instead of the open ones.")
    private boolean resolved;

    @Option(names = "--json", description = "As JSON Lines, for pipes.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        Optional<Instant> start = Since.instant(since, Instant.now());
        try (LetterBox box = LetterBox.open(kafka, Topics.withPrefix(kafka.prefix()))) {
            Letters letters = box.read();
            List<Letter> shown = (resolved ? letters.resolved() : letters.open())
                    .stream().filter(letter -> isMeant(letter, start)).toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                (each ? LetterJson.letters(shown, letters) : LetterJson.causes(Letters.causes(shown)))
                        .forEach(line -> out.println(Json.write(line)));
            } else {
                print(out, shown, letters, box);
            }
            out.flush();
        }
        return 0;
    }

    private boolean isMeant(Letter letter, Optional<Instant> start) {
        return letter.cause().startsWith(cause)
                && (letter.stage().equals(stage) || letter.stage().startsWith(stage.isEmpty() ? "" : stage + "/"))
                && (topic == null || letter.failed().topic().equals(topic))
                && start.map(time -> !letter.at().isBefore(time)).orElse(true);
    }

    private void print(PrintWriter out, List<Letter> shown, Letters letters, LetterBox box) {
        DeadLettersReport report = new DeadLettersReport(Paper.stdout(), ZoneId.systemDefault());
        List<Cause> causes = Letters.causes(shown);
        if (shown.isEmpty()) {
            out.println("no dead letter is " + (resolved ? "resolved" : "open")
                    + (letters.all().isEmpty() ? "" : ", of " + letters.all().size() + " on the topic"));
        } else {
            (each ? report.letters(shown, letters) : report.causes(causes)).forEach(out::println);
            out.println(report.sum(shown.size(), causes.size()));
        }
        if (!resolved) {
            report.underWay(underWay(letters, box)).ifPresent(out::println);
        }
        if (letters.strangers() > 0) {
            out.println(letters.strangers() + " records of topic "
                    + box.topics().deadLetters().name() + " are no dead letters; somebody else wrote them");
        }
        if (!shown.isEmpty() && !resolved) {
            String one = causes.get(0).fingerprint();
            out.println(report.next("commentariat dead-letters show " + one, "the newest of that cause"));
            out.println(
                    report.next("commentariat dead-letters redrive " + one + " --share 10%", "a tenth of it first"));
        }
    }

    private static List<Resolution> underWay(Letters letters, LetterBox box) {
        Outcome.Moment moment = new Outcome.Moment(box.readers());
        return letters.resolutions().stream()
                .filter(resolution -> resolution.decision() == Decision.REDRIVEN)
                .filter(resolution -> !resolution.to().map(moment::isRead).orElse(true))
                .toList();
    }
}
