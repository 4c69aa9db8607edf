/**
 * What changes when an article comes, comes again, or goes: its commentary, and the differences between two revisions.
 *
 * <p>Start at {@link commentariat.enrich.revision.Change}: what was published of an article before, and what holds from now on. All that the
 * topology writes is a function of changes. {@link commentariat.enrich.revision.Edits} pairs the quotations of two revisions.
 *
 * <p>Pure: no Kafka, no clock. What a change says must not depend on anything but the two articles in it; order independence rests on that.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.revision;
