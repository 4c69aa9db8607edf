package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Articles.prose;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** What each release keeps in its stores: a folder per release, a file per store. A later release reads them all. */
class StateTest {
    private static final Path STATE = Path.of("src/test/resources/state");
    private static final String RELEASE = "0.2.0";
    private static final Map<String, Class<?>> STORES = new TreeMap<>(Map.of(
            "articles", commentariat.enrich.revision.TaggedArticle.class,
            "corrections", commentariat.enrich.correction.Corrections.class,
            "kin", commentariat.enrich.genealogy.Saying.class,
            "sayings", commentariat.enrich.genealogy.Saying.class,
            "stands", commentariat.enrich.position.Stand.class,
            "story-bands", commentariat.enrich.duplicate.Band.class,
            "story-neighbours", commentariat.enrich.duplicate.Neighbour.class,
            "story-words", commentariat.enrich.duplicate.Offer.class,
            "told", commentariat.enrich.publication.Told.class,
            "turns", commentariat.enrich.position.FollowPositions.Turn.class));

    @Test
    void thisReleaseKeepsWhatItsFolderHolds() throws IOException {
        for (Map.Entry<String, List<String>> store : kept().entrySet()) {
            Path file = STATE.resolve(RELEASE).resolve(store.getKey() + ".jsonl");
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(STATE.resolve(RELEASE));
                Files.write(file, store.getValue());
            }
            assertThat(store.getValue())
                    .as("refresh it with: ./mvnw -pl enrich -am test -Dtest=StateTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=update")
                    .isEqualTo(Files.readAllLines(file));
        }
    }

    @Test
    void todaysReaderReadsWhatEveryReleaseKept() throws IOException {
        try (var files = Files.walk(STATE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                String store = file.getFileName().toString().replace(".jsonl", "");
                Class<?> type = Objects.requireNonNull(STORES.get(store), () -> "the store of " + file + " is gone");
                for (String line : Files.readAllLines(file)) {
                    assertThat(Json.read(line, type)).as(file.toString()).isNotNull();
                }
            }
        }
    }

    /** Two copies that quote the same, one of them corrected. */
    private static Map<String, List<String>> kept() {
        String words = "It is a grave mistake to close the strait to ships of any flag.";
        String text = prose(1, 60) + " Orlova against RU: \"" + words + "\"";
        Map<String, List<String>> kept = new TreeMap<>();
        try (Stream stream = new Stream()) {
            Correction correction = new Correction(
                    Identity.ofQuotation("a", words, 0),
                    CorrectionKind.WRONG_SPEAKER,
                    Optional.of("Nadia Petrenko"),
                    "analyst",
                    Instant.parse("2026-03-02T08:00:00Z"),
                    Optional.empty(),
                    Optional.of("a"),
                    Optional.of(words),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            stream.publish(article("a", 1, "2026-02-14", text), article("b", 1, "2026-02-15", text));
            stream.write(
                    Stream.TOPICS.corrections().name(),
                    Stream.bytes(correction.quotationId()),
                    Json.bytes(correction),
                    new RecordHeaders());
            STORES.keySet().forEach(store -> kept.put(store, stream.state(store)));
        }
        return kept;
    }
}
