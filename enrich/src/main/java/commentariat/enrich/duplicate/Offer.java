package commentariat.enrich.duplicate;

import java.util.Optional;

/**
 * "These are my word runs now", said by one article to another, which is the key.
 *
 * @param from the article that says so
 * @param words its fingerprint; empty when it was withdrawn
 */
public record Offer(Member from, Optional<Fingerprint> words) {}
