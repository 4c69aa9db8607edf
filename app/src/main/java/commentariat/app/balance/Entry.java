package commentariat.app.balance;

/**
 * What a topic says of an article last.
 *
 * @param partition where it says so
 * @param offset likewise
 * @param revision which one it is; 0 where the article is withdrawn
 */
record Entry(int partition, long offset, int revision) {
    private static final int WITHDRAWN = 0;

    static Entry withdrawn(int partition, long offset) {
        return new Entry(partition, offset, WITHDRAWN);
    }

    boolean isWithdrawn() {
        return revision == WITHDRAWN;
    }
}
