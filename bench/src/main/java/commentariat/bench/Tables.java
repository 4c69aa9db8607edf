package commentariat.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints figures set by set: each with its floor or ceiling, and what others reach. */
final class Tables {
    private final Ratchet ratchet;
    private final Peers peers;
    private final PrintWriter out;

    Tables(Ratchet ratchet, Peers peers, PrintWriter out) {
        this.ratchet = ratchet;
        this.peers = peers;
        this.out = out;
    }

    void print(Map<String, Double> scores) {
        String heading = "";
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            String set = score.getKey().substring(0, score.getKey().indexOf('.'));
            if (!set.equals(heading)) {
                out.println();
                out.println(set);
                heading = set;
            }
            out.println(line(score.getKey(), score.getKey().substring(set.length() + 1), score.getValue()));
        }
        out.println();
    }

    private String line(String figure, String name, double score) {
        List<String> remarks = new ArrayList<>();
        Double floor = ratchet.floors().get(figure);
        Double ceiling = ratchet.ceilings().get(figure);
        if (floor != null) {
            remarks.add("floor " + number(floor));
        }
        if (ceiling != null) {
            remarks.add("at most " + number(ceiling));
        }
        String others = peers.beside(figure);
        if (!others.isEmpty()) {
            remarks.add("others: " + others);
        }
        return String.format(Locale.ROOT, "    %-44s %s   %s", name, number(score), String.join("   ", remarks))
                .stripTrailing();
    }

    private static String number(double value) {
        // a share has its digits, a count has none
        return value > 1 ? String.format(Locale.ROOT, "%6.0f", value) : String.format(Locale.ROOT, "%.4f", value);
    }
}
