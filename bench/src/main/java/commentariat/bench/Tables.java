package commentariat.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            String name = score.getKey().substring(set.length() + 1);
            if (!name.startsWith(Readability.PREFIX)) {
                Double theirs = scores.get(set + "." + Readability.PREFIX + name);
                out.println(line(score.getKey(), name, score.getValue(), theirs));
            }
        }
        out.println();
    }

    /** @param theirs what Readability4J reaches in this run */
    private String line(String figure, String name, double score, @Nullable Double theirs) {
        List<String> remarks = new ArrayList<>();
        Double floor = ratchet.floors().get(figure);
        Double ceiling = ratchet.ceilings().get(figure);
        if (floor != null) {
            remarks.add("floor " + number(floor));
        }
        if (ceiling != null) {
            remarks.add("at most " + number(ceiling));
        }
        if (theirs != null) {
            remarks.add(String.format(Locale.ROOT, "Readability4J %s (%+.4f)", number(theirs), score - theirs));
        }
        String others = peers.beside(figure);
        if (!others.isEmpty()) {
            remarks.add("others: " + others);
        }
        return String.format(Locale.ROOT, "    %-44s %s   %s", name, number(score), String.join("   ", remarks))
                .stripTrailing();
    }

    private static String number(double value) {
        // a share has its digits, and so has a ratio; a count has none
        return value > 1 && value == Math.rint(value)
                ? String.format(Locale.ROOT, "%6.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
