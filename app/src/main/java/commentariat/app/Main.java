package commentariat.app;

import commentariat.app.correction.CorrectCommand;
import commentariat.app.operator.BalanceCommand;
import commentariat.app.operator.DeadLettersCommand;
import commentariat.app.operator.DoctorCommand;
import commentariat.app.operator.TopologyCommand;
import commentariat.app.replay.ReplayCommand;
import commentariat.app.run.RunCommand;
import commentariat.app.service.DashboardCommand;
import commentariat.app.service.EnrichCommand;
import commentariat.app.service.IngestCommand;
import commentariat.app.service.SinkCommand;
import commentariat.contract.service.OperatorError;
import commentariat.embedded.EmbeddedException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command's root: lists the verbs, turns errors into one line and an exit code. */
@Command(
        name = "commentariat",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "News as a stream of attributed commentary: who said what, about which countries, with which stance.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            DashboardCommand.class,
            TopicsCommand.class,
            SourcesCommand.class,
            TagCommand.class,
            ExtractCommand.class,
            WatchCommand.class,
            ReplayCommand.class,
            CorrectCommand.class,
            DeadLettersCommand.class,
            BalanceCommand.class,
            TopologyCommand.class,
            DoctorCommand.class,
            DemoSiteCommand.class
        })
public final class Main {
    /** Could not be done; one line on stderr says what to do. */
    static final int CANNOT = 2;

    private Main() {}

    /** Runs the verb that {@code arguments} name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all verbs; what the tests and the reference page use too. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> {
            boolean verbose = parsed.expandedArgs().contains("--verbose");
            explain(error, verbose, command.getErr());
            return CANNOT;
        });
        commandLine.setParameterExceptionHandler(Main::explainUsage);
        return commandLine;
    }

    private static void explain(Exception error, boolean verbose, PrintWriter err) {
        boolean expected = error instanceof OperatorError || error instanceof EmbeddedException;
        err.println("commentariat: "
                + (expected
                        ? error.getMessage()
                        : "unexpected " + error.getClass().getSimpleName() + ": "
                                + String.valueOf(error.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                + "; run it again with --verbose to see where, and report it"));
        if (verbose) {
            error.printStackTrace(err);
        }
        err.flush();
    }

    private static int explainUsage(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("commentariat: " + error.getMessage() + "; see: "
                + command.getCommandSpec().qualifiedName() + " --help");
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(error, err)) {
            err.flush();
        }
        return CANNOT;
    }
}
