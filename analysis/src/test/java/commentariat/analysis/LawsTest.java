package commentariat.analysis;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws, on texts that nobody would write. A failure prints its seed: repeat it with {@code @Property(seed = "…")}. */
class LawsTest {
    private static final String SEED = "20261124";

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
}
