package commentariat.app;

import commentariat.app.report.ExtractReport;
import commentariat.app.report.Paper;
import commentariat.contract.json.Json;
import commentariat.ingest.extract.Extracted;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Extraction;
import commentariat.ingest.extract.Hints;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: the article on a page; needs no broker. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the article off a page: title, authors, date, language, paragraphs; needs no broker.",
            "With an HTML file or a URL: a report. Without: JSON Lines {\"id\",\"url\",\"html\": path, .gz allowed} on stdin,"
                    + " {\"id\",\"title\",\"text\",\"authors\",\"published\",\"language\",\"canonicalUrl\"} on stdout, in order.",
            "A line that cannot be read is named on stderr and skipped; the exit code is then 1."
        })
final class ExtractCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE|URL", description = "An HTML file or a URL.")
    private @Nullable String input;

    @Mixin
    private WithoutBroker flags = new WithoutBroker();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Logs.quiet(flags.verbose());
        if (input != null) {
            report(input);
            return 0;
        }
        return flags.lines(Request.class, ExtractCommand::answer);
    }

    private void report(String named) {
        Extracted extracted;
        if (ReadableInput.isUrl(named)) {
            PageOnTheWeb page = PageOnTheWeb.fetch(named);
            extracted = Extraction.extract(page.body(), page.url(), page.hints());
        } else {
            Path file = Path.of(named);
            extracted = Extraction.extract(
                    ReadableInput.bytes(file, named), file.toAbsolutePath().toUri(), Hints.none());
        }
        ExtractedArticle article = ReadableInput.article(named, extracted);
        PrintWriter out = spec.commandLine().getOut();
        if (flags.json()) {
            out.println(Json.write(Answer.of(named, article)));
        } else {
            new ExtractReport(Paper.stdout()).of(article).forEach(out::println);
        }
        out.flush();
    }

    private static Answer answer(Request request) {
        byte[] page = ReadableInput.bytes(Path.of(request.html()), request.html());
        Extracted extracted = Extraction.extract(page, ReadableInput.url(request.url()), Hints.none());
        return extracted instanceof ExtractedArticle article
                ? Answer.of(request.id(), article)
                : new Answer(
                        request.id(),
                        "",
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ReadableInput.url(request.url()));
    }

    /** A line of stdin. */
    record Request(String id, String url, String html) {}

    /**
     * A line of stdout.
     *
     * @param text paragraphs separated by a blank line; empty where the page holds no article
     * @param published ISO 8601, in the page's own zone
     */
    record Answer(
            String id,
            String title,
            String text,
            List<String> authors,
            Optional<String> published,
            Optional<String> language,
            URI canonicalUrl) {
        static Answer of(String id, ExtractedArticle article) {
            return new Answer(
                    id,
                    article.title(),
                    article.text(),
                    article.authors(),
                    article.published().map(Object::toString),
                    article.language(),
                    article.canonicalUrl());
        }
    }
}
