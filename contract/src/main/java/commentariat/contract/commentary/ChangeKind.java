package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to a quotation from one revision to the next. */
public enum ChangeKind {
    /** It is new. */
    @JsonProperty("added")
    ADDED,
    /** It is gone. */
    @JsonProperty("dropped")
    DROPPED,
    /** Its words changed. */
    @JsonProperty("reworded")
    REWORDED,
    /** The same words are now somebody else’s. */
    @JsonProperty("reattributed")
    REATTRIBUTED;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
