package commentariat.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private final Frontier<String> frontier = new Frontier<>();

    private String next(Duration after) {
        return frontier.next(NOON.plus(after)).map(Frontier.Turn::job).orElse("nobody");
    }

    @Test
    void neverVisitsAHostTwiceAtATime() {
        frontier.add("a.example", "first");
        frontier.add("a.example", "second");
        assertThat(next(Duration.ZERO)).isEqualTo("first");
        assertThat(next(Duration.ofHours(1))).isEqualTo("nobody");
    }

    @Test
    void keepsTheDelayBetweenTwoVisits() {
        frontier.add("a.example", "first");
        frontier.add("a.example", "second");
        next(Duration.ZERO);
        frontier.done("a.example", NOON.plusSeconds(1), Duration.ofSeconds(2));
        assertThat(next(Duration.ofMillis(2_999))).isEqualTo("nobody");
        assertThat(next(Duration.ofSeconds(3))).isEqualTo("second");
    }

    @Test
    void oneHostDoesNotHoldUpAnother() {
        frontier.add("a.example", "first");
        frontier.add("a.example", "second");
        frontier.add("b.example", "third");
        assertThat(next(Duration.ZERO)).isEqualTo("first");
        assertThat(next(Duration.ZERO)).isEqualTo("third");
    }

    @Test
    void whatIsTriedAgainLaterLetsTheOthersOfItsHostPass() {
        frontier.addLater("a.example", "again", NOON.plusSeconds(60));
        frontier.add("a.example", "new");
        assertThat(next(Duration.ZERO)).isEqualTo("new");
        frontier.done("a.example", NOON, Duration.ZERO);
        assertThat(next(Duration.ofSeconds(59))).isEqualTo("nobody");
        assertThat(next(Duration.ofSeconds(60))).isEqualTo("again");
    }

    @Test
    void aHostThatAsksToBeLeftAloneIsLeftAlone() {
        frontier.add("a.example", "first");
        frontier.hold("a.example", NOON.plusSeconds(30));
        frontier.forgetIdle(NOON);
        assertThat(next(Duration.ofSeconds(29))).isEqualTo("nobody");
        assertThat(next(Duration.ofSeconds(30))).isEqualTo("first");
    }

    @Test
    void aHostThatHadItsTurnMovesToTheEnd() {
        frontier.add("a.example", "a1");
        frontier.add("a.example", "a2");
        frontier.add("b.example", "b1");
        assertThat(next(Duration.ZERO)).isEqualTo("a1");
        frontier.done("a.example", NOON, Duration.ZERO);
        assertThat(next(Duration.ZERO)).isEqualTo("b1");
        assertThat(next(Duration.ZERO)).isEqualTo("a2");
        assertThat(frontier.size()).isZero();
    }

    @Test
    void forgetsTheDelayOfAHostOnlyWhenItIsOver() {
        frontier.add("a.example", "first");
        next(Duration.ZERO);
        frontier.done("a.example", NOON, Duration.ofSeconds(10));
        frontier.forgetIdle(NOON.plusSeconds(5));
        frontier.add("a.example", "second");
        assertThat(next(Duration.ofSeconds(6))).isEqualTo("nobody");
    }

    @Test
    void takesOutWhatBelongsToSomebodyElseNow() {
        frontier.add("a.example", "mine");
        frontier.addFirst("a.example", "theirs");
        frontier.addLater("a.example", "theirs too", NOON);
        frontier.removeIf(job -> job.startsWith("theirs"));
        assertThat(frontier.size()).isEqualTo(1);
        assertThat(next(Duration.ZERO)).isEqualTo("mine");
    }
}
