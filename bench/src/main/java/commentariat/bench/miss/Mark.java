package commentariat.bench.miss;

import commentariat.contract.commentary.Span;

/**
 * Words of an article that a reader must see.
 *
 * @param span where they stand
 * @param role what they are
 */
record Mark(Span span, Role role) {
    /** What marked words are to a miss. */
    enum Role {
        /** The words that the labels name. */
        GOLD,
        /** The words that the analysis named. */
        OURS,
        /** The source that the labels name. */
        GOLD_SOURCE,
        /** The source that the analysis named. */
        OURS_SOURCE,
        /** The cue that announces a quotation. */
        CUE,
        /** The words that decided. */
        EVIDENCE,
        /** What the analysis takes a quotation to judge. */
        TARGET
    }
}
