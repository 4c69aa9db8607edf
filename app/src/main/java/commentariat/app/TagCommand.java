package commentariat.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import commentariat.analysis.Analysis;
import commentariat.analysis.Document;
import commentariat.analysis.stance.StanceEngine;
import commentariat.app.report.Paper;
import commentariat.app.report.TagReport;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.TargetStance;
import commentariat.contract.json.Json;
import commentariat.encoder.StanceSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tag}: who said what, about which countries, with which stance, in any text; needs no broker. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Finds who said what, about which countries, with which stance; needs no broker.",
            "With a file (text or HTML) or a URL: a report. Without: JSON Lines {\"id\",\"text\",\"title\"?,\"language\"?,"
                    + "\"targets\"?:[{\"start\",\"end\"}]} on stdin, the tags as JSON Lines on stdout, in order.",
            "A line that cannot be read is named on stderr and skipped; the exit code is then 1."
        })
final class TagCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE|URL", description = "A text file, an HTML file or a URL.")
    private @Nullable String input;

    @Option(
            names = "--stance-engine",
            paramLabel = "ENGINE",
            description =
                    "What tells the side that words take: rules, or encoder, which is nearer to what a reader says and takes milliseconds a quotation. Default: ${DEFAULT-VALUE}.")
    private StanceSettings.Engine stanceEngine = StanceSettings.Engine.RULES;

    @Mixin
    private WithoutBroker flags = new WithoutBroker();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Logs.quiet(flags.verbose());
        try (StanceEngine engine = new StanceSettings(stanceEngine, 1).open()) {
            Analysis analysis = Analysis.with(engine);
            if (input != null) {
                report(analysis, ReadableInput.of(input));
                return 0;
            }
            return flags.lines(Request.class, request -> answer(analysis, request));
        }
    }

    private void report(Analysis analysis, ReadableInput article) {
        Document document =
                new Document(article.id(), article.text(), article.title(), article.language(), Optional.empty());
        Tags tags = analysis.analyse(document);
        PrintWriter out = spec.commandLine().getOut();
        if (flags.json()) {
            out.println(Json.write(Answer.of(article.id(), tags, Optional.empty())));
        } else {
            new TagReport(Paper.stdout()).of(article.heading(), tags).forEach(out::println);
        }
        out.flush();
    }

    static Answer answer(Analysis analysis, Request request) {
        Document document =
                new Document(request.id(), request.text(), request.title(), request.language(), Optional.empty());
        Optional<List<TargetStance>> answers =
                request.targets().map(targets -> analysis.targets(document, checked(targets, request.text())));
        return Answer.of(request.id(), analysis.analyse(document), answers);
    }

    private static List<Span> checked(List<Span> targets, String text) {
        for (Span target : targets) {
            if (target.end() > text.length()) {
                throw new JsonLines.UnusableLine("target " + target.start() + ".." + target.end()
                        + " ends after the text, which has " + text.length() + " UTF-16 units");
            }
        }
        return targets;
    }

    /** A line of stdin. */
    record Request(
            String id, String text, Optional<String> title, Optional<String> language, Optional<List<Span>> targets) {}

    /** A line of stdout. */
    record Answer(
            String id,
            List<Quotation> quotations,
            List<Speaker> speakers,
            List<CountryTag> countries,
            ArticleStance stance,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<TargetStance>> targets,
            Coverage coverage,
            String analysisVersion) {
        static Answer of(String id, Tags tags, Optional<List<TargetStance>> targets) {
            return new Answer(
                    id,
                    tags.quotations(),
                    tags.speakers(),
                    tags.countries(),
                    tags.stance(),
                    targets,
                    tags.coverage(),
                    tags.analysisVersion());
        }
    }
}
