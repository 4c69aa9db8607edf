package commentariat.analysis.syntax;

/** The universal parts of speech (<a href="https://universaldependencies.org/u/pos/">universaldependencies.org/u/pos</a>). */
public enum PartOfSpeech {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
}
