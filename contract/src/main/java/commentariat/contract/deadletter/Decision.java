package commentariat.contract.deadletter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done with a dead letter. */
public enum Decision {
    /** The record was put back where it came from, to be tried again. */
    @JsonProperty("redriven")
    REDRIVEN,
    /** It is not wanted. */
    @JsonProperty("discarded")
    DISCARDED
}
