/**
 * How what one article means for many keys (trends, timelines, bands, runs of words) gets to where those keys live: a record for each
 * shard of the keys, not one for each key, of which an article has hundreds.
 *
 * <p>Start at {@link commentariat.enrich.shard.Shards}. The shard of a key must stay the same for as long as there is state.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.shard;
