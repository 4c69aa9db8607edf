package commentariat.enrich.duplicate;

/** The stores that this package reads and writes on an article's partition. */
public final class Duplicates {
    /** Store of the articles with their tags, by id; written where revisions are compared, read here. */
    public static final String ARTICLES = "articles";
    /** Store of what an article knows of its near-copies, by id. */
    public static final String NEIGHBOURS = "story-neighbours";

    private Duplicates() {}
}
