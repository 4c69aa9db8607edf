package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.deadletter.DeadLetterId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53Z");
    private static final Instant WRITTEN = Instant.parse("2026-03-13T00:00:00Z");

    @Test
    void keepsBytesKeyAndHeadersAsTheyWere() {
        DeadLetter letter = letter(failed());
        ProducerRecord<byte[], byte[]> sent = letter.toRecord("dead-letters");

        assertThat(sent.topic()).isEqualTo("dead-letters");
        assertThat(sent.partition()).isNull();
        assertThat(sent.timestamp()).isEqualTo(AT.toEpochMilli());
        assertThat(sent.key()).isEqualTo(bytes("a1"));
        assertThat(sent.value()).isEqualTo(bytes("{\"id\":"));
        assertThat(text(sent.headers().lastHeader("dead_trace")).lines())
                .hasSizeBetween(1, 12)
                .first()
                .asString()
                .startsWith("commentariat.contract.topic.DeadLetterTest.letter(DeadLetterTest.java:");
        sent.headers().remove("dead_trace");
        assertThat(sent.headers())
                .extracting(header -> header.key() + "=" + text(header))
                .containsExactly(
                        "ce_id=a1@1",
                        "dead_topic=articles",
                        "dead_partition=7",
                        "dead_offset=4711",
                        "dead_stage=enrich/analyse",
                        "dead_error=java.lang.ArithmeticException",
                        "dead_message=article a1: by zero",
                        "dead_at=2026-03-14T09:26:53Z",
                        "dead_attempt=1",
                        "dead_timestamp=2026-03-13T00:00:00Z",
                        "dead_cause=" + letter.cause());
    }

    @Test
    void comesBackAsItWas() {
        DeadLetter letter = letter(failed());
        assertThat(DeadLetter.from(consumed(letter.toRecord("dead-letters")))).isEqualTo(letter);
        assertThat(letter.header("ce_id")).contains("a1@1");
    }

    @Test
    void aTombstoneWithoutKeyComesBackAsOne() {
        DeadLetter letter = letter(record(null, null, new RecordHeaders()));
        DeadLetter back = DeadLetter.from(consumed(letter.toRecord("dead-letters")));
        assertThat(back).isEqualTo(letter);
        assertThat(back.key()).isEmpty();
        assertThat(back.value()).isEmpty();
    }

    @Test
    void countsAttemptsAcrossARedrive() {
        DeadLetter first = letter(failed());
        ProducerRecord<byte[], byte[]> again =
                DeadLetter.from(consumed(first.toRecord("dead-letters"))).redriven(new DeadLetterId(3, 17));
        assertThat(again.topic()).isEqualTo("articles");
        assertThat(again.partition()).isEqualTo(7);
        assertThat(again.timestamp()).isEqualTo(WRITTEN.toEpochMilli());
        assertThat(again.key()).isEqualTo(bytes("a1"));
        assertThat(again.value()).isEqualTo(bytes("{\"id\":"));
        assertThat(again.headers())
                .extracting(header -> header.key() + "=" + text(header))
                .containsExactly("ce_id=a1@1", "dead_attempt=1", "dead_follows=3-17");

        DeadLetter second = letter(consumed(again));
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.follows()).contains(new DeadLetterId(3, 17));
        assertThat(DeadLetter.from(consumed(second.toRecord("dead-letters")))).isEqualTo(second);
    }

    @Test
    void aRecordThatWentThroughForgetsThatItWasDrivenAgain() {
        Headers headers = letter(failed()).redriven(new DeadLetterId(3, 17)).headers();
        DeadLetter.removeFrom(headers);
        assertThat(headers).extracting(Header::key).containsExactly("ce_id");
    }

    @Test
    void whatCouldNotBeWrittenIsNotDrivenAgain() {
        DeadLetter letter = letter(failed()).withUnwritten(bytes("q1"), bytes("{}"));
        DeadLetter back = DeadLetter.from(consumed(letter.toRecord("dead-letters")));
        assertThat(back).isEqualTo(letter);
        assertThat(back.asRead()).isFalse();
        assertThat(back.value()).contains(bytes("{}"));
        assertThat(back.place()).hasToString("articles-7@4711");
        assertThatThrownBy(() -> back.redriven(new DeadLetterId(3, 17)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("dead letter 3-17 holds what could not be written, not what was read");
    }

    @Test
    void lettersOfTheFirstReleaseAreRead() {
        ProducerRecord<byte[], byte[]> sent = letter(failed()).toRecord("dead-letters");
        for (String later : new String[] {"dead_trace", "dead_timestamp", "dead_follows", "dead_as_read"}) {
            sent.headers().remove(later);
        }
        DeadLetter letter = DeadLetter.from(consumed(sent));
        assertThat(letter.timestamp()).isEmpty();
        assertThat(letter.trace()).isEmpty();
        assertThat(letter.asRead()).isTrue();
    }

    @Test
    void takesAMangledAttemptForTheFirst() {
        for (String mangled : new String[] {"", "many", "-3", "99999999999"}) {
            Headers headers = new RecordHeaders();
            headers.add("dead_attempt", bytes(mangled));
            assertThat(letter(record(bytes("a1"), null, headers)).attempt()).isEqualTo(1);
        }
    }

    @Test
    void keepsOneShortLineOfTheMessage() {
        String long1 = "x".repeat(999) + "🚢" + "y".repeat(50);
        DeadLetter letter = DeadLetter.of(failed(), "s", new IllegalStateException(long1 + "\nmore"), AT);
        assertThat(letter.message()).isEqualTo("x".repeat(999));
        assertThat(DeadLetter.of(failed(), "s", new IllegalStateException(), AT).message())
                .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void oneCauseGroupsWhatDiffersInNumbersAndQuotedParts() {
        String cause = cause("mention 3..8 cannot be \"Kremlin\"");
        assertThat(cause).matches("[0-9a-f]{8}");
        assertThat(cause("mention 14..19 cannot be \"Bergen\"")).isEqualTo(cause);
        assertThat(cause("quotation 3..8 cannot be \"Kremlin\"")).isNotEqualTo(cause);
        assertThat(cause("Unexpected character ('<' (code 60)): expected a value (line 1, column 2)"))
                .isEqualTo(cause("Unexpected character ('?' (code 63)): expected a value (line 7, column 12)"));
    }

    @Test
    void oneCauseGroupsPagesThatOneAnswerMet() {
        String missing = cause("https://ledger.example/world/1: the server answered 404 Not Found");
        assertThat(cause("http://bote.example/politik/2?a=b: the server answered 404 Not Found"))
                .isEqualTo(missing);
        assertThat(cause("https://ledger.example/world/1: the server answered 503 Service Unavailable"))
                .isNotEqualTo(missing);
        assertThat(cause("article 8f14e45fceea167a5a36dedd4bea2543: too long"))
                .isEqualTo(cause("article c9f0f895fb98ab9159f51fd0297e236d: too long"));
    }

    @Test
    void saysWhatMakesARecordNoDeadLetter() {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> plain = failed();
        assertThatThrownBy(() -> DeadLetter.from(plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("record articles-7@4711 is no dead letter: no header dead_topic");

        ProducerRecord<byte[], byte[]> sent = letter(failed()).toRecord("dead-letters");
        sent.headers().remove("dead_at").add("dead_at", bytes("yesterday"));
        assertThatThrownBy(() -> DeadLetter.from(consumed(sent)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("record dead-letters-7@4711 is no dead letter: header dead_at is \"yesterday\"");
    }

    private static String cause(String message) {
        return DeadLetter.of(failed(), "s", new IllegalArgumentException(message), AT)
                .cause();
    }

    private static DeadLetter letter(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return DeadLetter.of(
                record,
                "enrich/analyse",
                new IllegalStateException("article a1: by zero", new ArithmeticException()),
                AT);
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> failed() {
        Headers headers = new RecordHeaders();
        headers.add("ce_id", bytes("a1@1"));
        return record(bytes("a1"), bytes("{\"id\":"), headers);
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> record(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return record("articles", key, value, headers);
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> consumed(ProducerRecord<byte[], byte[]> sent) {
        return record(sent.topic(), sent.key(), sent.value(), sent.headers());
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> record(
            String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                7,
                4711,
                WRITTEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                headers,
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
