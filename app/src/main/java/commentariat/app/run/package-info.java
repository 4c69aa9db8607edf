/**
 * Everything on this machine: {@link commentariat.app.run.RunCommand} starts the embedded broker and database, all services, and, for a
 * demonstration, a small news site; then it prints each new quotation.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.run;
