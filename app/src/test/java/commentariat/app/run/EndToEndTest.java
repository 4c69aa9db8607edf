package commentariat.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import commentariat.app.SettingsOptions;
import commentariat.contract.commentary.Commentary;
import commentariat.embedded.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way: an article on a page, listed in a feed, goes through every topic into PostgreSQL rows, with the real broker and the
 * real database.
 */
class EndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void anArticleTravelsFromAFeedToRowsAndIsNotPublishedAgainAfterARestart() throws Exception {
        try (NewsServer news = NewsServer.start()) {
            news.publish("talks", "Envoys doubt the talks", """
                    Officials from Poland and Germany met in Warsaw on Tuesday to discuss a new border treaty, the first such meeting in years.

                    “The talks have failed so far,” said Ada Brandt, a professor of history at the University of Ostrava. “Nobody in Berlin expects a result.”

                    Polish Foreign Minister Jan Wolny said the meeting was a success. “We welcome this historic agreement with Germany,” he told reporters.

                    The two sides are to meet again in the autumn, when the treaty will be put before both parliaments for a vote.
                    """);
            Path sources = news.sources(directory);
            List<String> first = new ArrayList<>();
            try (DataDirectory data = DataDirectory.open(directory.resolve("data"));
                    House house = start(data, sources)) {
                await().atMost(PATIENCE).until(() -> {
                    house.commentary().next().forEach(said -> first.add(said.id()));
                    return count(house, "select count(*) from quotation") >= 3;
                });
                assertThat(rows(
                                house,
                                "select p.name || '|' || coalesce(s.role, '') || '|' || coalesce(s.affiliation, '') || '|' || s.kind from article_speaker s"
                                        + " join person p on p.id = s.person_id order by 1"))
                        .contains("Ada Brandt|professor of history|University of Ostrava|expert")
                        .anySatisfy(row -> assertThat(row).startsWith("Jan Wolny|"));
                assertThat(rows(house, "select words from quotation where speaker_id = 'ada-brandt' order by ordinal"))
                        .containsExactly("The talks have failed so far,", "Nobody in Berlin expects a result.");
                assertThat(rows(house, "select code from article_country order by 1"))
                        .contains("DE", "PL");
            }
            assertThat(first).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
            try (DataDirectory data = DataDirectory.open(directory.resolve("data"));
                    House house = start(data, sources)) {
                long before = count(house, "select count(*) from quotation");
                news.publish("later", "A later story", """
                        Sweden has closed its embassy in the capital for repairs, the ministry announced, and will open it again next spring.

                        “It is a matter of bricks, not of politics,” said Nils Ek, a spokesman for the Swedish Foreign Ministry, on Wednesday morning.

                        The building, which dates from 1911, had been damp for years, and the staff had complained about it more than once.
                        """);
                List<Commentary> second = new ArrayList<>();
                await().atMost(PATIENCE).until(() -> {
                    second.addAll(house.commentary().next());
                    return count(house, "select count(*) from quotation") > before;
                });
                assertThat(second).extracting(Commentary::id).doesNotContainAnyElementsOf(first);
                assertThat(second).extracting(said -> said.article().title()).containsOnly("A later story");
            }
        }
    }

    /** The article that the project was conceived on; its text is its publisher's, so it is read from the data folder where there is one. */
    @Test
    void theSevenOfTheSeedArticleStandInTheTablesWithTheirWords() throws Exception {
        String folder = System.getenv("COMMENTARIAT_DATA");
        assumeTrue(folder != null, "skipped: COMMENTARIAT_DATA names no data folder");
        Path seed = Path.of(folder, "seed", "article.txt");
        assumeTrue(Files.exists(seed), "skipped: no " + seed);
        try (NewsServer news = NewsServer.start().publish("seed", "Experts judge the visits", Files.readString(seed));
                DataDirectory data = DataDirectory.open(directory.resolve("data"));
                House house = start(data, news.sources(directory))) {
            await().atMost(PATIENCE).until(() -> count(house, "select count(*) from article") == 1);
            List<String> people = rows(
                    house,
                    "select p.name || '|' || coalesce(s.role, '') || '|' || coalesce(s.affiliation, '') from article_speaker s"
                            + " join person p on p.id = s.person_id");
            assertSpeaker(
                    people,
                    "Andrei Tsygankov",
                    "professor of international relations and political science",
                    "san francisco state university");
            assertSpeaker(people, "Ivan Kurilla", "professor", "volgograd state university");
            assertSpeaker(
                    people,
                    "Mikhail Troitskiy",
                    "associate professor",
                    "moscow state institute of international relations");
            assertSpeaker(people, "Jeffrey Mankoff", "deputy director", "center for strategic international studies");
            assertSpeaker(people, "Mark Galeotti", "professor of global affairs", "new york university");
            assertSpeaker(people, "Matthew Rojansky", "director", "kennan institute");
            assertSpeaker(people, "Lavrov", "foreign minister", "");
            assertThat(
                            rows(
                                    house,
                                    "select p.name from quotation q join person p on p.id = q.speaker_id where q.words like 'The attempts to isolate the Kremlin%'"))
                    .containsExactly("Andrei Tsygankov");
            assertThat(
                            rows(
                                    house,
                                    "select p.name from quotation q join person p on p.id = q.speaker_id where q.words like 'No country has publicly%'"))
                    .containsExactly("Ivan Kurilla");
            assertThat(rows(house, "select code from article_country where focus order by 1"))
                    .containsExactly("RU", "US");
        }
    }

    private static void assertSpeaker(List<String> people, String name, String role, String affiliation) {
        assertThat(people).anySatisfy(person -> {
            String[] parts = person.toLowerCase(Locale.ROOT).split("\\|", -1);
            assertThat(parts[0]).contains(name.toLowerCase(Locale.ROOT));
            assertThat(parts[1]).contains(role);
            assertThat(parts[2]).contains(affiliation);
        });
    }

    private static House start(DataDirectory data, Path sources) {
        SettingsOptions options = new SettingsOptions();
        options.override("ingest.sources", sources);
        options.override("dashboard.port", 0);
        DemoSources.PACE.forEach(options::override);
        return House.start(data, options, new House.Ports(0, 0), false, line -> {});
    }

    private static long count(House house, String sql) throws SQLException {
        return Long.parseLong(rows(house, sql).get(0));
    }

    private static List<String> rows(House house, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(house.jdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
