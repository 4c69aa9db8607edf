package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The side that words take toward their target. */
public enum StanceLabel {
    /** For it. */
    @JsonProperty("favourable")
    FAVOURABLE,
    /** Against it. */
    @JsonProperty("unfavourable")
    UNFAVOURABLE,
    /** They take no side. */
    @JsonProperty("neutral")
    NEUTRAL;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
