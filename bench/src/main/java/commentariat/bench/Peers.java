package commentariat.bench;

import commentariat.analysis.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What others reach, by the figure of ours that it stands beside: those of {@code peers.txt}. */
final class Peers {
    private final Map<String, String> byFigure;

    private Peers(Map<String, String> byFigure) {
        this.byFigure = byFigure;
    }

    static Peers published() {
        List<List<String>> rows = WordList.beside(Peers.class, "peers.txt").rows();
        return new Peers(rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        Collectors.mapping(row -> row.get(1) + " " + row.get(2), Collectors.joining("; ")))));
    }

    /** Who reaches what, as one line; {@code ""} where nobody is known. */
    String beside(String figure) {
        return byFigure.getOrDefault(figure, "");
    }
}
