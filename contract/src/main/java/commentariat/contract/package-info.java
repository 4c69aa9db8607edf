/**
 * What crosses a topic or a module's border: records, topic catalogue, serdes, JSON Schemas, settings.
 *
 * <p>Start at {@link commentariat.contract.topic.Topics} to see what flows, at
 * {@link commentariat.contract.commentary.Tags} to see what the analysis finds.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract;
