package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How deep the analysis of an article went. */
public enum Coverage {
    /** All tags: English. */
    @JsonProperty("full")
    FULL,
    /** Countries, and direct quotations where marks and cues allow: other languages. */
    @JsonProperty("partial")
    PARTIAL,
    /** No tags: the language is not known, or there is no text. */
    @JsonProperty("none")
    NONE;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
