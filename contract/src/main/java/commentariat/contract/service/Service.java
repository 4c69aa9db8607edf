package commentariat.contract.service;

/**
 * A running service. It was started by its module's own factory and works in threads of its own until closed. A service that
 * cannot go on says so in {@link #health()}; it does not end the process by itself.
 */
public interface Service extends AutoCloseable {
    /** What the operator calls it: {@code ingest}, {@code enrich}, {@code sink}, {@code dashboard}. */
    String name();

    /** How it is now; cheap, callable from any thread at any time. */
    Health health();

    /** Finishes the work in hand, commits it and stops; returns within five seconds. Closing twice is harmless. */
    @Override
    void close();
}
