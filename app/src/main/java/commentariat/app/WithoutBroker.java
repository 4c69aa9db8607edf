package commentariat.app;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags of the verbs that need no broker: one input and a report on it, or JSON Lines on stdin and on stdout. */
final class WithoutBroker {
    @Option(names = "--json", description = "What is found in FILE or URL as JSON instead of a report.")
    private boolean json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Lines of stdin that are worked on at a time; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--verbose", description = "Show the stack trace of an error.")
    private boolean verbose;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec verb;

    /** Whether the answer is wanted as JSON. */
    boolean json() {
        return json;
    }

    /** Whether the caller wants to see more. */
    boolean verbose() {
        return verbose;
    }

    /**
     * Works on every line of stdin.
     *
     * @param type what a line holds
     * @param work what is done with it; called by several threads at once
     * @return the exit code: 1 when a line was skipped
     */
    <I, O> int lines(Class<I> type, Function<I, O> work) throws IOException {
        return new JsonLines<>(type, work, Math.max(1, threads))
                                .run(
                                        System.in,
                                        System.out,
                                        Objects.requireNonNull(verb)
                                                .commandLine()
                                                .getErr())
                        == 0
                ? 0
                : 1;
    }
}
