package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Quotation;
import commentariat.enrich.genealogy.Genealogy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the same words were published first, and who shortened them or gave them to somebody else. */
class GenealogyTest {
    private static final String WORDS =
            "We shall not sit at that table again, not this year and not the next, as long as the strait stays closed"
                    + " to our ships.";
    private static final String CUT = "We shall not sit at that table again, not this year and not the next.";

    private final Stream stream = new Stream();
    private final SortedMap<String, Commentary> now = new TreeMap<>();

    @AfterEach
    void close() {
        stream.close();
    }

    private void says(String id, String day, String speaker, String words) {
        stream.publish(article(id, 1, day, "In " + id + " " + speaker + " against RU: \"" + words + "\""));
    }

    private Quotation of(String article) {
        stream.records(Stream.TOPICS.commentary()).forEach(record -> {
            if (record.value() == null) {
                now.remove(record.key());
            } else {
                now.put(record.key(), record.value());
            }
        });
        return now.values().stream()
                .filter(said -> said.article().id().equals(article))
                .map(Commentary::quotation)
                .findFirst()
                .orElseThrow();
    }

    /** {@code first shortened}, {@code first same reattributed}. */
    private static String words(Echo echo) {
        return echo.article().id() + " " + echo.wording().word() + (echo.reattributed() ? " reattributed" : "");
    }

    private List<String> first(String article) {
        return of(article).first().stream().map(GenealogyTest::words).toList();
    }

    private List<String> later(String article) {
        return of(article).later().stream().map(GenealogyTest::words).toList();
    }

    @Test
    void aCopySaysWhereTheWordsWereFirst() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Orlova", WORDS.toUpperCase(java.util.Locale.ROOT));

        assertThat(first("b")).containsExactly("a same");
        assertThat(first("a")).isEmpty();
        assertThat(later("a")).isEmpty();
    }

    @Test
    void ofManyCopiesEachKnowsTheFirstOneAndNoOther() {
        for (int day = 1; day <= 28; day++) {
            says("a%02d".formatted(day), "2026-02-%02d".formatted(day), "Orlova", WORDS);
        }

        assertThat(first("a28")).containsExactly("a01 same");
        assertThat(stream.state(Genealogy.KIN)).hasSize(27);
    }

    @Test
    void theFirstOfManyWithdrawnAllKnowTheNextOne() {
        for (int day = 1; day <= 9; day++) {
            says("a%02d".formatted(day), "2026-02-%02d".formatted(day), "Orlova", WORDS);
        }

        stream.withdraw("a01");

        assertThat(first("a02")).isEmpty();
        assertThat(first("a03")).containsExactly("a02 same");
        assertThat(first("a09")).containsExactly("a02 same");
    }

    @Test
    void ofManyWhoGaveThemToAnotherTheFirst64AreTold() {
        says("a", "2026-01-01", "Orlova", WORDS);
        for (int day = 1; day <= 66; day++) {
            String date = LocalDate.of(2026, 1, 1).plusDays(day).toString();
            says("b%02d".formatted(day), date, "Haddad", WORDS);
        }
        assertThat(later("a")).hasSize(64).startsWith("b01 same reattributed").endsWith("b64 same reattributed");

        stream.withdraw("b07");

        assertThat(later("a"))
                .hasSize(64)
                .doesNotContain("b07 same reattributed")
                .endsWith("b65 same reattributed");
    }

    @Test
    void aCorrectedSpeakerIsNoLongerAnother() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Haddad", WORDS);
        assertThat(later("a")).containsExactly("b same reattributed");

        stream.publish(article("b", 2, "2026-02-15", "In b Orlova against RU: \"" + WORDS + "\""));

        assertThat(first("b")).containsExactly("a same");
        assertThat(later("a")).isEmpty();
    }

    @Test
    void whoCutThemIsTold() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Orlova", CUT);

        assertThat(first("b")).containsExactly("a shortened");
        assertThat(later("a")).containsExactly("b shortened");
    }

    @Test
    void whoGaveThemToAnotherIsTold() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Haddad", WORDS);

        assertThat(first("b")).containsExactly("a same reattributed");
        assertThat(later("a")).containsExactly("b same reattributed");
    }

    @Test
    void whoeverCameFirstToUsTheFirstPublishedIsFirst() {
        says("c", "2026-02-16", "Orlova", CUT);
        says("b", "2026-02-15", "Orlova", WORDS);
        says("a", "2026-02-14", "Orlova", WORDS);

        assertThat(first("c")).containsExactly("a shortened");
        assertThat(first("b")).containsExactly("a same");
        assertThat(later("a")).containsExactly("c shortened");
    }

    @Test
    void theFirstOneWithdrawnTheNextOneIsFirst() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Orlova", WORDS);
        says("c", "2026-02-16", "Orlova", CUT);

        stream.withdraw("a");

        assertThat(first("b")).isEmpty();
        assertThat(later("b")).containsExactly("c shortened");
        assertThat(first("c")).containsExactly("b shortened");
    }

    @Test
    void aRevisionThatDropsTheWordsIsNoLongerFirst() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Orlova", WORDS);

        stream.publish(article("a", 2, "2026-02-14", "Orlova against RU: \"No comment.\""));

        assertThat(first("b")).isEmpty();
    }

    @Test
    void wordsOfEverybodyAreNobodysAndOtherWordsAreNoKin() {
        says("a", "2026-02-14", "Orlova", "It was a mistake.");
        says("b", "2026-02-15", "Haddad", "It was a mistake.");
        says("c", "2026-02-14", "Orlova", WORDS);
        says(
                "d",
                "2026-02-15",
                "Haddad",
                "We shall sit down with them whenever they open it, and talk about fish, tariffs and the weather.");

        assertThat(first("b")).isEmpty();
        assertThat(first("d")).isEmpty();
    }

    @Test
    void anArticleThatIsWithdrawnAndComesBackHasItsKinAgain() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Orlova", CUT);
        stream.withdraw("b");
        assertThat(later("a")).isEmpty();

        says("b", "2026-02-15", "Orlova", CUT);

        assertThat(first("b")).containsExactly("a shortened");
        assertThat(later("a")).containsExactly("b shortened");
    }

    @Test
    void theEnrichedArticleSaysTheSame() {
        says("a", "2026-02-14", "Orlova", WORDS);
        says("b", "2026-02-15", "Orlova", CUT);

        EnrichedArticle told =
                Objects.requireNonNull(stream.table(Stream.TOPICS.enriched()).get("b"));
        assertThat(told.tags().quotations().get(0).first())
                .isEqualTo(of("b").first())
                .isPresent();
    }
}
