package commentariat.analysis.speaker;

/** As pronouns tell it: what the article says, or a given name suggests. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** What a personal pronoun, in small letters, tells. */
    static Gender ofPronoun(String pronoun) {
        return switch (pronoun) {
            case "he", "him", "his", "himself" -> MALE;
            case "she", "her", "hers", "herself" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
