package commentariat.analysis.quotation;

/** What a cue does beside announcing words. */
public enum CueClass {
    /** Said, told: it takes no side. */
    NEUTRAL,
    /** Claimed, insisted, argued: somebody holds it to be so, others may not. */
    CLAIM,
    /** Warned, feared. */
    WARNING,
    /** Praised, hailed, welcomed. */
    PRAISE,
    /** Criticised, blasted, accused, complained. */
    CRITICISM,
    /** Agreed, confirmed, admitted. */
    AGREEMENT,
    /** Doubted, denied, was sceptical. */
    DOUBT,
    /** Promised, vowed, planned. */
    PROMISE,
    /** Asked, wondered. */
    QUESTION,
    /** Believed, thought, hoped: held without being said. */
    BELIEF
}
