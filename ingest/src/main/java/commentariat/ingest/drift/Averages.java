package commentariat.ingest.drift;

/**
 * What pages gave on average. Lengths are averaged as logarithms, since one long read must not outweigh twenty reports.
 *
 * @param count how many pages
 * @param logLength mean of the natural logarithm of length + 1, over texts that are not nearly empty
 * @param logParagraphs likewise of paragraphs + 1
 * @param empty share of nearly empty texts
 * @param untitled share of articles without a title
 * @param undated share of articles without a date
 */
record Averages(long count, double logLength, double logParagraphs, double empty, double untitled, double undated) {
    /** The past reaches back some hundred articles: what a paper has become, after a while, is what it is. */
    private static final double SLOWEST = 1.0 / 200;

    static Averages none() {
        return new Averages(0, 0, 0, 0, 0, 0);
    }

    static Averages of(Iterable<Measure> measures) {
        Averages averages = none();
        for (Measure measure : measures) {
            averages = averages.with(measure);
        }
        return averages;
    }

    /** With one page more; each of the first counts alike, later ones for a little. */
    Averages with(Measure measure) {
        double rate = Math.max(SLOWEST, 1.0 / (count + 1));
        boolean empty = measure.isNearlyEmpty();
        return new Averages(
                count + 1,
                empty ? logLength : toward(logLength, Math.log1p(measure.length()), logLength == 0 ? 1 : rate),
                empty
                        ? logParagraphs
                        : toward(logParagraphs, Math.log1p(measure.paragraphs()), logParagraphs == 0 ? 1 : rate),
                toward(this.empty, empty ? 1 : 0, rate),
                toward(untitled, measure.titled() ? 0 : 1, rate),
                toward(undated, measure.dated() ? 0 : 1, rate));
    }

    private static double toward(double from, double to, double rate) {
        return from + (to - from) * rate;
    }
}
