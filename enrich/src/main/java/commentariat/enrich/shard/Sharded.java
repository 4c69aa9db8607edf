package commentariat.enrich.shard;

import java.util.List;

/**
 * What a change of an article means for some keys, the same for each of them.
 *
 * @param <T> its own type
 */
public interface Sharded<T extends Sharded<T>> {
    /** The keys; one or more. */
    List<String> keys();

    /** The same for some of them. */
    T forKeys(List<String> some);
}
