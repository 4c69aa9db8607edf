package commentariat.app.replay;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.replay.report.Comparison;
import commentariat.app.replay.report.Findings;
import commentariat.app.replay.report.HtmlReport;
import commentariat.app.replay.report.TextReport;
import commentariat.app.report.Paper;
import commentariat.app.topic.Records;
import commentariat.contract.json.Json;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay report}: what a replay found, beside what is published now. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Compares what replay NAME found with what is published now: quotations, speakers, stances, countries, by source and by rule,"
                    + " with examples; what became of the analysts' corrections; the verdict.",
            "Exit code: 0 nothing got worse, 1 something did."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "NAME", description = "The replay.")
    private String name = "";

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write it as one HTML page that needs nothing else.")
    private @Nullable Path html;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Examples of each kind, up to 25. Default: ${DEFAULT-VALUE}.")
    private int examples = 5;

    @Option(names = "--json", description = "The findings as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        KafkaSettings kafka = settings.read().kafka();
        Side live = Side.of(kafka);
        String wanted = Names.checked(name);
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr());
        try (AdminSession session = AdminSession.open(kafka);
                Records records = new Records(kafka)) {
            Names.requireTopics(session.admin(), live);
            Replay replay = new Replays(live).get(wanted);
            if (replay.inPlace()) {
                throw new OperatorError(
                        "replay " + wanted + " was in place: what it replaced is gone, so nothing can be compared");
            }
            if (replay.state() == ReplayState.RUNNING) {
                throw new OperatorError(
                        "replay " + wanted + " is not complete; go on with: commentariat replay --into " + wanted);
            }
            Findings findings =
                    Comparison.of(replay, live.topics(), live.beside(wanted).topics(), records, progress);
            progress.end();
            if (html != null) {
                HtmlReport.write(html, findings);
                spec.commandLine().getErr().println("page: " + html.toAbsolutePath());
                spec.commandLine().getErr().flush();
            }
            if (json) {
                out.println(Json.write(findings));
            } else {
                new TextReport(Paper.stdout(), Math.max(0, examples))
                        .of(findings)
                        .forEach(out::println);
            }
            out.flush();
            return findings.verdict().regresses() ? 1 : 0;
        }
    }
}
