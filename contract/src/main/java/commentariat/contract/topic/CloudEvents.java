package commentariat.contract.topic;

import commentariat.contract.Event;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of every record, after the CloudEvents 1.0.2 Kafka protocol binding, binary content mode:
 * {@code ce_specversion}, {@code ce_id}, {@code ce_type}, {@code ce_source}, {@code ce_time}, {@code content-type}.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">the binding</a>
 */
public final class CloudEvents {
    /** One of a kind within a source. */
    public static final String ID = "ce_id";
    /** What kind of record it is, such as {@code commentariat.article.v1}. */
    public static final String TYPE = "ce_type";
    /** Which part wrote it. */
    public static final String SOURCE = "ce_source";
    /** When what it tells of happened. */
    public static final String TIME = "ce_time";
    /** The version of CloudEvents: 1.0. */
    public static final String SPEC_VERSION = "ce_specversion";

    private static final String CONTENT_TYPE = "content-type";
    private static final String SOURCE_PREFIX = "/commentariat/";
    /** Reckoned once for each type: every record of every topic asks. */
    private static final ClassValue<String> HYPHENATED = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    private CloudEvents() {}

    /** The type of records of {@code type}: {@code EnrichedArticle} gives {@code commentariat.enriched-article.v1}. */
    public static String type(Class<?> type) {
        return "commentariat." + hyphenated(type) + ".v1";
    }

    static void stamp(Headers headers, Event event) {
        set(headers, SPEC_VERSION, "1.0");
        set(headers, TYPE, type(event.getClass()));
        set(headers, SOURCE, SOURCE_PREFIX + hyphenated(event.getClass()));
        set(headers, ID, event.eventId());
        set(headers, TIME, event.eventTime().toString());
        set(headers, CONTENT_TYPE, "application/json");
    }

    /**
     * A tombstone has no id and no time of its own: where the headers carry those of the record that led to it, they stay. Several
     * tombstones may so share an id; the key tells them apart.
     */
    static void stampTombstone(Headers headers, Class<?> type) {
        String cause = value(headers, ID).orElse("unknown");
        set(headers, SPEC_VERSION, "1.0");
        set(headers, TYPE, "commentariat." + hyphenated(type) + ".deleted.v1");
        set(headers, SOURCE, SOURCE_PREFIX + hyphenated(type));
        set(headers, ID, cause);
        headers.remove(CONTENT_TYPE);
    }

    /** The last value of a header as text. */
    public static Optional<String> value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String hyphenated(Class<?> type) {
        return HYPHENATED.get(type);
    }
}
