package commentariat.encoder;

import commentariat.contract.commentary.StanceLabel;

/**
 * How the encoder's scores become likelihoods.
 *
 * @param temperature what scores are divided by: above 1 where training left them too sure (Guo et al. 2017)
 * @param neutral what is added to the score of neutral: above 0 where training left it too low
 */
public record Calibration(double temperature, double neutral) {
    public Calibration {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature " + temperature + ": needs more than 0");
        }
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

    /**
     * How likely each side is.
     *
     * @param scores in the order of {@link SideModel#SIDES}
     */
    public Sides of(float[] scores) {
        double favourable = scores[SideModel.SIDES.indexOf(StanceLabel.FAVOURABLE)] / temperature;
        double unfavourable = scores[SideModel.SIDES.indexOf(StanceLabel.UNFAVOURABLE)] / temperature;
        double none = (scores[SideModel.SIDES.indexOf(StanceLabel.NEUTRAL)] + neutral) / temperature;
        double most = Math.max(none, Math.max(favourable, unfavourable));
        double sum = Math.exp(favourable - most) + Math.exp(unfavourable - most) + Math.exp(none - most);
        return new Sides(
                Math.exp(favourable - most) / sum, Math.exp(unfavourable - most) / sum, Math.exp(none - most) / sum);
    }
}
