package commentariat.app.doctor;

/**
 * One thing that was looked at.
 *
 * @param part what of the installation it is about: {@code broker}, {@code topics}, …
 * @param verdict how it is
 * @param text one line; where it is not good, with what to do
 */
public record Finding(String part, Verdict verdict, String text) {

    /** How it is. */
    public enum Verdict {
        /** As it should be. */
        GOOD,
        /** Works, and somebody should know. */
        NOTE,
        /** Does not work, or soon will not. */
        WRONG
    }

    static Finding good(String part, String text) {
        return new Finding(part, Verdict.GOOD, text);
    }

    static Finding note(String part, String text) {
        return new Finding(part, Verdict.NOTE, text);
    }

    static Finding wrong(String part, String text) {
        return new Finding(part, Verdict.WRONG, text);
    }
}
