package commentariat.app;

import commentariat.app.report.Paper;
import commentariat.app.report.SourcesReport;
import commentariat.contract.service.OperatorError;
import commentariat.ingest.IngestSettings;
import commentariat.ingest.SourceCheck;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.Sources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sources}: what is read, and whether it can be. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "The sources file: what is read, and whether it can be.",
        subcommands = SourcesCommand.Check.class)
final class SourcesCommand {
    private SourcesCommand() {}

    /** {@code sources check}: polls each source once and writes nothing. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Polls each source once, shows what it would ingest, and why not; writes nothing.",
                "The exit code is 1 when a source cannot be read or would bring nothing."
            })
    static final class Check implements Callable<Integer> {
        @Mixin
        private SettingsOptions settings = new SettingsOptions();

        @Option(names = "--sources", paramLabel = "FILE", description = "The sources file (ingest.sources).")
        private @Nullable Path sources;

        @Option(names = "--source", paramLabel = "ID", description = "Only this source.")
        private @Nullable String only;

        @Option(names = "--links", description = "Every link, not only the counts.")
        private boolean links;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Logs.quiet(settings.verbose());
            settings.override("ingest.sources", sources);
            IngestSettings ingest = settings.read().ingest();
            List<SourceCheck> checks =
                    SourceCheck.of(chosen(SourcesFile.load(ingest.sources()), ingest.sources()), ingest);
            PrintWriter out = spec.commandLine().getOut();
            new SourcesReport(Paper.stdout()).of(checks, links).forEach(out::println);
            out.flush();
            return checks.stream().allMatch(check -> check.ingestible() > 0) ? 0 : 1;
        }

        private Sources chosen(Sources all, Path file) {
            if (only == null) {
                return all;
            }
            Optional<Source> source = all.byId(only);
            return new Sources(List.of(source.orElseThrow(() -> new OperatorError(file + ": no source \"" + only
                    + "\" in it; its sources are "
                    + String.join(", ", all.sources().stream().map(Source::id).toList())))));
        }
    }
}
