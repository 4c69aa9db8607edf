/**
 * The watch over what is read off each source's pages: a redesign shows as texts that are suddenly short, empty, without title or date.
 *
 * <p>Start at {@link commentariat.ingest.drift.Drift}. A source is held against its own past alone: a paper of short items is no drift.
 * Pure: no clock, no I/O.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.drift;
