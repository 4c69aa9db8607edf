package commentariat.sink.table;

import static commentariat.sink.Servers.execute;
import static commentariat.sink.Servers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import commentariat.contract.commentary.AppliedCorrection;
import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.Wording;
import commentariat.sink.Example;
import commentariat.sink.Servers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Servers.Shared.class)
class TablesTest {
    private static final TopicPartition PARTITION = new TopicPartition("articles.enriched", 3);
    private static final UUID TOPIC_ID = new UUID(1, 2);
    private static final Example PUTIN = Example.of("a1", "Andrei Tsygankov", "It will not work");
    private static final BeforeCommit NOTHING = () -> {};

    private final String url;
    private final HikariDataSource database;
    private final Tables tables;
    private Map<TopicPartition, Claim> claims;
    private long next;

    TablesTest(Servers servers) throws SQLException {
        url = servers.emptyTables();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        database = new HikariDataSource(config);
        tables = new Tables(database, false);
        claims = claim(tables, "first sink");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void storesAnArticleAndAllThatHangsOnIt() throws Exception {
        assertThat(store(PUTIN)).isEqualTo(new Written(1, 0, 0));

        assertThat(rows(url, "SELECT * FROM commentary"))
                .containsExactly("2026-03-01 23:30:00+00 | Andrei Tsygankov | professor | State University | expert |"
                        + " It will not work | direct | unfavourable | -0.5 | Russia | {RU,UA} | The"
                        + " Paper | What Andrei Tsygankov said | https://paper.example/a1 | en |"
                        + " 2026-03-01 | andrei-tsygankov | a1 | "
                        + PUTIN.article().tags().quotations().get(0).id());
        assertThat(rows(
                        url,
                        "SELECT authors[1], authors[2], subtitle, story_id, story_copies, kafka_offset FROM article"))
                .containsExactly(
                        "A. \"Quill\" Writer | B\\C | null | first | [{\"articleId\": \"second\", \"similarity\":"
                                + " 0.9}] | 0");
        assertThat(rows(url, "SELECT code, name, salience, focus, mentions FROM article_country"))
                .containsExactly("RU | Russia | 1 | t"
                        + " | [{\"end\": 51, \"rule\": \"capital\", \"text\": \"Moscow\", \"start\": 45}]");
        assertThat(rows(url, "SELECT target, favourable, unfavourable, neutral FROM article_balance"))
                .containsExactly("Russia | 0 | 1 | 0");
        assertThat(rows(
                        url,
                        "SELECT substr(text, cue_start + 1, cue_end - cue_start), substr(text, source_start + 1,"
                                + " source_end - source_start), substr(text, words_start + 1, words_end - words_start)"
                                + " FROM quotation JOIN article ON article.id = article_id"))
                .containsExactly("said | Andrei Tsygankov | It will not work");
    }

    @Test
    void storesWhatAnalystsPutRightAndWhereTheWordsWereFirst() throws Exception {
        EnrichedArticle found = PUTIN.article();
        Quotation plain = found.tags().quotations().get(0);
        AppliedCorrection correction = new AppliedCorrection(
                CorrectionKind.WRONG_STANCE,
                Optional.of("neutral"),
                "analyst",
                Instant.parse("2026-03-02T08:00:00Z"),
                Optional.empty(),
                false);
        Echo first =
                new Echo("q0", ArticleReference.to(found.article()), plain.speaker(), Wording.SHORTENED, true, 0.5);
        Quotation corrected = new Quotation(
                        plain.id(),
                        plain.start(),
                        plain.end(),
                        plain.text(),
                        plain.kind(),
                        plain.cue(),
                        plain.cueSpan(),
                        plain.polarity(),
                        plain.speaker(),
                        plain.source(),
                        plain.stance(),
                        plain.countries(),
                        plain.rule(),
                        plain.speakerRule(),
                        plain.confidence(),
                        List.of(correction),
                        Optional.empty(),
                        List.of())
                .echoed(Optional.of(first), List.of());
        Tags tags = found.tags().with(List.of(corrected));
        write(
                tables,
                new Changes(
                        Set.of(),
                        List.of(new ArticleRecord(
                                PARTITION.partition(),
                                next++,
                                new EnrichedArticle(found.article(), tags, Optional.empty()))),
                        Map.of(PARTITION, next)));

        assertThat(rows(
                        url,
                        "SELECT corrections -> 0 ->> 'kind', corrections -> 0 ->> 'was', first_quotation_id,"
                                + " first_article_id, first_wording, first_reattributed, later FROM quotation"))
                .containsExactly("wrong-stance | neutral | q0 | a1 | shortened | t | []");
        assertThat(rows(url, "SELECT refused FROM article")).containsExactly("[]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "newer revision                    , 1, 1.0.0, 2, 1.0.0",
        "newer revision by older analysis  , 1, 2.0.0, 2, 1.0.0",
        "newer analysis of the same words  , 1, 1.0.0, 1, 1.0.1",
        "versions are numbers and not text , 1, 0.9.1, 1, 0.10.0",
        "a version with one number more    , 1, 1.0  , 1, 1.0.1",
        "numbers wherever they stand       , 1, rules-7+lists-3, 1, rules-7+lists-12",
    })
    void theNewestWinsInWhateverOrder(String name, int revision1, String analysis1, int revision2, String analysis2)
            throws Exception {
        Example older = PUTIN.revision(revision1).analysis(analysis1).words("The old words");
        Example newer = PUTIN.revision(revision2).analysis(analysis2).words("The new words");
        for (List<Example> order : List.of(List.of(older, newer), List.of(newer, older))) {
            store(order.get(0));
            store(order.get(1));
            assertThat(words()).as("in two transactions: %s", order).containsExactly("The new words");
            withdraw("a1");

            store(order.toArray(Example[]::new));
            assertThat(words()).as("in one transaction: %s", order).containsExactly("The new words");
            withdraw("a1");
        }
    }

    @Test
    void ofTheSameRevisionAndAnalysisTheLaterRecordWins() throws Exception {
        store(PUTIN.words("The first"));
        assertThat(store(PUTIN.words("The second"))).isEqualTo(new Written(1, 0, 0));
        assertThat(words()).containsExactly("The second");

        assertThat(store(PUTIN.words("The third"), PUTIN.words("The fourth"))).isEqualTo(new Written(1, 1, 0));
        assertThat(words()).containsExactly("The fourth");
    }

    @Test
    void anOlderAnalysisWinsWhereTheOperatorGoesBack() throws Exception {
        store(PUTIN.analysis("2.0.0").words("Said the new analysis"));
        Tables goingBack = new Tables(database, true);
        claims = claim(goingBack, "sink that goes back");

        write(
                goingBack,
                changes(
                        Set.of(),
                        PUTIN.analysis("3.0.0").words("x"),
                        PUTIN.analysis("1.0.0").words("Said the old")));
        assertThat(words()).containsExactly("Said the old");

        write(goingBack, changes(Set.of(), PUTIN.revision(2).words("The next revision")));
        write(goingBack, changes(Set.of(), PUTIN.words("The first revision")));
        assertThat(words()).as("a revision is never undone").containsExactly("The next revision");
    }

    @Test
    void aNewEnrichmentReplacesAllThatHungOnTheOldOne() throws Exception {
        store(PUTIN, Example.of("a2", "Ivan Kurilla", "I agree"));
        store(Example.of("a1", "Sergei Lavrov", "It was me").analysis("1.1.0"));

        assertThat(rows(url, "SELECT speaker, said FROM commentary ORDER BY article_id"))
                .containsExactly("Sergei Lavrov | It was me", "Ivan Kurilla | I agree");
        assertThat(rows(url, "SELECT id FROM person ORDER BY id")).containsExactly("ivan-kurilla", "sergei-lavrov");
        for (String table : List.of("article", "article_speaker", "quotation", "article_country", "article_balance")) {
            assertThat(rows(url, "SELECT count(*) FROM " + table)).as(table).containsExactly("2");
        }
        assertThat(rows(url, "SELECT count(*) FROM quotation_country")).containsExactly("4");
    }

    @Test
    void aTombstoneTakesTheArticleAndAllThatHangsOnIt() throws Exception {
        store(PUTIN, Example.of("a2", "Andrei Tsygankov", "I said so"), Example.of("a3", "Ivan Kurilla", "I agree"));

        assertThat(write(tables, changes(Set.of("a1", "a3", "unheard of")))).isEqualTo(new Written(0, 0, 2));

        assertThat(rows(url, "SELECT article_id, speaker FROM commentary")).containsExactly("a2 | Andrei Tsygankov");
        for (String table :
                List.of("article", "person", "article_speaker", "quotation", "article_country", "article_balance")) {
            assertThat(rows(url, "SELECT count(*) FROM " + table)).as(table).containsExactly("1");
        }
        assertThat(rows(url, "SELECT count(*) FROM quotation_country")).containsExactly("2");
    }

    @Test
    void anArticleThatIsWithdrawnAndPublishedAgainIsThereEvenAsAnOlderRevision() throws Exception {
        store(PUTIN.revision(5));
        assertThat(write(tables, changes(Set.of("a1"), PUTIN.revision(1).words("A new start"))))
                .isEqualTo(new Written(1, 0, 1));
        assertThat(words()).containsExactly("A new start");
    }

    @Test
    void theOffsetMovesWithTheRows() throws Exception {
        store(PUTIN, PUTIN.revision(2));
        assertThat(rows(url, "SELECT topic, partition, next_offset, owner FROM kafka_offset"))
                .containsExactly("articles.enriched | 3 | 2 | first sink");
        assertThat(claims.get(PARTITION)).isEqualTo(new Claim(1, 2));
        assertThat(claim(tables, "second sink").get(PARTITION)).isEqualTo(new Claim(2, 2));
    }

    @Test
    void nothingIsWrittenWhenItEndsBetweenTheRowsAndTheCommit() throws Exception {
        store(PUTIN);
        Changes changes =
                changes(Set.of(), PUTIN.revision(2).words("The second"), Example.of("a2", "Ivan Kurilla", "Yes"));
        assertThatThrownBy(() -> tables.write(claims, changes, () -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(words()).containsExactly("It will not work");
        assertThat(rows(url, "SELECT next_offset FROM kafka_offset")).containsExactly("1");

        write(tables, changes);
        assertThat(words()).containsExactlyInAnyOrder("The second", "Yes");
        assertThat(rows(url, "SELECT next_offset FROM kafka_offset")).containsExactly("3");
    }

    @Test
    void aSinkWhosePartitionWasClaimedByAnotherWritesNothing() throws Exception {
        Map<TopicPartition, Claim> zombie = claims;
        claims = claim(tables, "second sink");
        Changes changes = changes(Set.of(), PUTIN);

        assertThatThrownBy(() -> tables.write(zombie, changes, NOTHING))
                .isInstanceOf(FencedException.class)
                .hasMessage("partition articles.enriched-3 was claimed by second sink");
        assertThat(words()).isEmpty();

        write(tables, changes);
        assertThat(words()).containsExactly("It will not work");
    }

    @Test
    void aClaimWaitsForTheTransactionThatIsUnderWay() throws Exception {
        CompletableFuture<Map<TopicPartition, Claim>> second = new CompletableFuture<>();
        tables.write(claims, changes(Set.of(), PUTIN), () -> {
            Thread claiming = new Thread(() -> complete(second, () -> claim(tables, "second sink")));
            claiming.start();
            awaitLockWait();
        });
        assertThat(second.get(10, TimeUnit.SECONDS).get(PARTITION)).isEqualTo(new Claim(2, 1));
    }

    @Test
    void anOffsetThatTheOperatorSetBackIsNotOverwritten() throws Exception {
        store(PUTIN);
        execute(url, "UPDATE kafka_offset SET next_offset = 0");
        assertThatThrownBy(() -> store(PUTIN.revision(2)))
                .isInstanceOf(FencedException.class)
                .hasMessage("partition articles.enriched-3 stands at offset 0, not at 1");
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsStart() throws Exception {
        store(PUTIN);
        Map<TopicPartition, Claim> anew = tables.claim(Map.of(PARTITION, new UUID(3, 4)), "second sink");
        assertThat(anew.get(PARTITION)).isEqualTo(new Claim(2, 0));
    }

    @Test
    void aPersonWhomOneSinkForgetsWhileAnotherMentionsThemStays() throws Exception {
        store(PUTIN);
        TopicPartition other = new TopicPartition("articles.enriched", 4);
        Map<TopicPartition, Claim> others = new HashMap<>(tables.claim(Map.of(other, TOPIC_ID), "second sink"));
        CompletableFuture<Written> mention = new CompletableFuture<>();
        tables.write(claims, changes(Set.of("a1")), () -> {
            Changes changes = new Changes(
                    Set.of(),
                    List.of(new ArticleRecord(
                            4,
                            0,
                            Example.of("a2", "Andrei Tsygankov", "I am back").article())),
                    Map.of(other, 1L));
            new Thread(() -> complete(mention, () -> tables.write(others, changes, NOTHING))).start();
            awaitLockWait();
        });
        assertThat(mention.get(10, TimeUnit.SECONDS)).isEqualTo(new Written(1, 0, 0));
        assertThat(rows(url, "SELECT speaker, said FROM commentary")).containsExactly("Andrei Tsygankov | I am back");
    }

    @Test
    void theSameArticleOnTwoPartitionsAtOnceEndsAsTheNewerOne() throws Exception {
        TopicPartition other = new TopicPartition("articles.enriched", 4);
        Map<TopicPartition, Claim> others = new HashMap<>(tables.claim(Map.of(other, TOPIC_ID), "second sink"));
        CompletableFuture<Written> older = new CompletableFuture<>();
        tables.write(claims, changes(Set.of(), PUTIN.revision(2).words("The new words")), () -> {
            Changes changes = new Changes(
                    Set.of(),
                    List.of(new ArticleRecord(4, 0, PUTIN.words("The old words").article())),
                    Map.of(other, 1L));
            new Thread(() -> complete(older, () -> tables.write(others, changes, NOTHING))).start();
            awaitLockWait();
        });
        assertThat(older.get(10, TimeUnit.SECONDS)).isEqualTo(new Written(0, 1, 0));
        assertThat(words()).containsExactly("The new words");
    }

    @Test
    void everyTableAndColumnIsExplained() {
        assertThat(rows(url, """
            SELECT c.relname || coalesce('.' || a.attname, '')
            FROM pg_class c
                LEFT JOIN LATERAL (SELECT attname, attnum FROM pg_attribute
                    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                    UNION ALL SELECT NULL, 0) a ON true
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
                AND c.relname <> 'flyway_schema_history' AND col_description(c.oid, a.attnum) IS NULL
                AND (a.attnum > 0 OR obj_description(c.oid, 'pg_class') IS NULL)
            """)).isEmpty();
    }

    @Test
    void theUsualQuestionsHaveAnIndex() {
        execute(url, "INSERT INTO source VALUES ('s', 'S')");
        assertThat(plan("SELECT * FROM quotation WHERE to_tsvector('english', words) @@ to_tsquery('english', 'work')"))
                .contains("quotation_words");
        assertThat(plan("SELECT * FROM quotation WHERE speaker_id = 'x'")).contains("quotation_speaker");
        assertThat(plan("SELECT * FROM quotation_country WHERE code = 'RU'")).contains("quotation_country_code");
        assertThat(plan("SELECT * FROM quotation WHERE stance = 'neutral'")).contains("quotation_stance");
        assertThat(plan("SELECT * FROM article WHERE day = '2026-03-01'")).contains("article_day");
    }

    private String plan(String query) {
        return rows(url + "&options=-c%20enable_seqscan=off", "EXPLAIN " + query)
                .toString();
    }

    private Map<TopicPartition, Claim> claim(Tables by, String owner) throws SQLException {
        return new HashMap<>(by.claim(Map.of(PARTITION, TOPIC_ID), owner));
    }

    private Changes changes(Set<String> withdrawn, Example... examples) {
        List<ArticleRecord> records = new ArrayList<>();
        for (Example example : examples) {
            records.add(new ArticleRecord(PARTITION.partition(), next++, example.article()));
        }
        next += withdrawn.size();
        return new Changes(withdrawn, records, Map.of(PARTITION, next));
    }

    private Written write(Tables by, Changes changes) throws Exception {
        return by.write(claims, changes, NOTHING);
    }

    private Written store(Example... examples) throws Exception {
        return write(tables, changes(Set.of(), examples));
    }

    private void withdraw(String id) throws Exception {
        write(tables, changes(Set.of(id)));
    }

    private List<String> words() {
        return rows(url, "SELECT words FROM quotation");
    }

    /** Until another session of this database waits for a lock. */
    private void awaitLockWait() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !rows(
                                url,
                                "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type"
                                        + " = 'Lock'")
                        .isEmpty());
    }

    private interface Call<T> {
        T get() throws Exception;
    }

    private static <T> void complete(CompletableFuture<T> future, Call<T> call) {
        try {
            future.complete(call.get());
        } catch (Exception e) {
            future.completeExceptionally(e);
        }
    }
}
