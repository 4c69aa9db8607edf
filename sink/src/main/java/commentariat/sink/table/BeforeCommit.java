package commentariat.sink.table;

/** What must have happened before the offsets count. */
@FunctionalInterface
public interface BeforeCommit {
    /** Does it, or throws, and then nothing is committed. */
    void run();
}
