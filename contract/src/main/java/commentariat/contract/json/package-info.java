/**
 * How records become JSON and back: one mapper for topics, files and pipes alike.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.json;
