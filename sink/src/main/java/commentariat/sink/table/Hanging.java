package commentariat.sink.table;

import commentariat.contract.commentary.Balance;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Polarity;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.Target;
import commentariat.contract.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A table whose rows hang on an article and are replaced with it.
 *
 * @param name the table's
 * @param columns all of them but {@code article_id}, in the order in which {@code rows} gives them
 * @param rows what an article has there
 */
record Hanging(String name, String columns, Rows rows) {
    /** Parents before children. */
    static final List<Hanging> TABLES = List.of(
            new Hanging(
                    "article_speaker",
                    "person_id, ordinal, name, role, affiliation, kind, country, mentions, evidence, rule, confidence,"
                            + " distinguished_by",
                    Hanging::speakers),
            new Hanging(
                    "quotation",
                    "id, ordinal, words_start, words_end, words, kind, cue, cue_start, cue_end, polarity, speaker_id,"
                            + " source_start, source_end, stance, stance_score, stance_confidence, stance_evidence,"
                            + " stance_rule, stance_engine, target, target_start, target_end, target_countries, rule,"
                            + " speaker_rule, confidence, corrections, first_quotation_id, first_article_id,"
                            + " first_wording, first_reattributed, later",
                    Hanging::quotations),
            new Hanging("quotation_country", "quotation_id, ordinal, code", Hanging::quotationCountries),
            new Hanging("article_country", "code, ordinal, name, salience, focus, mentions", Hanging::countries),
            new Hanging("article_balance", "ordinal, target, favourable, unfavourable, neutral", Hanging::balance));

    /** Adds the rows of an article, each beginning with {@code record} and the article's id. */
    @FunctionalInterface
    interface Rows {
        void add(CopyRows to, int record, EnrichedArticle article);
    }

    /** Copies the rows of all articles into {@code new_…}. */
    void stage(Connection connection, List<ArticleRecord> records) throws SQLException {
        execute(
                connection,
                "CREATE TEMPORARY TABLE IF NOT EXISTS new_" + name + " (LIKE " + name
                        + ", record integer NOT NULL) ON COMMIT DELETE ROWS");
        CopyRows rows = new CopyRows();
        for (int record = 0; record < records.size(); record++) {
            this.rows.add(rows, record, records.get(record).article());
        }
        rows.copyTo(connection, "COPY new_" + name + " (record, article_id, " + columns + ") FROM STDIN");
    }

    /** Deletes what the articles of {@code winner} had. */
    void clear(Connection connection) throws SQLException {
        execute(
                connection,
                "DELETE FROM " + name + " USING new_article JOIN winner USING (record)"
                        + " WHERE article_id = new_article.id");
    }

    /** Inserts what they have now. */
    void fill(Connection connection) throws SQLException {
        execute(
                connection,
                "INSERT INTO " + name + " (article_id, " + columns + ") SELECT article_id, " + columns + " FROM new_"
                        + name + " JOIN winner USING (record) ORDER BY record, ordinal");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void speakers(CopyRows to, int record, EnrichedArticle article) {
        int ordinal = 0;
        for (Speaker speaker : article.tags().speakers()) {
            to.add(
                    record,
                    article.article().id(),
                    speaker.id(),
                    ordinal++,
                    speaker.name(),
                    speaker.role(),
                    speaker.affiliation(),
                    speaker.kind().word(),
                    speaker.country(),
                    Json.write(speaker.mentions()),
                    Json.write(speaker.evidence()),
                    speaker.rule(),
                    speaker.confidence(),
                    speaker.distinguishedBy());
        }
    }

    private static void quotations(CopyRows to, int record, EnrichedArticle article) {
        int ordinal = 0;
        for (Quotation quotation : article.tags().quotations()) {
            Stance stance = quotation.stance();
            to.add(
                    record,
                    article.article().id(),
                    quotation.id(),
                    ordinal++,
                    quotation.start(),
                    quotation.end(),
                    quotation.text(),
                    quotation.kind().word(),
                    quotation.cue(),
                    quotation.cueSpan().map(Span::start),
                    quotation.cueSpan().map(Span::end),
                    quotation.polarity().map(Polarity::word),
                    quotation.speaker(),
                    quotation.source().map(Span::start),
                    quotation.source().map(Span::end),
                    stance.label().word(),
                    stance.score(),
                    stance.confidence(),
                    Json.write(stance.evidence()),
                    stance.rule(),
                    stance.engine(),
                    stance.target().map(Target::name),
                    stance.target().map(Target::start),
                    stance.target().map(Target::end),
                    stance.target().map(Target::countries).orElse(List.of()),
                    quotation.rule(),
                    quotation.speakerRule(),
                    quotation.confidence(),
                    Json.write(quotation.corrections()),
                    quotation.first().map(Echo::quotationId),
                    quotation.first().map(echo -> echo.article().id()),
                    quotation.first().map(echo -> echo.wording().word()),
                    quotation.first().map(Echo::reattributed),
                    Json.write(quotation.later()));
        }
    }

    private static void quotationCountries(CopyRows to, int record, EnrichedArticle article) {
        for (Quotation quotation : article.tags().quotations()) {
            int ordinal = 0;
            for (String code : quotation.countries()) {
                to.add(record, article.article().id(), quotation.id(), ordinal++, code);
            }
        }
    }

    private static void countries(CopyRows to, int record, EnrichedArticle article) {
        int ordinal = 0;
        for (CountryTag country : article.tags().countries()) {
            to.add(
                    record,
                    article.article().id(),
                    country.code(),
                    ordinal++,
                    country.name(),
                    country.salience(),
                    country.focus(),
                    Json.write(country.mentions()));
        }
    }

    private static void balance(CopyRows to, int record, EnrichedArticle article) {
        int ordinal = 0;
        for (Balance balance : article.tags().stance().balance()) {
            to.add(
                    record,
                    article.article().id(),
                    ordinal++,
                    balance.target(),
                    balance.favourable(),
                    balance.unfavourable(),
                    balance.neutral());
        }
    }
}
