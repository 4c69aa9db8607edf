package commentariat.enrich.duplicate;

/**
 * "You two may be alike", said to one of the two, which is the key.
 *
 * @param articleId the other one
 * @param digest of the other one's words
 */
public record Candidate(String articleId, String digest) {}
