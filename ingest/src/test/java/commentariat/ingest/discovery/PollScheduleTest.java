package commentariat.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.source.SourceHealth;
import commentariat.ingest.fetch.Validators;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.SourceKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Polled LISTED =
            new Polled.Listed(List.of(), new Validators(Optional.of("v2"), Optional.empty()));
    private final PollSchedule schedule = new PollSchedule(Duration.ofMinutes(2), Duration.ofHours(1));

    private static Source source(Optional<Duration> every) {
        return new Source(
                "a",
                "A",
                SourceKind.FEED,
                URI.create("https://a.example/feed"),
                Optional.empty(),
                "en",
                every,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private SourceHealth after(Polled polled, int fresh, Duration before) {
        SourceHealth last = new SourceHealth(
                "a",
                NOON.minus(before),
                NOON,
                Optional.empty(),
                5,
                0,
                Optional.empty(),
                Optional.of("v1"),
                Optional.empty(),
                List.of());
        return schedule.after(source(Optional.empty()), polled, fresh, Optional.of(last), NOON);
    }

    private static Duration wait(SourceHealth health) {
        return Duration.between(health.polledAt(), health.nextPoll());
    }

    @Test
    void asksSoonerWhereThereWasSomethingNewAndLaterWhereThereWasNot() {
        assertThat(wait(after(LISTED, 3, Duration.ofMinutes(20)))).isEqualTo(Duration.ofMinutes(10));
        assertThat(wait(after(LISTED, 0, Duration.ofMinutes(20)))).isEqualTo(Duration.ofMinutes(30));
        assertThat(wait(after(LISTED, 3, Duration.ofMinutes(2)))).isEqualTo(Duration.ofMinutes(2));
        assertThat(wait(after(LISTED, 0, Duration.ofHours(1)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsToWhatTheSourcesFileSays() {
        SourceHealth health =
                schedule.after(source(Optional.of(Duration.ofSeconds(30))), LISTED, 0, Optional.empty(), NOON);
        assertThat(wait(health)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void failuresAddUpAndKeepTheValidators() {
        SourceHealth once = after(new Polled.Failed("no host", Optional.empty()), 0, Duration.ofMinutes(20));
        assertThat(wait(once)).isEqualTo(Duration.ofMinutes(4));
        assertThat(once.failures()).isEqualTo(1);
        assertThat(once.error()).contains("no host");
        assertThat(once.etag()).contains("v1");
        SourceHealth twice = schedule.after(
                source(Optional.empty()), new Polled.Failed("no host", Optional.empty()), 0, Optional.of(once), NOON);
        assertThat(wait(twice)).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void aServerThatAsksForTimeGetsIt() {
        SourceHealth health =
                after(new Polled.Failed("busy", Optional.of(Duration.ofHours(3))), 0, Duration.ofMinutes(2));
        assertThat(wait(health)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aGoodPollEndsTheFailuresAndTakesTheNewValidators() {
        SourceHealth failed = after(new Polled.Failed("no host", Optional.empty()), 0, Duration.ofMinutes(20));
        SourceHealth good = schedule.after(source(Optional.empty()), LISTED, 1, Optional.of(failed), NOON);
        assertThat(good.failures()).isZero();
        assertThat(good.error()).isEmpty();
        assertThat(good.etag()).contains("v2");
        assertThat(good.lastArticle()).contains(NOON);
        assertThat(wait(good)).isEqualTo(Duration.ofMinutes(2));
    }
}
