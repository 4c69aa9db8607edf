package commentariat.analysis.stance;

/**
 * What a judging word says, from -4 (blames) to 4 (praises).
 *
 * @param plain of whatever it stands by
 * @param doer of its subject, where it is a verb
 * @param doneTo of its object, where it is a verb
 * @param verb whether it has these two sides
 */
record Valence(double plain, double doer, double doneTo, boolean verb) {
    static Valence of(double plain) {
        return new Valence(plain, plain, plain, false);
    }

    Valence times(double factor) {
        return new Valence(plain * factor, doer * factor, doneTo * factor, verb);
    }
}
