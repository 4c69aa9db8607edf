/**
 * One service on its own, against a broker that runs elsewhere: {@code ingest}, {@code enrich}, {@code sink}, {@code dashboard}.
 * Start at {@link commentariat.app.service.ServiceCommand}, which all of them share.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.service;
