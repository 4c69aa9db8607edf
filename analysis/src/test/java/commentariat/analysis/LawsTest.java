package commentariat.analysis;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.quotation.Quotations;
import commentariat.analysis.speaker.Speakers;
import commentariat.analysis.text.Text;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws, on texts that nobody would write. A failure prints its seed: repeat it with {@code @Property(seed = "…")}. */
class LawsTest {
    private static final String SEED = "20261124";
    private static final int MEGABYTE = 1 << 20;
    /** A hundred times what the slowest takes; a quadratic one needs hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Provide
    Arbitrary<String> articles() {
        return Arbitraries.of(
                        "“",
                        "”",
                        "\"",
                        "‘",
                        "’",
                        "'",
                        "«",
                        "»",
                        "„",
                        "''",
                        "(",
                        ")",
                        ",",
                        ".",
                        "?",
                        "!",
                        ":",
                        ";",
                        "—",
                        "…",
                        "\n",
                        "\n\n",
                        " ",
                        "Ann Holt",
                        "Holt",
                        "Dr. Paul B. Reed Jr.",
                        "Sen. Ann Holt (R-Tex.)",
                        "he",
                        "she",
                        "it",
                        "they",
                        "who",
                        "the professor",
                        "a professor of law at Reed College",
                        "the Foreign Ministry",
                        "some experts",
                        "’s",
                        "said",
                        "says that",
                        "according to",
                        "told reporters",
                        "as",
                        "put it",
                        "and added that",
                        "saying",
                        "was told by",
                        "believes",
                        "the bridge",
                        "stands",
                        "is safe",
                        "Russia",
                        "U.S.",
                        "not",
                        "İstanbul",
                        "ıI",
                        "\uD83D\uDE00",
                        "e\u0301",
                        "\u02BC",
                        "ß",
                        "Ԟ",
                        "𝒳yz",
                        "\u200B",
                        "REED:",
                        "@holt")
                .list()
                .ofMaxSize(60)
                .flatMap(pieces -> Arbitraries.of(" ", " ", " ", "").map(between -> String.join(between, pieces)));
    }

    @Property(seed = SEED)
    void holdForPiecesOfArticles(@ForAll("articles") String text) {
        Laws.hold(text);
    }

    @Property(seed = SEED)
    void holdForAnyString(@ForAll String text) {
        Laws.hold(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "“a ",
                "'a ",
                "'as' ",
                "\"a\" ",
                "said ",
                "Reed ",
                "Reed said ",
                "he said, ",
                "Sen. ",
                "de ",
                "( ",
                "a, ",
                "'s ",
                "A and ",
                "A.",
                "according to ",
                "REED: a\n",
                "“x y z\n\n",
                "“It stands,” Ann Holt said. “It will fall,” he added.\n\n",
                "Ann Holt, a professor at Reed College, said that it stands. "
            })
    void takeTimeThatGrowsWithTheLength(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());

        assertTimeoutPreemptively(PATIENCE, () -> {
            Text cut = Text.of(text);
            List<FoundQuotation> quotations = Quotations.find(cut);
            return Speakers.find(cut, quotations);
        });
    }
}
