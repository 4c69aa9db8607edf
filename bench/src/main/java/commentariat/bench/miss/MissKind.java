package commentariat.bench.miss;

/** How the analysis can be wrong about an article. */
public enum MissKind {
    /** Words that somebody is given by the labels, and by nobody here. */
    WORDS_MISSED("Quotations", "words missed"),
    /** Words that somebody is given here, and by no label. */
    WORDS_CLAIMED("Quotations", "words wrongly claimed"),
    /** The words were found, and given to another source. */
    SOURCE_WRONG("Quotations", "wrong source"),
    /** The words were found, and given to nobody. */
    SOURCE_MISSING("Quotations", "no source"),
    /** Another person is taken for the one behind the words. */
    PERSON_WRONG("People", "resolved to another"),
    /** Nobody is found behind the words. */
    PERSON_UNRESOLVED("People", "not resolved"),
    /** Somebody who speaks is not listed at all. */
    PERSON_MISSING("People", "not listed"),
    /** The role shares no word with the one that the article states. */
    ROLE("People", "role"),
    /** The affiliation shares no word with the one that the article states. */
    AFFILIATION("People", "affiliation"),
    /** What the person speaks as. */
    SPEAKER_KIND("People", "kind"),
    /** The country of the affiliation or nationality. */
    SPEAKER_COUNTRY("People", "country"),
    /** A country that the article mentions is not found. */
    COUNTRY_MISSED("Countries", "missing"),
    /** A country is found that the article does not mention. */
    COUNTRY_INVENTED("Countries", "invented"),
    /** Another country is taken for the one that the article is about. */
    COUNTRY_FOCUS("Countries", "focus"),
    /** The side of a quotation. */
    STANCE_LABEL("Stance", "label of a quotation"),
    /** What the quotation judges. */
    STANCE_TARGET("Stance", "target of a quotation"),
    /** The side that a sentence takes toward words that are given. */
    STANCE_TOWARD("Stance", "toward given words"),
    /** Paragraphs of a page were left out, or taken that are no part of its article. */
    PAGE_TEXT("Pages", "text"),
    /** The headline of a page. */
    PAGE_TITLE("Pages", "title"),
    /** The day on which a page appeared. */
    PAGE_DAY("Pages", "day"),
    /** Who wrote a page. */
    PAGE_AUTHORS("Pages", "authors");

    private final String theme;
    private final String title;

    MissKind(String theme, String title) {
        this.theme = theme;
        this.title = title;
    }

    /** What part of the analysis it is about. */
    String theme() {
        return theme;
    }

    /** As readers of the page know it. */
    String title() {
        return title;
    }
}
