/**
 * What the command needs to know of a service, and the errors that an operator can mend.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.service;
