package commentariat.bench.miss;

/**
 * A paragraph as the labels have it and as it was found, side by side; one of them is "" where it stands in the other text alone.
 *
 * @param reason what became of it, where one of them is "": why a piece of the page was left out
 */
record Comparison(String gold, String ours, String reason) {
    boolean differs() {
        return gold.isEmpty() || ours.isEmpty();
    }
}
