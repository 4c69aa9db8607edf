package commentariat.contract.topic;

import commentariat.contract.Event;
import commentariat.contract.Samples;
import commentariat.contract.json.Json;
import commentariat.contract.schema.SchemaWriter;
import java.util.Locale;

/** Describes the topics for people: {@code docs/topics.md}, made from the catalogue and the samples. */
final class TopicsPage {
    private static final String SCHEMAS = "../contract/src/main/resources/commentariat/contract/schema/";

    private final StringBuilder page = new StringBuilder();

    private TopicsPage() {}

    /** The page as Markdown. */
    static String of(Topics topics) {
        TopicsPage page = new TopicsPage();
        page.head();
        page.table(topics);
        page.headers();
        topics.all().forEach(page::section);
        return page.page.toString();
    }

    private void head() {
        say(
                "<!-- Generated from the catalogue (contract/…/topics.yaml) and the records. Do not edit: change those, then run");
        say("     ./mvnw -pl contract test -Dtest=TopicsPageTest -Dgolden=update -->");
        say("# Topics");
        say("");
        say(
                "Every record is JSON in UTF-8, under a key that is text. Times are ISO 8601 in UTC; offsets (`start`, `end`) count UTF-16");
        say(
                "units into an article's `text`, end exclusive; what is not known is `null`. Fields are added, never renamed, retyped or");
        say(
                "removed: ignore those that you do not know. Where `kafka.topic-prefix` is set, it stands before each name.");
        say("");
        say("Programs find the same in [asyncapi.json](asyncapi.json).");
        say("");
    }

    private void table(Topics topics) {
        say("| topic | key | value | kept | partitions | largest record | written by | schema |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Topic<?> topic : topics.all()) {
            say("| [`" + topic.name() + "`](#" + anchor(topic) + ") | " + topic.key() + " | " + topic.value() + " | "
                    + kept(topic) + " | " + topic.partitions() + " | " + topic.largestRecord() + " | "
                    + topic.writtenBy() + " | " + schema(topic) + " |");
        }
        say("");
    }

    private void headers() {
        say("## Headers");
        say("");
        say(
                "Records carry the headers of [CloudEvents 1.0.2](https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md)");
        say("in binary content mode.");
        say("");
        say("| header | value |");
        say("| --- | --- |");
        say("| `ce_specversion` | `1.0` |");
        say("| `ce_type` | what kind of record it is, such as `commentariat.enriched-article.v1` |");
        say("| `ce_source` | `/commentariat/` and the kind |");
        say("| `ce_id` | one of a kind among records of its type, and the same on replay |");
        say("| `ce_time` | when what it tells of happened: publication, for an article |");
        say("| `content-type` | `application/json` |");
        say(
                "| `replayed` | the name of the replay that led to the record; absent on all others. What such a record tells is old: pass over it"
                        + " where you alert people, take it where you keep a table |");
        say("");
        say(
                "On a compacted topic a record without value (a tombstone) says that what stood under its key no longer holds. Its `ce_type`");
        say("ends in `.deleted.v1`; `ce_id` and `ce_time` are those of the record that led to it, where there is one.");
        say("");
    }

    private void section(Topic<?> topic) {
        say("## " + topic.name());
        say("");
        if (topic.record() == byte[].class) {
            deadLetters(topic);
            return;
        }
        Class<? extends Event> record = topic.record().asSubclass(Event.class);
        Event sample = Samples.of(record).get(0);
        say(SchemaWriter.write(record).get("description").asText());
        say("");
        say("Type `" + CloudEvents.type(record) + "`, schema " + schema(topic) + ". A sample, under the key `"
                + sample.key() + "`:");
        say("");
        say("```json");
        page.append(SchemaWriter.pretty(Json.mapper().valueToTree(sample)));
        say("```");
        say("");
    }

    private void deadLetters(Topic<?> topic) {
        say("Records that a stage could not handle: key, value and headers as they were, and these headers more.");
        say("");
        say("| header | value |");
        say("| --- | --- |");
        DeadLetter.HEADERS.forEach((name, meaning) -> say("| `" + name + "` | " + meaning + " |"));
        say("");
        say("They are kept " + kept(topic) + "; what became of one stands on `dead-letters.resolved`.");
        say("");
    }

    private static String kept(Topic<?> topic) {
        if (topic.compacted()) {
            return "compacted";
        }
        return topic.retention().map(time -> time.toDays() + " days").orElse("for ever");
    }

    private static String schema(Topic<?> topic) {
        if (topic.record() == byte[].class) {
            return "bytes";
        }
        String name = topic.record().getSimpleName();
        return "[" + name + "](" + SCHEMAS + name + ".json)";
    }

    /** As GitHub makes it of the heading. */
    private static String anchor(Topic<?> topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace(".", "");
    }

    private void say(String line) {
        page.append(line).append('\n');
    }
}
