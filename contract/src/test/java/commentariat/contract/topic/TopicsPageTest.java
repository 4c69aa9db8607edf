package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TopicsPageTest {
    private static final Path PAGE = Path.of("../docs/topics.md");

    @Test
    void isWhatTheDocsHold() {
        Golden.compare(PAGE, TopicsPage.of(Topics.withPrefix("")), "./mvnw -pl contract test -Dtest=TopicsPageTest");
    }

    @Test
    void itsLinksLeadSomewhere() {
        String page = TopicsPage.of(Topics.withPrefix(""));
        assertThat(Pattern.compile("]\\((\\.\\./[^)]+)\\)")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(Pattern.compile("]\\((\\.\\./[^)]+)\\)")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1)))
                .allMatch(link -> Files.exists(Path.of("../docs").resolve(link)));
    }
}
