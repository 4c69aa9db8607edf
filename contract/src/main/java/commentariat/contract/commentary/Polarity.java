package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How words are quoted that nobody asserts to have been said. */
public enum Polarity {
    /** Said not to have been said: X did not say that …. */
    @JsonProperty("negated")
    NEGATED,
    /** Asked whether they were said: Did X say that …? */
    @JsonProperty("questioned")
    QUESTIONED;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
