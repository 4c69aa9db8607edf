/**
 * The JSON Schema (draft 2020-12) of each record that stands on a topic: {@link commentariat.contract.schema.Schemas}.
 *
 * <p>The files in {@code resources/commentariat/contract/schema/} are generated from the records by the tests of this package and
 * compared with what is really written; change the record, then refresh them with {@code -Dgolden=update}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.schema;
