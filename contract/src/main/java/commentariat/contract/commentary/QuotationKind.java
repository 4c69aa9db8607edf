package commentariat.contract.commentary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How words are quoted. */
public enum QuotationKind {
    /** Word for word, between quotation marks. */
    @JsonProperty("direct")
    DIRECT,
    /** In the words of the writer: X said that …. */
    @JsonProperty("indirect")
    INDIRECT,
    /** Indirect, with some of the words between quotation marks. */
    @JsonProperty("mixed")
    MIXED;

    /** As JSON and settings write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
