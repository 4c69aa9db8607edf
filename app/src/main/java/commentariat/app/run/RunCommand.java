package commentariat.app.run;

import commentariat.app.CommentaryFeed;
import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.SourcesFile;
import commentariat.app.report.CommentaryLine;
import commentariat.app.report.Paper;
import commentariat.contract.commentary.Commentary;
import commentariat.embedded.DataDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: everything on this machine. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything on this machine: a Kafka broker, a PostgreSQL server, all services and the live page.",
            "Prints each new quotation on stdout; all else goes to stderr and the log. Ctrl-C stops it; started again, it goes on"
                    + " where it was."
        })
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--demo",
            description = "Reads a small news site of its own, on a loopback port, instead of the sources file.")
    private boolean demo;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: commentariat under $XDG_DATA_HOME or ~/.local/share.")
    private @Nullable Path dataDir;

    @Option(names = "--sources", paramLabel = "FILE", description = "The sources file (ingest.sources).")
    private @Nullable Path sources;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "The broker's port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int kafkaPort = 19092;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            description = "The database's port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int postgresPort = 15432;

    @Option(names = "--dashboard-port", paramLabel = "PORT", description = "The live page's port (dashboard.port).")
    private @Nullable Integer dashboardPort;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        settings.override("ingest.sources", sources);
        settings.override("dashboard.port", dashboardPort);
        // what is wrong with the settings or the sources is said before anything starts
        Path sourcesFile = settings.read().ingest().sources();
        if (!demo) {
            SourcesFile.load(sourcesFile);
        }
        Path directory = dataDir == null ? DataDirectory.byDefault() : dataDir;
        PrintWriter err = spec.commandLine().getErr();
        AtomicBoolean stopping = new AtomicBoolean();
        try (DataDirectory data = DataDirectory.open(directory)) {
            Logs.toFile(data.path().resolve("logs"), settings.verbose());
            try (House house = House.start(data, settings, new House.Ports(kafkaPort, postgresPort), demo, line -> {
                err.println(line);
                err.flush();
            })) {
                house.whereEverythingIs().forEach(err::println);
                err.flush();
                Thread printer = Thread.currentThread();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, house, data, printer), "stop"));
                print(house.commentary(), stopping);
            }
        }
        return 0;
    }

    private void print(CommentaryFeed feed, AtomicBoolean stopping) {
        PrintWriter out = spec.commandLine().getOut();
        CommentaryLine line = new CommentaryLine(Paper.stdout(), ZoneId.systemDefault());
        Set<String> printed = new HashSet<>();
        while (!stopping.get()) {
            for (Commentary commentary : feed.next()) {
                // a revised article's commentary is published again: what it already had is no news
                if (printed.add(commentary.id())) {
                    out.println(line.of(commentary, Instant.now()));
                }
            }
            out.flush();
        }
    }

    private static void stop(AtomicBoolean stopping, House house, DataDirectory data, Thread printer) {
        stopping.set(true);
        house.commentary().wakeUp();
        try {
            printer.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        house.close();
        data.close();
    }
}
