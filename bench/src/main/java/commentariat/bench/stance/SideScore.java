package commentariat.bench.stance;

import commentariat.contract.commentary.StanceLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often a side was told rightly. */
final class SideScore {
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(StanceLabel right, StanceLabel told) {}

    void add(StanceLabel right, StanceLabel told) {
        answers.add(new Answer(right, told));
    }

    double accuracy() {
        return (double) answers.stream()
                        .filter(one -> one.right() == one.told())
                        .count()
                / answers.size();
    }

    /** The mean over the sides of F1. */
    double macroF1() {
        double sum = 0;
        for (StanceLabel label : StanceLabel.values()) {
            sum += f1(label);
        }
        return sum / StanceLabel.values().length;
    }

    private double f1(StanceLabel label) {
        long right = answers.stream().filter(one -> one.right() == label).count();
        long told = answers.stream().filter(one -> one.told() == label).count();
        long both = answers.stream()
                .filter(one -> one.right() == label && one.told() == label)
                .count();
        return right + told == 0 ? 0 : 2.0 * both / (right + told);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "macro-F1 %.4f, accuracy %.4f (F1 favourable %.3f, neutral %.3f, unfavourable %.3f)",
                macroF1(),
                accuracy(),
                f1(StanceLabel.FAVOURABLE),
                f1(StanceLabel.NEUTRAL),
                f1(StanceLabel.UNFAVOURABLE));
    }
}
