package commentariat.bench.miss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Piece;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page's text, title, authors and day as a person reads them and as they were found. */
class PageMissesTest {
    private static final String CLOSED = "The old bridge over the river will close on Monday.";
    private static final String QUOTED = "Nobody had been asked, said Ann Example, who lives beside it.";
    private static final String NEXT = "Read next: the ferry that nobody ever wanted to take.";

    private static final JsonNode LABELS = Json.mapper()
            .valueToTree(Map.of(
                    "id", "bridge",
                    "title", "Bridge to close",
                    "authors", List.of("Ben Sample", "Eva Malá"),
                    "published", "2026-11-24T22:00:00Z",
                    "text", CLOSED + "\n\n" + QUOTED));

    private static Optional<ExtractedArticle> article(String title, String... paragraphs) {
        return Optional.of(new ExtractedArticle(
                title,
                Optional.empty(),
                List.of("Eva Malá", "Ben Sample"),
                Optional.of(OffsetDateTime.parse("2026-11-24T08:00:00Z")),
                Optional.empty(),
                Optional.empty(),
                URI.create("https://courier.example/bridge"),
                Optional.empty(),
                List.of(paragraphs),
                Map.of("title", "opengraph")));
    }

    @Test
    void whatIsRightIsNoMiss() {
        assertThat(PageMisses.of("pages", LABELS, article("Bridge to close", CLOSED, QUOTED), List.of()))
                .isEmpty();
    }

    @Test
    void paragraphsThatDifferSayWhatBecameOfThem() {
        List<Piece> pieces = List.of(new Piece(CLOSED, "kept"), new Piece(QUOTED, "caption"), new Piece(NEXT, "kept"));
        List<Miss> misses = PageMisses.of("pages", LABELS, article("Bridge to close", CLOSED, NEXT), pieces);
        assertThat(misses).singleElement().satisfies(miss -> {
            assertThat(miss.kind()).isEqualTo(MissKind.PAGE_TEXT);
            assertThat(miss.rule()).contains("caption");
            assertThat(miss.comparison())
                    .containsExactly(
                            new Comparison(CLOSED, CLOSED, ""),
                            new Comparison(QUOTED, "", "caption"),
                            new Comparison("", NEXT, "taken"));
        });
    }

    @Test
    void anotherTitleNamesTheWayInWhichItWasFound() {
        assertThat(PageMisses.of("pages", LABELS, article("Bridge", CLOSED, QUOTED), List.of()))
                .singleElement()
                .satisfies(miss -> {
                    assertThat(miss.kind()).isEqualTo(MissKind.PAGE_TITLE);
                    assertThat(miss.rule()).contains("opengraph");
                    assertThat(miss.gold()).isEqualTo("Bridge to close");
                    assertThat(miss.ours()).isEqualTo("Bridge");
                });
    }

    @Test
    void aPageThatWasTakenForNoArticleMissesAll() {
        assertThat(PageMisses.of("pages", LABELS, Optional.empty(), List.of()))
                .extracting(Miss::kind)
                .containsExactly(MissKind.PAGE_TEXT, MissKind.PAGE_TITLE, MissKind.PAGE_DAY, MissKind.PAGE_AUTHORS);
    }
}
