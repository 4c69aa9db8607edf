package commentariat.contract.service;

/**
 * Answers the question: is this service doing its work right now?
 *
 * @param ok whether it is
 * @param detail one line: what it is doing, or what stops it
 */
public record Health(boolean ok, String detail) {
    /** Doing its work. */
    public static Health ok(String detail) {
        return new Health(true, detail);
    }

    /** Not doing its work. */
    public static Health failing(String detail) {
        return new Health(false, detail);
    }
}
