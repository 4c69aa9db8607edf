package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a speaker speaks as. */
public enum SpeakerKind {
    /** A scholar, analyst, think-tank fellow or pollster, or a former office holder quoted as one. */
    @JsonProperty("expert")
    EXPERT,
    /** Government, military, judge, or an international body. */
    @JsonProperty("official")
    OFFICIAL,
    /** A holder of or candidate for elected office, or a party. */
    @JsonProperty("politician")
    POLITICIAN,
    /** One who speaks for somebody else. */
    @JsonProperty("spokesperson")
    SPOKESPERSON,
    /** A reporter, columnist or editor. */
    @JsonProperty("journalist")
    JOURNALIST,
    /** An executive, investor or company. */
    @JsonProperty("business")
    BUSINESS,
    /** A campaigner or advocate. */
    @JsonProperty("activist")
    ACTIVIST,
    /** One who was there, or tells of their own life. */
    @JsonProperty("witness")
    WITNESS,
    /** A ministry, company, paper or other body that speaks as such. */
    @JsonProperty("institution")
    INSTITUTION,
    /** Several people who speak as one: some experts. */
    @JsonProperty("group")
    GROUP,
    /** A person whom the article does not name: a senior official. */
    @JsonProperty("unnamed")
    UNNAMED,
    /** None of the others, or the article does not tell. */
    @JsonProperty("other")
    OTHER;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
