package commentariat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.settings.Settings;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.Sources;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
    private static final IngestSettings SETTINGS =
            Settings.text(IngestSettings.class, "test", "allow-private-addresses: true");

    @Test
    void saysWhatWouldBeIngestedAndWhyNot() {
        try (Press press = new Press()) {
            press.answer("/robots.txt", Press.ok("text/plain", "User-agent: *\nDisallow: /private"));
            press.list("/open", "An open page", "2026-11-20T10:00:00Z");
            press.list("/private/diary", "A private diary", "2026-11-20T10:00:00Z");
            press.list("/live/now", "A live page", "2026-11-20T10:00:00Z");
            Source plain = press.source("press");
            Source choosy = new Source(
                    plain.id(),
                    plain.name(),
                    plain.kind(),
                    plain.url(),
                    plain.country(),
                    plain.language(),
                    plain.every(),
                    plain.links(),
                    List.of(),
                    List.of("/live/"),
                    List.of());
            SourceCheck check =
                    SourceCheck.of(new Sources(List.of(choosy)), SETTINGS).get(0);
            assertThat(check.error()).isEmpty();
            assertThat(check.ingestible()).isEqualTo(1);
            assertThat(check.links())
                    .extracting(link ->
                            link.title().orElse("") + ": " + link.whyNot().orElse("yes"))
                    .containsExactlyInAnyOrder(
                            "An open page: yes",
                            "A private diary: " + press.url("/robots.txt") + " forbids it",
                            "A live page: exclude \"/live/\"");
            assertThat(press.requestsFor("/open")).isZero();
        }
    }

    @Test
    void saysWhyASourceCannotBeRead() {
        try (Press press = new Press()) {
            Source plain = press.source("press");
            Source wrong = new Source(
                    "wrong",
                    plain.name(),
                    plain.kind(),
                    URI.create(press.url("/nothing.xml")),
                    Optional.empty(),
                    "en",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of());
            assertThat(SourceCheck.of(new Sources(List.of(wrong, plain)), SETTINGS))
                    .extracting(
                            check -> check.source().id() + ": " + check.error().orElse("fine"))
                    .containsExactly("wrong: the server answered 404 Client Error", "press: fine");
        }
    }
}
