package commentariat.app.operator;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dead-letters}: what no stage could handle, and what is to become of it. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "What no stage could handle: lists, shows, drives again, discards. Alone it lists.",
            "A dead letter is open until it is driven again or discarded. One that fails again is a new dead letter, which counts one attempt more."
        },
        subcommands = {ListDeadLetters.class, ShowDeadLetter.class, RedriveDeadLetters.class, DiscardDeadLetters.class})
public final class DeadLettersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine list = spec.subcommands().get("list");
        return list == null ? 0 : list.execute();
    }
}
