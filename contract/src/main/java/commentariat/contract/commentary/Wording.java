package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of words from the earlier of two publications to the later one. */
public enum Wording {
    /** The same words; case and punctuation do not count. */
    @JsonProperty("same")
    SAME,
    /** Some were left out. */
    @JsonProperty("shortened")
    SHORTENED,
    /** More of them were printed. */
    @JsonProperty("extended")
    EXTENDED,
    /** Some are others. */
    @JsonProperty("reworded")
    REWORDED;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
