package commentariat.enrich.publication;

import commentariat.contract.topic.Written;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
            return HexFormat.of().formatHex(hash, 0, Long.BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
