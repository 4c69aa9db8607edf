package commentariat.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableJsonTest {
    /** In the columns {@code ?} stands for U+FFFD. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "U+0000                      | {\"a\":\"x\\u0000y\"}        | {\"a\":\"x?y\"}   | 1",
                "U+0000 in a name            | {\"a\\u0000\":[1,null,true]} | {\"a?\":[1,null,true]} | 1",
                "first half alone            | [\"\\ud83d!\"]              | [\"?!\"]          | 1",
                "second half alone           | [\"\\uDE00\"]               | [\"?\"]           | 1",
                "halves the wrong way round  | [\"\\ude00\\ud83d\"]        | [\"??\"]          | 2",
                "half, then a pair           | [\"\\ud83d\\ud83d\\ude00\"] | [\"?😀\"]         | 1",
            })
    void replacesWhatPostgresRefuses(String name, String json, String clean, int replaced) {
        StorableJson storable = StorableJson.of(json.getBytes(StandardCharsets.UTF_8));
        assertThat(Json.read(storable.bytes(), JsonNode.class))
                .isEqualTo(Json.read(clean.replace('?', '\uFFFD'), JsonNode.class));
        assertThat(storable.replaced()).isEqualTo(replaced);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"plain\":\"text\"}",
                "[\"a pair \\ud83d\\ude00\"]",
                "[\"no escape: \\\\u0000\"]",
                "[\"other escapes \\u00e9 \\n\"]",
                "[\"😀 한국어 \\u0001\"]",
            })
    void passesOnAllElseAsItIs(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(StorableJson.of(bytes)).isEqualTo(new StorableJson(bytes, 0));
    }

    @Test
    void saysWhatIsNoJson() {
        assertThatThrownBy(() -> StorableJson.of("[\"\\u0000".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonError.class);
    }
}
