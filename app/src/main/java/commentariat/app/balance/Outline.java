package commentariat.app.balance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import commentariat.contract.json.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of an article that a balance needs, read without the rest: a topic holds millions.
 *
 * @param id of the article
 * @param revision 1 at least
 * @param fetchedAt when its page was fetched; empty where it was not asked for
 */
record Outline(String id, int revision, Optional<Instant> fetchedAt) {

    /** Of a record of {@code articles}; empty where it is no article. */
    static Optional<Outline> ofArticle(byte[] json, boolean withTime) {
        try (JsonParser parser = Json.mapper().createParser(json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? read(parser, withTime) : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of a record of {@code articles.enriched}; empty where it is none. */
    static Optional<Outline> ofEnriched(byte[] json) {
        try (JsonParser parser = Json.mapper().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean article = parser.currentName().equals("article");
                JsonToken value = parser.nextToken();
                if (article && value == JsonToken.START_OBJECT) {
                    return read(parser, false);
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Outline> read(JsonParser parser, boolean withTime) throws IOException {
        @Nullable String id = null;
        int revision = 0;
        @Nullable Instant fetchedAt = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("id") && value == JsonToken.VALUE_STRING) {
                id = parser.getText();
            } else if (field.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
                revision = parser.getIntValue();
            } else if (field.equals("fetchedAt") && value == JsonToken.VALUE_STRING) {
                fetchedAt = Instant.parse(parser.getText());
            } else {
                parser.skipChildren();
            }
            if (id != null && revision > 0 && (!withTime || fetchedAt != null)) {
                return Optional.of(new Outline(id, revision, Optional.ofNullable(fetchedAt)));
            }
        }
        return Optional.empty();
    }
}
