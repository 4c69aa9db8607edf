package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a speaker's stance on a target is told, and what is told. */
class PositionsTest {
    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    private void says(String id, String day, String stance, String words) {
        stream.publish(article(id, 1, day, stance + ": \"" + words + "\""));
    }

    /** {@code orlova|RU favourable "Good." after unfavourable "Bad."}. */
    private static String told(Position position) {
        return position.key() + " " + held(position.now())
                + position.before().map(before -> " after " + held(before)).orElse("");
    }

    private static String held(Position.Held held) {
        return held.stance().word() + " \"" + held.words() + "\"";
    }

    @Test
    void theFirstStanceIsTold() {
        says("a", "2026-01-01", "Orlova against RU", "Bad.");

        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU unfavourable \"Bad.\"");
    }

    @Test
    void theSameStanceAgainIsNotTold() {
        says("a", "2026-01-01", "Orlova against RU", "Bad.");
        says("b", "2026-01-02", "Orlova against RU", "Worse.");

        assertThat(stream.positions()).hasSize(1);
    }

    @Test
    void aTurnIsToldWithTheStanceBeforeIt() {
        says("a", "2026-01-01", "Orlova against RU", "Bad.");
        says("b", "2026-01-02", "Orlova against RU", "Worse.");
        says("c", "2026-01-03", "Orlova for RU", "Good.");
        stream.positions();
        says("d", "2026-01-04", "Orlova on RU", "Well.");

        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU neutral \"Well.\" after favourable \"Good.\"");
    }

    @Test
    void whatWasPublishedBeforeDoesNotTurnAPosition() {
        says("c", "2026-01-03", "Orlova for RU", "Good.");
        stream.positions();
        says("a", "2026-01-01", "Orlova for RU", "Fine.");

        // the turn was earlier than known
        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU favourable \"Fine.\"");
        says("b", "2026-01-02", "Orlova against RU", "Bad.");

        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU favourable \"Good.\" after unfavourable \"Bad.\"");
    }

    @Test
    void speakersAndTargetsAreKeptApartAndARelationHasNoFirstCountry() {
        says("a", "2026-01-01", "Orlova against RU", "Bad.");
        says("b", "2026-01-02", "Haddad for RU", "Good.");
        says("c", "2026-01-03", "Orlova for US-RU", "Both.");
        says("d", "2026-01-04", "Orlova against RU-US", "Neither.");

        assertThat(stream.table(Stream.TOPICS.positions()).values())
                .extracting(PositionsTest::told)
                .containsExactly(
                        "haddad|RU favourable \"Good.\"",
                        "orlova|RU unfavourable \"Bad.\"",
                        "orlova|RU-US unfavourable \"Neither.\" after favourable \"Both.\"");
    }

    @Test
    void withinAnArticleTheLastWordCounts() {
        stream.publish(article("a", 1, "2026-01-01", "Orlova against RU: \"Bad.\" Orlova for RU: \"Good, then.\""));

        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU favourable \"Good, then.\" after unfavourable \"Bad.\"");
    }

    @Test
    void aWithdrawnTurnIsTakenBack() {
        says("a", "2026-01-01", "Orlova against RU", "Bad.");
        says("b", "2026-01-02", "Orlova for RU", "Good.");
        stream.positions();

        stream.withdraw("b");

        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU unfavourable \"Bad.\"");
    }

    @Test
    void aRevisionIsToldInOnePiece() {
        says("a", "2026-01-01", "Orlova against RU", "Bad.");
        says("b", "2026-01-02", "Orlova for RU", "Good.");
        stream.positions();

        stream.publish(article("b", 2, "2026-01-02", "Now Orlova for RU: \"Good indeed.\""));

        assertThat(stream.positions())
                .extracting(PositionsTest::told)
                .containsExactly("orlova|RU favourable \"Good indeed.\" after unfavourable \"Bad.\"");
    }

    @Test
    void thoseWithoutANameHaveNoPosition() {
        says("a", "2026-01-01", "somebody against RU", "Bad.");
        says("b", "2026-01-01", "? against RU", "Bad.");

        assertThat(stream.positions()).isEmpty();
    }
}
