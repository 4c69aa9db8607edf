package commentariat.analysis.stance;

import java.util.Locale;

/** What pronouns tell by themselves. */
final class Pronouns {
    private Pronouns() {}

    /** {@code m}, {@code f}, or nothing. */
    static String gender(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "he", "him", "his", "himself" -> "m";
            case "she", "her", "hers", "herself" -> "f";
            default -> "";
        };
    }

    /** Whether the one who speaks means himself, alone or with others. */
    static boolean isFirstPerson(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves" -> true;
            default -> false;
        };
    }

    /** Whether it means nobody in particular: <em>you never know, there is, everybody</em>. */
    static boolean isAnybody(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "you",
                    "there",
                    "people",
                    "everybody",
                    "everyone",
                    "one",
                    "anyone",
                    "somebody",
                    "someone",
                    "who",
                    "what",
                    "which",
                    "nobody",
                    "anybody",
                    "something",
                    "nothing",
                    "anything",
                    "everything" -> true;
            default -> false;
        };
    }

    /** Whether it means what was said before, a thing or a deed. */
    static boolean isThing(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "it", "this", "that", "its", "these", "those" -> true;
            default -> false;
        };
    }

    /** Whether it means several who were named before. */
    static boolean isSeveral(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "they", "them", "their", "theirs" -> true;
            default -> false;
        };
    }
}
