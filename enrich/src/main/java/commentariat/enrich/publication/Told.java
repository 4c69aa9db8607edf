package commentariat.enrich.publication;

import commentariat.contract.topic.Written;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;

/**
 * What was written of an article last, as digests.
 *
 * @param article of the record of the article
 * @param commentary of the records of its quotations, by id
 */
public record Told(String article, Map<String, String> commentary) {
    public Told {
        commentary = Map.copyOf(commentary);
    }

    /** 16 hexadecimal digits: two versions of one record that differ have others. */
    static String digest(Written<?> record) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(record.json());
            return String.format(Locale.ROOT, "%016x", ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
