package commentariat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void eachFigureStandsBesideItsFloorAndWhatOthersReach() {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("quotations.all_attributed.f1", 0.7308);
        scores.put("quotations.documents", 840.0);
        scores.put("people.invented", 0.0);
        scores.put("pages.body.f1", 0.95);
        scores.put("pages.over_parse", 1.875);
        scores.put("pages.readability4j.body.f1", 0.925);
        StringWriter out = new StringWriter();
        new Tables(
                        new Ratchet(
                                Map.of(), Map.of("quotations.all_attributed.f1", 0.73), Map.of("people.invented", 0.0)),
                        Peers.published(),
                        new PrintWriter(out, true))
                .print(scores);
        assertThat(out.toString().lines())
                .containsExactly(
                        "",
                        "quotations",
                        "    all_attributed.f1                            0.7308   floor 0.7300   others: CoreNLP 4.5.10 .37; NLP4J's parse and 40 lines of rules .656",
                        "    documents                                       840",
                        "",
                        "people",
                        "    invented                                     0.0000   at most 0.0000",
                        "",
                        "pages",
                        "    body.f1                                      0.9500   Readability4J 0.9250 (+0.0250)",
                        "    over_parse                                   1.8750",
                        "");
    }
}
