package commentariat.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A changed name of a store or of a repartition topic loses its state: this test makes one think. */
class TopologyPictureTest {
    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @Test
    void isAsReviewed() throws IOException {
        String described = Enrich.describe(Topics.withPrefix("")).toString();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, described);
        }

        assertThat(described)
                .as(
                        "the topology changed; if that is meant: ./mvnw -pl enrich test -Dtest=TopologyPictureTest -Dgolden=update")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyStepStoreAndTopicHasANameOfItsOwn() {
        assertThat(Enrich.describe(Topics.withPrefix("")).toString()).doesNotContainPattern("KSTREAM|KTABLE|\\d{10}");
    }

    @Test
    void thePrefixIsOnEveryTopicOfTheCatalogue() {
        assertThat(Enrich.describe(Topics.withPrefix("test.")).toString())
                .contains("[test.articles]", "topic: test.commentary", "topic: test.dead-letters");
    }
}
