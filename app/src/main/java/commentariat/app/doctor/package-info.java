/**
 * What is wrong with an installation, looked for from here: {@link commentariat.app.doctor.Doctor} goes through the parts and returns
 * {@link commentariat.app.doctor.Finding}s. It only asks and writes nothing, so it may be run at any time; where one part does not answer, the
 * others are looked at all the same.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.doctor;
