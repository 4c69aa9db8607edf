package commentariat.enrich;

/** How copies of the service share the partitions among them. */
public enum GroupProtocol {
    /** {@link #STREAMS} where the broker offers it, else {@link #CLASSIC}. */
    AUTO,
    /** The members agree among themselves; every broker knows it. A copy that was killed is back at once when started again. */
    CLASSIC,
    /** The broker assigns (KIP-1071); brokers from 4.2 know it. A copy that was killed is waited for as long as the broker says. */
    STREAMS
}
