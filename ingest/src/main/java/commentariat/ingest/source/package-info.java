/**
 * The sources file: what is read, how and how often. Start at {@link commentariat.ingest.source.Sources}; everything in it is
 * checked when it is read, and an error names file, line, key and remedy.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.source;
