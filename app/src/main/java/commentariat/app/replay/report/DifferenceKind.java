package commentariat.app.replay.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a reader would see differ. */
public enum DifferenceKind {
    /** The replay quotes words that are not quoted now. */
    @JsonProperty("quotation-gained")
    QUOTATION_GAINED("quotations gained"),
    /** Words are quoted now that the replay does not quote. */
    @JsonProperty("quotation-lost")
    QUOTATION_LOST("quotations lost"),
    /** The quotation begins or ends elsewhere. */
    @JsonProperty("quotation-cut")
    QUOTATION_CUT("quotations cut differently"),
    /** Somebody else said it, or nobody knows who. */
    @JsonProperty("speaker-changed")
    SPEAKER_CHANGED("speakers changed"),
    /** The same speaker has another role, affiliation or kind. */
    @JsonProperty("role-changed")
    ROLE_CHANGED("roles changed"),
    /** It takes another side. */
    @JsonProperty("stance-changed")
    STANCE_CHANGED("stances changed"),
    /** It takes the same side toward something else. */
    @JsonProperty("target-changed")
    TARGET_CHANGED("targets changed"),
    /** The article has a country that it has not now. */
    @JsonProperty("country-gained")
    COUNTRY_GAINED("countries gained"),
    /** The article has a country no more. */
    @JsonProperty("country-lost")
    COUNTRY_LOST("countries lost");

    private final String title;

    DifferenceKind(String title) {
        this.title = title;
    }

    /** What several of them are called. */
    public String title() {
        return title;
    }
}
