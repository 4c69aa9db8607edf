package commentariat.analysis.text;

/** The closed classes of English words, as {@code word-classes.txt} lists them. */
public enum WordClass {
    /** The, some, his. */
    DETERMINER,
    /** His, whose. */
    POSSESSIVE,
    /** Ten, dozens. */
    NUMBER,
    /** Of, between. */
    PREPOSITION,
    /** A pronoun in the form of a subject: he, who. */
    SUBJECT,
    /** Any other pronoun: him, everybody. */
    PRONOUN,
    /** Forms of be, do, have, and the modal verbs. */
    AUXILIARY,
    /** Not, never, won't. */
    NEGATION,
    /** Also, recently; words in -ly are not listed. */
    ADVERB,
    /** And, but. */
    CONJUNCTION,
    /** Because, while, who: may open a clause. */
    SUBORDINATOR,
    /** Whether, how: may open an indirect question. */
    WH,
    /** Monday, week: may name a time. */
    TIME
}
