package commentariat.enrich.duplicate;

/** The stores that this package reads and writes on an article's partition. */
public final class Duplicates {
    /** Store of the articles with their tags, by id; written where revisions are compared, read here. */
    public static final String ARTICLES = "articles";
    /** Store of the words of articles, as they are offered to others, by id. */
    public static final String WORDS = "story-words";
    /** Store of whom an article has offered its words: id, line break, the other's id; the digest of the other's words at that time. */
    public static final String OFFERED = "story-offered";
    /** Store of what an article knows of its near-copies: id, line break, the other's id. */
    public static final String NEIGHBOURS = "story-neighbours";

    private Duplicates() {}
}
