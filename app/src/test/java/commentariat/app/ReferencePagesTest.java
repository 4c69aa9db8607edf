package commentariat.app;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.settings.Settings;
import commentariat.contract.topic.Topics;
import commentariat.enrich.Enrich;
import commentariat.ingest.Ingest;
import commentariat.streams.picture.TopologyPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** docs/commands.md, docs/settings.md and docs/topology.md say what the code does; {@code -Dgolden=update} writes them anew. */
class ReferencePagesTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void commandsPageIsWhatTheCommandSays() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Commands",
                "",
                "Generated from the code; do not edit. Exit codes: 0 done, 1 done with something to report, 2 could not be done (one line on"
                        + " stderr says what to do)."));
        describe(Main.commandLine(), "commentariat", lines);
        compare("commands.md", lines);
    }

    @Test
    void settingsPageIsWhatTheRecordsSay() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(
                        "# Settings",
                        "",
                        "Generated from the code; do not edit. A setting is read from the file that `--settings` names, then from its environment",
                        "variable, then from `--set KEY=VALUE`, each over the ones before. Units stand in the values: `5m`, `8MiB`."));
        String section = "";
        for (Settings.Key key : Settings.keys(AppSettings.class)) {
            String mine = key.path().substring(0, key.path().indexOf('.'));
            if (!mine.equals(section)) {
                section = mine;
                lines.addAll(List.of(
                        "",
                        "## " + section,
                        "",
                        "| key | environment | takes | default | meaning |",
                        "| --- | --- | --- | --- | --- |"));
            }
            lines.add("| `" + key.path() + "` | `" + key.environment() + "` | " + key.type() + " | "
                    + (key.byDefault().isEmpty() ? "" : "`" + (key.secret() ? "…" : key.byDefault()) + "`") + " | "
                    + key.meaning().replace("|", "\\|")
                    + " |");
        }
        compare("settings.md", lines);
    }

    @Test
    void topologyPageShowsWhatRuns() throws IOException {
        Topics topics = Topics.withPrefix("");
        List<String> lines = new ArrayList<>(List.of(
                "# Topologies",
                "",
                "Generated from the code; do not edit. `commentariat topology` prints the same for an installation, with the prefix of its topics.",
                "Each part works on partitions of its own: where two parts meet there is a topic between them. Topics are round, steps are boxes,",
                "stores are drums."));
        draw("enrich", "from `articles` to all that follows from them", Enrich.describe(topics), lines);
        draw("extract", "the second half of ingest: from `pages` to `articles`", Ingest.describe(topics), lines);
        compare("topology.md", lines);
    }

    private static void draw(String service, String what, TopologyDescription topology, List<String> lines) {
        TopologyPicture picture = TopologyPicture.of(topology, service);
        lines.addAll(List.of("", "## " + service, "", "`" + service + "`, " + what + ".", "", "```mermaid"));
        lines.addAll(picture.mermaid());
        lines.addAll(List.of("```", "", "The same as text; stores stand in brackets.", "", "```"));
        lines.addAll(picture.text());
        lines.add("```");
    }

    private static void describe(CommandLine command, String name, List<String> lines) {
        command.setUsageHelpWidth(110);
        lines.addAll(List.of("", "## " + name, "", "```"));
        command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .forEach(lines::add);
        lines.add("```");
        command.getSubcommands().forEach((verb, sub) -> describe(sub, name + " " + verb, lines));
    }

    private static void compare(String page, List<String> lines) throws IOException {
        Path file = DOCS.resolve(page);
        String text = String.join("\n", lines) + "\n";
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "docs/%s; refresh it with: ./mvnw -pl app -am test -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=update",
                        page)
                .isEqualTo(text);
    }
}
