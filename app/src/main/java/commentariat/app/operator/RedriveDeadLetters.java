package commentariat.app.operator;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.deadletter.Decisions;
import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.LetterBox;
import commentariat.app.deadletter.Letters;
import commentariat.app.deadletter.Outcome;
import commentariat.app.report.DeadLettersReport;
import commentariat.app.report.Paper;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dead-letters redrive}: once more, please. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Puts records back where they came from, byte for byte, to be tried again, and says what came of it.",
            "The exit code is 1 when one was refused, failed again, or was not read in time."
        })
final class RedriveDeadLetters implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 250;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description = "Only so many of them, those that failed first: 10%% or 5.")
    private String share = "100%";

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "Refuse what was tried so often already. Default: ${DEFAULT-VALUE}.")
    private int mostAttempts = 5;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description = "How long to wait for what comes of it; 0s not at all. Default: ${DEFAULT-VALUE}.")
    private String wait = "30s";

    @Option(names = "--dry-run", description = "Drive nothing, only list what would be driven.")
    private boolean dry;

    @Mixin
    private Deciding deciding = new Deciding();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        selection.check();
        Share of = Share.parse(share);
        Duration patience = patience();
        try (LetterBox box = LetterBox.open(kafka, Topics.withPrefix(kafka.prefix()))) {
            if (dry) {
                Letters letters = box.read();
                report().letters(of.of(Letters.oneForEachRecord(selection.of(letters))), letters)
                        .forEach(out()::println);
                out().flush();
                return 0;
            }
            return redrive(box, of, patience);
        }
    }

    private int redrive(LetterBox box, Share of, Duration patience) throws InterruptedException {
        try (Decisions decisions = Decisions.begin(box, deciding.by(), deciding.reason(), InstantSource.system())) {
            List<Letter> named = Letters.oneForEachRecord(selection.of(box.read()));
            List<Letter> chosen = of.of(named);
            Decisions.Redriven result = decisions.redrive(chosen, mostAttempts);
            result.refused().forEach((letter, why) -> out().println(letter.id() + " refused: " + why));
            out().println(result.redriven().size() + " of "
                    + (named.size() == 1 ? "1 dead letter" : named.size() + " dead letters") + " driven again");
            out().flush();
            boolean all = result.refused().isEmpty();
            Collection<Resolution> redriven = result.redriven().values();
            if (redriven.isEmpty() || patience.isZero()) {
                return all ? 0 : 1;
            }
            return follow(box, redriven, patience) && all ? 0 : 1;
        }
    }

    /** Waits for what comes of it and prints that; tells whether all went through. */
    private boolean follow(LetterBox box, Collection<Resolution> redriven, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Outcome.Found found = Outcome.of(redriven, new Outcome.Moment(box.readers()), box::read);
            boolean known = !found.outcomes().containsValue(Outcome.WAITING);
            if (known || System.nanoTime() > deadline) {
                report().outcomes(found, redriven).forEach(out()::println);
                out().flush();
                return found.outcomes().values().stream().allMatch(Outcome.THROUGH::equals);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private Duration patience() {
        try {
            return Settings.duration(wait);
        } catch (IllegalArgumentException e) {
            throw new OperatorError("--wait " + e.getMessage(), e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static DeadLettersReport report() {
        return new DeadLettersReport(Paper.stdout(), ZoneId.systemDefault());
    }
}
