package commentariat.enrich.topology;

/** Which articles of a replay the topology takes. */
public enum ReplayedArticles {
    /** Those that are published: an article that was withdrawn meanwhile must not come back. */
    PUBLISHED,
    /** All: the topics are the replay's own, and nothing is published there yet. */
    ALL
}
