package commentariat.analysis.syntax;

/** How far a head is from its word, in classes: near ones by the word, far ones in groups, to the left and to the right. */
public final class Distance {
    /** How many classes there are. */
    public static final int BUCKETS = 20;
    /** The class of the root. */
    public static final int ROOT = 18;

    private static final int SIDE = 9;

    private Distance() {}

    /** The class of head {@code head} for the word {@code dependent}, both counted from 0. */
    public static int bucket(int dependent, int head) {
        int distance = Math.abs(dependent - head);
        int bucket = distance <= 4
                ? distance - 1
                : distance <= 6 ? 4 : distance <= 9 ? 5 : distance <= 14 ? 6 : distance <= 24 ? 7 : 8;
        return head < dependent ? bucket : bucket + SIDE;
    }
}
