package commentariat.enrich.duplicate;

/**
 * "You two may be alike", said to one of the two, which is the key.
 *
 * @param articleId the other one
 */
public record Candidate(String articleId) {}
