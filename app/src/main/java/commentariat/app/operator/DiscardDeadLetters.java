package commentariat.app.operator;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.deadletter.Decisions;
import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.LetterBox;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dead-letters discard}: nobody wants them. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description =
                "Takes dead letters off the list. Their bytes stay on the topic until their time is over; who did it, when and why, for good.")
final class DiscardDeadLetters implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Mixin
    private Deciding deciding = new Deciding();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        selection.check();
        try (LetterBox box = LetterBox.open(kafka, Topics.withPrefix(kafka.prefix()));
                Decisions decisions = Decisions.begin(box, deciding.by(), deciding.reason(), InstantSource.system())) {
            List<Letter> chosen = selection.of(box.read());
            decisions.discard(chosen);
            PrintWriter out = spec.commandLine().getOut();
            out.println(chosen.size() + (chosen.size() == 1 ? " dead letter" : " dead letters") + " discarded");
            out.flush();
        }
        return 0;
    }
}
