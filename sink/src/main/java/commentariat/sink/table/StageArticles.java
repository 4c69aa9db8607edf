package commentariat.sink.table;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Story;
import commentariat.contract.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Copies the articles themselves, with their sources, into {@code new_article}. */
final class StageArticles {
    /** The columns that {@code new_article} and {@code article} share and that are not made of others. */
    static final String STORED_COLUMNS = "id, revision, url, source_id, title, subtitle, authors, published, modified,"
            + " fetched, language, section, text, coverage, analysis_version, writer_stance, writer_score,"
            + " story_id, story_copies, refused, kafka_partition, kafka_offset";

    // the tables outlive the transaction, empty: making them anew each time would swell the system catalogue
    private static final String CREATE = """
        CREATE TEMPORARY TABLE IF NOT EXISTS new_article (
            LIKE article INCLUDING DEFAULTS INCLUDING GENERATED,
            record integer NOT NULL, source_name text NOT NULL, source_country text) ON COMMIT DELETE ROWS;
        CREATE TEMPORARY TABLE IF NOT EXISTS winner (record integer PRIMARY KEY) ON COMMIT DELETE ROWS
        """;
    private static final String COPY =
            "COPY new_article (record, source_name, source_country, " + STORED_COLUMNS + ") FROM STDIN";

    private StageArticles() {}

    static void run(Connection connection, List<ArticleRecord> records) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        CopyRows rows = new CopyRows();
        for (int record = 0; record < records.size(); record++) {
            add(rows, record, records.get(record));
        }
        rows.copyTo(connection, COPY);
    }

    private static void add(CopyRows rows, int record, ArticleRecord from) {
        EnrichedArticle enriched = from.article();
        Article article = enriched.article();
        rows.add(
                record,
                article.source().name(),
                article.source().country(),
                article.id(),
                article.revision(),
                article.url(),
                article.source().id(),
                article.title(),
                article.subtitle(),
                article.authors(),
                article.published(),
                article.modified(),
                article.fetchedAt(),
                article.language(),
                article.section(),
                article.text(),
                enriched.tags().coverage().word(),
                enriched.tags().analysisVersion(),
                enriched.tags().stance().writer().label().word(),
                enriched.tags().stance().writer().score(),
                enriched.story().map(Story::id),
                Json.write(enriched.story().map(Story::copies).orElse(List.of())),
                Json.write(enriched.tags().refused()),
                from.partition(),
                from.offset());
    }
}
