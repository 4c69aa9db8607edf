package commentariat.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.article.Page;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Trend;
import commentariat.contract.identity.Identity;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever a record may hold comes back from JSON as it was, and is written again in the same bytes. */
class RoundTripPropertiesTest {
    private static final URI URL = URI.create("https://ledger.example/a");

    @Provide
    Arbitrary<String> texts() {
        // whole characters of every plane: half a surrogate pair is no text, and UTF-8 has no bytes for it
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(40)
                .map(characters -> String.join("", characters));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Property
    void articles(
            @ForAll("texts") String text,
            @ForAll List<@From("texts") String> authors,
            @ForAll Optional<@From("instants") Instant> published,
            @ForAll @Size(max = 5) Map<@From("texts") String, @From("texts") String> foundBy,
            @ForAll("instants") Instant fetched) {
        comesBack(
                new Article(
                        Identity.ofUrl(URL),
                        1,
                        URL,
                        new ArticleSource("ledger", "The Harbour Ledger", Optional.empty()),
                        text,
                        Optional.of(text),
                        authors,
                        published,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text,
                        foundBy,
                        fetched),
                Article.class);
    }

    @Property
    void pages(@ForAll byte[] body, @ForAll boolean truncated, @ForAll("instants") Instant fetched) {
        comesBack(
                new Page("p", URL, URL, "ledger", 200, Map.of(), body, truncated, Optional.empty(), fetched),
                Page.class);
    }

    @Property
    void trends(@ForAll StanceLabel stance, @ForAll @LongRange(min = 0) long quotations) {
        comesBack(new Trend(LocalDate.EPOCH, "NO", stance, quotations), Trend.class);
    }

    @Property
    void corrections(@ForAll CorrectionKind kind, @ForAll("texts") String words, @ForAll("instants") Instant at) {
        comesBack(
                new Correction(
                        "q",
                        kind,
                        kind == CorrectionKind.NOT_A_QUOTATION ? Optional.empty() : Optional.of(words),
                        "analyst",
                        at,
                        Optional.of(words)),
                Correction.class);
    }

    @Property
    void mentions(@ForAll("texts") String text) {
        if (!text.isEmpty()) {
            comesBack(new Mention(3, 3 + text.length(), text, "name"), Mention.class);
        }
    }

    private static <T> void comesBack(T record, Class<T> type) {
        byte[] bytes = Json.bytes(record);
        T back = Json.read(bytes, type);
        assertThat(back).isEqualTo(record);
        assertThat(Json.bytes(back)).isEqualTo(bytes);
        assertThat(Json.read(Json.write(record), type)).isEqualTo(record);
        assertThat(Json.write(record)).doesNotContain("\n");
    }
}
