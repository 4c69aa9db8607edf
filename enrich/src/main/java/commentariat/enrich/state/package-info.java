/**
 * How much memory the state stores take: all of them share one cache and one budget of write buffers, however many partitions there are.
 *
 * <p>Start at {@link commentariat.enrich.state.StateMemory}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.state;
