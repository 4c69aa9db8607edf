package commentariat.encoder;

import commentariat.analysis.stance.Judgement;
import commentariat.contract.commentary.StanceLabel;

/**
 * How the encoder's scores and what the rules hold likely become likelihoods: their logarithms are summed, each with its weight (the
 * logarithmic pool of Genest and Zidek 1986, "Combining Probability Distributions").
 *
 * @param temperature what scores are divided by: above 1 where training left them too sure (Guo et al. 2017)
 * @param neutral what is added to the score of neutral: above 0 where training left it too low
 * @param rules how much what the rules hold likely counts; 0 for nothing
 */
public record Calibration(double temperature, double neutral, double rules) {
    /** The rules are never so sure that nothing could outweigh them. */
    private static final double LEAST = 1e-4;

    private static final Sides UNDECIDED = new Sides(1 / 3.0, 1 / 3.0, 1 / 3.0);

    public Calibration {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature " + temperature + ": needs more than 0");
        }
        if (!(rules >= 0)) {
            throw new IllegalArgumentException("rules " + rules + ": needs 0 or more");
        }
    }

    /** Of scores alone. */
    public Calibration(double temperature, double neutral) {
        this(temperature, neutral, 0);
    }

    /** How likely each side is; all together 1. */
    public record Sides(double favourable, double unfavourable, double neutral) {
        /** How likely {@code label} is. */
        public double of(StanceLabel label) {
            return switch (label) {
                case FAVOURABLE -> favourable;
                case UNFAVOURABLE -> unfavourable;
                case NEUTRAL -> neutral;
            };
        }

        /** The likeliest side. */
        public StanceLabel likeliest() {
            if (neutral >= favourable && neutral >= unfavourable) {
                return StanceLabel.NEUTRAL;
            }
            return favourable >= unfavourable ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE;
        }
    }

    /** How likely the rules hold each side, where they gave {@code judgement}. */
    public static Sides ofRules(Judgement judgement) {
        double sure = judgement.confidence();
        double score = judgement.score();
        return switch (judgement.label()) {
            case FAVOURABLE -> sides(sure, sure - score);
            case UNFAVOURABLE -> sides(sure + score, sure);
            case NEUTRAL -> sides((1 - sure + score) / 2, (1 - sure - score) / 2);
        };
    }

    /** How likely each side is by {@code scores} alone, in the order of {@link SideModel#SIDES}. */
    public Sides of(float[] scores) {
        return of(scores, UNDECIDED);
    }

    private static Sides sides(double favourable, double unfavourable) {
        return new Sides(favourable, unfavourable, 1 - favourable - unfavourable);
    }

    /**
     * How likely each side is.
     *
     * @param scores in the order of {@link SideModel#SIDES}
     * @param byRules how likely the rules hold each side
     */
    public Sides of(float[] scores, Sides byRules) {
        double favourable = score(scores, StanceLabel.FAVOURABLE, byRules);
        double unfavourable = score(scores, StanceLabel.UNFAVOURABLE, byRules);
        double none = score(scores, StanceLabel.NEUTRAL, byRules) + neutral / temperature;
        double most = Math.max(none, Math.max(favourable, unfavourable));
        double sum = Math.exp(favourable - most) + Math.exp(unfavourable - most) + Math.exp(none - most);
        return new Sides(
                Math.exp(favourable - most) / sum, Math.exp(unfavourable - most) / sum, Math.exp(none - most) / sum);
    }

    private double score(float[] scores, StanceLabel side, Sides byRules) {
        return scores[SideModel.SIDES.indexOf(side)] / temperature
                + rules * Math.log(Math.max(LEAST, byRules.of(side)));
    }
}
