package commentariat.app.operator;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.LetterBox;
import commentariat.app.deadletter.Letters;
import commentariat.app.report.DeadLetterReport;
import commentariat.app.report.Paper;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dead-letters show}: one with all that is known of it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a dead letter: what failed, where, why, what became of it, and the record as it was.")
final class ShowDeadLetter implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(
            arity = "1",
            paramLabel = "WHICH",
            description = "A dead letter as it is listed, such as 3-17; or a cause, for the newest of it that is open.")
    private String which = "";

    @Option(names = "--value-to", paramLabel = "FILE", description = "Write the value to this file, byte for byte.")
    private @Nullable Path file;

    @Option(names = "--json", description = "As JSON, key and value in Base64.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        try (LetterBox box = LetterBox.open(kafka, Topics.withPrefix(kafka.prefix()))) {
            Letters letters = box.read();
            List<Letter> named = letters.named(List.of(which));
            Letter letter = named.get(named.size() - 1);
            DeadLetter dead = box.find(letter.id())
                    .orElseThrow(() -> new OperatorError("dead letter " + letter.id()
                            + " has just gone: its time on the topic is over; see: commentariat dead-letters list"));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(LetterJson.whole(letter, dead, letters)));
            } else {
                new DeadLetterReport(Paper.stdout(), ZoneId.systemDefault())
                        .of(letter.id(), dead, letters)
                        .forEach(out::println);
                if (named.size() > 1) {
                    out.println("the newest of " + named.size() + " of its cause");
                }
            }
            if (file != null) {
                write(file, dead);
                out.println("value written to " + file);
            }
            out.flush();
        }
        return 0;
    }

    private static void write(Path file, DeadLetter dead) {
        try {
            Files.write(file, dead.value().orElse(new byte[0]));
        } catch (IOException e) {
            throw new OperatorError(
                    file + " cannot be written (" + e.getMessage() + "); name another with --value-to", e);
        }
    }
}
