package commentariat.contract.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a replay stands. */
public enum ReplayState {
    /** Articles are still to be analysed; a run that was stopped goes on. */
    @JsonProperty("running")
    RUNNING,
    /** All articles of the slice were analysed. */
    @JsonProperty("complete")
    COMPLETE,
    /** What it found took the place of what was published. */
    @JsonProperty("promoted")
    PROMOTED;

    /** As JSON writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
