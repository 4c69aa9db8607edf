/**
 * An article in, its tags out: who said what, about which countries, with which stance. A pure library: no I/O but its own word lists,
 * no clock, no Kafka; the same text gives the same tags on any machine.
 *
 * <p>Start at {@link commentariat.analysis.Analysis}, which is the list of stages: text, quotation, speaker, country, stance. Each
 * reads what the ones before it found and nothing else. All offsets count UTF-16 units into {@link Document#text()}.
 *
 * <p>Do not let a stage write into what another one found, and do not read files outside
 * {@link commentariat.analysis.text.WordList}: {@code ArchitectureTest} holds us to it.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis;
