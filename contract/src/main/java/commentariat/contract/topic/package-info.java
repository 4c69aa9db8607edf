/**
 * The topics: their catalogue ({@link commentariat.contract.topic.Topics}, data in {@code topics.yaml}), how their records
 * are written ({@link commentariat.contract.topic.JsonSerde}, with CloudEvents headers) and where a record goes that no
 * stage could handle ({@link commentariat.contract.topic.DeadLetter}).
 *
 * <p>The only package here that needs {@code kafka-clients} on the class path; whoever uses the records alone does without.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.topic;
