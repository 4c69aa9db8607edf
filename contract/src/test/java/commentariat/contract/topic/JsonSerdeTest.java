package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.Samples;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {
    private static final Serde<EnrichedArticle> PLAIN = JsonSerde.of(EnrichedArticle.class);
    private static final Serde<Written<EnrichedArticle>> WRITTEN = JsonSerde.ofWritten(EnrichedArticle.class);
    private static final Serde<List<Span>> SPANS = JsonSerde.ofList(Span.class);

    @Test
    void aRecordWhoseJsonIsThereIsWrittenAsAnyOther() {
        Headers headers = new RecordHeaders();
        Headers plain = new RecordHeaders();
        byte[] bytes = WRITTEN.serializer().serialize("t", headers, Written.of(Samples.enrichedArticle()));
        assertThat(bytes).isEqualTo(PLAIN.serializer().serialize("t", plain, Samples.enrichedArticle()));
        assertThat(headers).isEqualTo(plain);
        assertThat(WRITTEN.deserializer().deserialize("t", bytes).event()).isEqualTo(Samples.enrichedArticle());
    }

    @Test
    void soIsItsTombstone() {
        Headers headers = new RecordHeaders();
        Headers plain = new RecordHeaders();
        assertThat(WRITTEN.serializer().serialize("t", headers, null)).isNull();
        PLAIN.serializer().serialize("t", plain, null);
        assertThat(headers).isEqualTo(plain);
    }

    @Test
    void aListComesBack() {
        List<Span> spans = List.of(new Span(1, 2), new Span(4, 9));
        byte[] bytes = SPANS.serializer().serialize("t", spans);
        assertThat(SPANS.deserializer().deserialize("t", bytes)).isEqualTo(spans);
    }

    @Test
    void whatIsNoListSaysSoAndWhere() {
        assertThatThrownBy(() -> SPANS.deserializer().deserialize("changes", "{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic changes: not a Span");
    }
}
