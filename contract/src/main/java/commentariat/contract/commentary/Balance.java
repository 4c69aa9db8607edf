package commentariat.contract.commentary;

import commentariat.contract.Checks;

/**
 * How many voices of an article stand where, toward one target.
 *
 * @param target the target's name
 * @param favourable speakers for it
 * @param unfavourable speakers against it
 * @param neutral speakers who take no side
 */
public record Balance(String target, int favourable, int unfavourable, int neutral) {
    public Balance {
        Checks.notBlank("balance.target", target);
        Checks.atLeast("balance.favourable", favourable, 0);
        Checks.atLeast("balance.unfavourable", unfavourable, 0);
        Checks.atLeast("balance.neutral", neutral, 0);
    }
}
