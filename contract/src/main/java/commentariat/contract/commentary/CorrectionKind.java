package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was wrong with a quotation. */
public enum CorrectionKind {
    /** Somebody else said it. */
    @JsonProperty("wrong-speaker")
    WRONG_SPEAKER,
    /** The speaker has another role or affiliation. */
    @JsonProperty("wrong-role")
    WRONG_ROLE,
    /** It takes another side. */
    @JsonProperty("wrong-stance")
    WRONG_STANCE,
    /** Nobody is quoted there. */
    @JsonProperty("not-a-quotation")
    NOT_A_QUOTATION;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
