/**
 * The operator's tools as verbs: {@link commentariat.app.operator.DeadLettersCommand}, {@link commentariat.app.operator.BalanceCommand},
 * {@link commentariat.app.operator.TopologyCommand}, {@link commentariat.app.operator.DoctorCommand}. Each only reads its flags, does one thing
 * and prints it; what it does lives in the packages named after it.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.operator;
