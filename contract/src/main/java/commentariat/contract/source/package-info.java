/**
 * What is known of a source while it is being read: {@link commentariat.contract.source.SourceHealth}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.source;
