package commentariat.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import commentariat.analysis.stance.RulesEngine;
import commentariat.app.CommentaryFeed;
import commentariat.app.replay.report.DifferenceKind;
import commentariat.app.replay.report.Findings;
import commentariat.app.replay.report.HtmlReport;
import commentariat.app.replay.report.Tally;
import commentariat.app.replay.report.TextReport;
import commentariat.app.report.Paper;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.replay.Slice;
import commentariat.contract.replay.Verdict;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.CloudEvents;
import commentariat.contract.topic.Replayed;
import commentariat.embedded.EmbeddedDatabase;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.enrich.topology.Tagger;
import commentariat.sink.Sink;
import commentariat.sink.SinkSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays on a real broker, with the real analysis: from the first record to the last topic that is deleted. */
class ReplayTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ARTICLES = 8;
    private static final Slice ALL = new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static Path data = Path.of("");
    private static EmbeddedKafka broker;

    @BeforeAll
    static void startBroker(@TempDir Path directory) {
        data = directory;
        broker = EmbeddedKafka.start(data.resolve("kafka"), 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void whatDiffersIsReportedThenPromotedThenNothingIsLeftOfTheReplay() throws Exception {
        Desk desk = Desk.open(broker, "whole.", data);
        List<Article> articles =
                IntStream.range(0, ARTICLES).mapToObj(Desk::article).toList();
        Findings findings;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"), 0);
                Enrich enricher = desk.enricher();
                Sink sink = Sink.start(
                        Settings.text(
                                SinkSettings.class,
                                "sink.yaml",
                                "{jdbc-url: '" + database.jdbcUrl() + "', user: postgres}"),
                        desk.live.kafka(),
                        desk.topics(),
                        new SimpleMeterRegistry())) {
            desk.publish(articles);
            awaitCommentary(desk, 4 * ARTICLES);
            correct(desk);

            findings = replay(desk, "second", ALL, new SecondAnalysis());
            checkFindings(findings);
            checkReports(findings, desk);
            Map<String, Commentary> before = desk.table(desk.topics().commentary());

            CommentaryFeed news = CommentaryFeed.open(desk.live.kafka(), desk.topics(), false);
            Desk.Ran promoted = desk.run("replay", "promote", "second");
            assertThat(promoted.code()).as(promoted.err()).isZero();
            assertThat(promoted.out())
                    .isEqualToIgnoringNewLines("7 articles of replay second took the place of what was published");

            Map<String, Commentary> after = desk.table(desk.topics().commentary());
            assertThat(before.values().stream().filter(said -> words(said).startsWith("Nobody in")))
                    .hasSize(ARTICLES);
            assertThat(after.values().stream().filter(said -> words(said).startsWith("Nobody in")))
                    .as("of the article that failed the published words stay")
                    .singleElement()
                    .satisfies(said -> assertThat(said.article().title()).endsWith(" 3"));
            assertThat(after.values().stream()
                            .filter(said -> said.analysisVersion().equals(SecondAnalysis.VERSION)))
                    .hasSize(3 * (ARTICLES - 1));
            assertThat(desk.records(desk.topics().commentary()).stream()
                            .filter(record -> record.value() != null)
                            .filter(record -> Json.read(record.value(), Commentary.class)
                                    .analysisVersion()
                                    .equals(SecondAnalysis.VERSION)))
                    .allSatisfy(
                            record -> assertThat(Replayed.by(record.headers())).contains("second"));
            desk.publish(List.of(
                    Desk.article(ARTICLES, 1, "“The bridge will be paid for by Sweden,” said Nils Ek, a spokesman.")));
            List<String> alerts = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                news.next().forEach(said -> alerts.add(said.article().title()));
                return !alerts.isEmpty();
            });
            news.close();
            assertThat(alerts).as("what was replayed is no news").containsOnly("Envoys doubt talks number " + ARTICLES);
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "")) {
                await().atMost(PATIENCE)
                        .until(() -> count(connection, "select count(*) from article where analysis_version = '9.9.9'")
                                == ARTICLES - 1);
                assertThat(count(connection, "select count(*) from quotation where words like 'Nobody in%'"))
                        .isEqualTo(1);
            }
            assertThat(desk.run("replay", "list").out()).contains("second", "promoted");
            assertThat(enricher.health().ok()).isTrue();
            assertThat(sink.health().ok()).isTrue();
        }
        Desk.Ran discarded = desk.run("replay", "discard", "second", "--state-dir", desk.stateDir("second"));
        assertThat(discarded.code()).as(discarded.err()).isZero();
        assertThat(existing("whole.replay.")).isEmpty();
        assertThat(groups()).noneMatch(group -> group.contains("second"));
        assertThat(desk.run("replay", "list").out())
                .isEqualToIgnoringNewLines("no replays; begin one with: commentariat replay --from 7d --into NAME");
        assertThat(Path.of(desk.stateDir("second"))).doesNotExist();
        assertThat(findings.replay().state()).isEqualTo(ReplayState.RUNNING);
    }

    /** Of article 2 it is known who really welcomed, and that nobody said that the talks failed. */
    private static void correct(Desk desk) {
        List<Commentary> said = desk.table(desk.topics().commentary()).values().stream()
                .filter(one -> one.article().title().endsWith(" 2"))
                .toList();
        List<ProducerRecord<byte[], byte[]>> corrections = new ArrayList<>();
        for (Commentary one : said) {
            if (words(one).startsWith("We welcome")) {
                corrections.add(correction(desk, one, CorrectionKind.WRONG_SPEAKER, "Ada Brandt"));
            } else if (words(one).startsWith("The talks")) {
                corrections.add(correction(desk, one, CorrectionKind.WRONG_STANCE, "neutral"));
            }
        }
        desk.send(corrections);
    }

    private static ProducerRecord<byte[], byte[]> correction(
            Desk desk, Commentary said, CorrectionKind kind, String right) {
        Correction correction = new Correction(
                said.id(),
                kind,
                Optional.of(right),
                "analyst@desk.example",
                Instant.parse("2026-03-21T00:00:00Z"),
                Optional.empty(),
                Optional.of(said.article().id()),
                Optional.of(words(said)),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ProducerRecord<>(
                desk.topics().corrections().name(), Desk.bytes(correction.key()), Json.bytes(correction));
    }

    private static void checkFindings(Findings findings) {
        assertThat(findings.verdict().failed()).isEqualTo(1);
        assertThat(findings.verdict().compared()).isEqualTo(ARTICLES - 1);
        assertThat(findings.verdict().different()).isEqualTo(ARTICLES - 1);
        assertThat(tally(findings, DifferenceKind.QUOTATION_LOST).bySource()).isEqualTo(Map.of("ledger", 4, "post", 3));
        assertThat(tally(findings, DifferenceKind.QUOTATION_GAINED).count()).isZero();
        assertThat(tally(findings, DifferenceKind.COUNTRY_LOST).count()).isEqualTo(ARTICLES - 1);
        assertThat(tally(findings, DifferenceKind.SPEAKER_CHANGED).byRule().keySet())
                .containsExactly("second-analysis");
        assertThat(tally(findings, DifferenceKind.STANCE_CHANGED).byRule().keySet())
                .containsExactly("second-analysis");
        assertThat(findings.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.stage()).isEqualTo("replay/analyse");
            assertThat(failure.articles()).containsExactly(Desk.article(3).id());
        });
        assertThat(findings.corrections())
                .extracting(one -> one.kind().word() + " " + one.outcome().word())
                .containsExactlyInAnyOrder("wrong-speaker agrees", "wrong-stance needed");
    }

    private static Tally tally(Findings findings, DifferenceKind kind) {
        return findings.tallies().stream()
                .filter(tally -> tally.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void checkReports(Findings findings, Desk desk) throws Exception {
        List<String> text = new TextReport(new Paper(120, false), 2).of(findings);
        assertThat(text)
                .contains(
                        "Replay second: all articles",
                        "Verdict: look first: 1 article fails that is published",
                        "7 articles compared, 7 differ (100.0 %)",
                        "  1 article  replay/analyse: article number 3 cannot be analysed",
                        "       7 quotations lost",
                        "           by source: ledger 4, post 3",
                        "       1 the analysis says the same by itself now");
        assertThat(text)
                .anyMatch(line -> line.matches(
                        "stance by analyst in 1 quotation, rules in \\d+ quotations beside analyst in 1 quotation,"
                                + " rules in \\d+ quotations as published"));
        assertThat(text).anyMatch(line -> line.startsWith("    - Jan Wolny ("));
        assertThat(text).anyMatch(line -> line.startsWith("    + Ada Brandt (professor of history"));

        Path page = data.resolve("report.html");
        HtmlReport.write(page, findings);
        assertThat(Files.readString(page))
                .contains(
                        "look first: 1 article fails that is published",
                        "Envoys doubt talks number 1",
                        "default-src 'none'")
                .doesNotContain("{{", "http-equiv=\"refresh\"");
        Desk.Ran report = desk.run("replay", "report", "second", "--json");
        assertThat(report.code()).as("a regression").isEqualTo(1);
        assertThat(Json.mapper().readTree(report.out()).get("compared").asInt()).isEqualTo(ARTICLES - 1);
        assertThat(desk.run("replay", "list").out())
                .contains("complete", "look first: 1 article fails that is published");
    }

    @Test
    void aRunThatBreaksInTheMiddleGoesOnAndComesToTheSame() throws Exception {
        Desk desk = Desk.open(broker, "broken.", data);
        int count = 500;
        desk.publish(IntStream.range(0, count)
                .mapToObj(number -> Desk.article(number, 1, "“It is done,” said Ada Brandt on day " + number + "."))
                .toList());
        Tagger analysis = Enrich.tagger(new RulesEngine());
        AtomicInteger calls = new AtomicInteger();
        Tagger breaks = article -> {
            if (calls.incrementAndGet() == 420) {
                throw new InternalError("the machine broke, on purpose");
            }
            return analysis.tags(article);
        };

        Replay replay = ReplayRun.begin("broken", ALL, false, desk.live, "1", Instant.now());
        try {
            run(desk, replay, breaks, new ArrayList<>());
        } catch (IllegalStateException expected) {
            assertThat(expected).hasRootCauseMessage("the machine broke, on purpose");
        }
        int committed =
                desk.records(desk.live.beside("broken").topics().replayed()).size();
        assertThat(committed).isBetween(1, count - 1);
        assertThat(desk.run("replay", "list").out()).containsPattern("broken +\\d+ % read");
        List<String> progress = new ArrayList<>();
        run(desk, replay, analysis, progress);

        Side beside = desk.live.beside("broken");
        assertThat(desk.records(beside.topics().replayed()))
                .hasSize(count)
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .doesNotHaveDuplicates();
        assertThat(desk.table(beside.topics().commentary())).hasSize(count);
        assertThat(desk.records(beside.topics().commentary())).hasSize(count);
        assertThat(progress).anyMatch(line -> line.contains("articles") && line.contains("100.0 %"));
    }

    @Test
    void aSliceTakesWhatItNamesAndNoMore() throws Exception {
        Desk desk = Desk.open(broker, "slices.", data);
        desk.publish(IntStream.range(0, ARTICLES).mapToObj(Desk::article).toList());
        desk.withdraw(Desk.article(4));
        Tagger analysis = Enrich.tagger(new RulesEngine());

        assertThat(titles(
                        desk,
                        "days",
                        new Slice(
                                Optional.of(Desk.published(2)),
                                Optional.of(Desk.published(6)),
                                Optional.empty(),
                                Optional.empty()),
                        analysis))
                .as("4 was withdrawn, 6 is the first that is too late")
                .containsExactlyInAnyOrder("2", "3", "5");
        assertThat(titles(
                        desk,
                        "source",
                        new Slice(Optional.empty(), Optional.empty(), Optional.of("post"), Optional.empty()),
                        analysis))
                .containsExactlyInAnyOrder("1", "3", "5", "7");
        assertThat(titles(
                        desk,
                        "article",
                        new Slice(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Desk.article(5).id())),
                        analysis))
                .containsExactly("5");
    }

    private List<String> titles(Desk desk, String name, Slice slice, Tagger analysis) throws Exception {
        Findings findings = replay(desk, name, slice, analysis);
        assertThat(findings.verdict())
                .as("nothing is published to compare with")
                .isEqualTo(new Verdict(0, 0, 0, 0));
        return desk.table(desk.live.beside(name).topics().enriched()).values().stream()
                .map(EnrichedArticle::article)
                .map(article -> article.title().replaceAll("\\D+", ""))
                .toList();
    }

    @Test
    void inPlaceTheNewTagsArePublishedAtOnce() throws Exception {
        Desk desk = Desk.open(broker, "place.", data);
        try (Enrich enricher = desk.enricher()) {
            desk.publish(IntStream.range(0, 3).mapToObj(Desk::article).toList());
            awaitCommentary(desk, 12);

            Replay replay = ReplayRun.begin("at-once", ALL, true, desk.live, "1", Instant.now());
            ReplayRun.End end = run(desk, replay, new SecondAnalysis(), new ArrayList<>());

            assertThat(end).isEqualTo(new ReplayRun.End.InPlace(3, 0, true));
            assertThat(enricher.health().ok()).isTrue();
        }
        assertThat(desk.table(desk.topics().commentary())).hasSize(9);
        assertThat(existing("place.replay.")).isEmpty();
        assertThat(desk.run("replay", "report", "at-once").err())
                .contains("replay at-once was in place: what it replaced is gone, so nothing can be compared");
    }

    /** Type, time and id of a replayed record are those of the first one of the same analysis: consumers find the same events again. */
    @Test
    void theCommandComparesTheAnalysisOfThisReleaseWithItself() {
        Desk desk = Desk.open(broker, "same.", data);
        try (Enrich enricher = desk.enricher()) {
            desk.publish(IntStream.range(0, 3).mapToObj(Desk::article).toList());
            awaitCommentary(desk, 12);

            Desk.Ran ran =
                    desk.run("replay", "--from", "beginning", "--into", "same", "--state-dir", desk.stateDir("same"));

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("Verdict: no difference in 3 articles");
            assertThat(ran.err()).contains("then      commentariat replay promote same, or discard same");
            assertThat(enricher.health().ok()).isTrue();
        }
        assertThat(ids(desk, desk.live.beside("same"))).isEqualTo(ids(desk, desk.live));
        assertThat(desk.run("replay", "--into", "same").err())
                .startsWith(
                        "commentariat: replay same is complete; take another name, or first: commentariat replay discard same");
    }

    private static Set<String> ids(Desk desk, Side side) {
        return desk.records(side.topics().commentary()).stream()
                .map(record ->
                        CloudEvents.value(record.headers(), CloudEvents.ID).orElse(""))
                .collect(Collectors.toSet());
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() {
        Desk desk = Desk.open(broker, "errors.", data);

        assertThat(desk.run("replay", "--from", "7d").err())
                .isEqualToIgnoringNewLines(
                        "commentariat: replay: --into is missing; give it a name, like: commentariat replay --from 7d --into week");
        assertThat(desk.run("replay", "--into", "My Replay").err())
                .isEqualToIgnoringNewLines(
                        "commentariat: replay \"My Replay\": a name is up to 40 of the letters a to z, digits and '-', and begins with no '-'");
        assertThat(desk.run("replay", "--into", "unknown").err())
                .isEqualToIgnoringNewLines(
                        "commentariat: replay unknown is not known here; say what it takes with --from, --to, --source or --article (all: --from beginning)");
        assertThat(desk.run("replay", "--from", "2026-03-02", "--to", "2026-03-01", "--into", "backwards")
                        .err())
                .isEqualToIgnoringNewLines(
                        "commentariat: slice from 2026-03-02T00:00:00Z to 2026-03-01T00:00:00Z: needs a beginning before its end; change --from or --to");
        for (String verb : List.of("report", "promote", "discard")) {
            assertThat(desk.run("replay", verb, "unknown").err())
                    .isEqualToIgnoringNewLines(
                            "commentariat: replay unknown is not known here; see those that are with: commentariat replay list");
        }
        ReplayRun.begin("begun", ALL, false, desk.live, "0.0.1", Instant.now());
        assertThat(desk.run("replay", "promote", "begun").err())
                .isEqualToIgnoringNewLines(
                        "commentariat: replay begun is not complete; go on with: commentariat replay --into begun");
        assertThat(desk.run("replay", "--source", "post", "--into", "begun").err())
                .isEqualToIgnoringNewLines(
                        "commentariat: replay begun takes all articles; go on with: commentariat replay --into begun, or take another name");
        assertThat(desk.run("replay", "--into", "begun").err())
                .startsWith("commentariat: replay begun was begun with analysis 0.0.1, and this is ");
    }

    private static Findings replay(Desk desk, String name, Slice slice, Tagger analysis) throws Exception {
        Replay replay = ReplayRun.begin(name, slice, false, desk.live, "1", Instant.now());
        return ((ReplayRun.End.Compared) run(desk, replay, analysis, new ArrayList<>())).findings();
    }

    private static ReplayRun.End run(Desk desk, Replay replay, Tagger analysis, List<String> progress)
            throws Exception {
        try (AdminSession session = AdminSession.open(desk.live.kafka())) {
            return new ReplayRun(
                            session.admin(),
                            desk.live,
                            desk.settings("replay-" + replay.name()),
                            analysis,
                            2,
                            progress::add,
                            () -> false)
                    .run(replay);
        }
    }

    private static void awaitCommentary(Desk desk, int quotations) {
        await().atMost(PATIENCE)
                .until(() -> desk.table(desk.topics().commentary()).size() >= quotations);
    }

    private static String words(Commentary said) {
        return said.quotation().text();
    }

    private static long count(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Set<String> existing(String prefix) throws InterruptedException, ExecutionException {
        try (AdminSession session =
                AdminSession.open(new KafkaSettings(broker.bootstrapServers(), Optional.empty(), Map.of()))) {
            return session.admin().listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> groups() throws InterruptedException, ExecutionException {
        try (AdminSession session =
                AdminSession.open(new KafkaSettings(broker.bootstrapServers(), Optional.empty(), Map.of()))) {
            return session.admin().listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
        }
    }
}
