package commentariat.app.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.deadletter.Decision;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.service.OperatorError;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final Instant START = Instant.parse("2026-03-14T10:00:00Z");
    private static final Coordinates RECORD = new Coordinates("articles", 3, 17);
    private static final Coordinates OTHER = new Coordinates("articles", 3, 18);

    @Test
    void deadLettersOfOneRecordAreClosedTogetherAndDrivenOnce() {
        Letter first = letter(1, RECORD, "aaaa1111", 1, 0);
        Letter second = letter(2, RECORD, "bbbb2222", 1, 1);
        Letter other = letter(3, OTHER, "aaaa1111", 1, 2);

        assertThat(letters(List.of(), first, second, other).open()).containsExactly(first, second, other);
        assertThat(Letters.oneForEachRecord(List.of(first, second, other)))
                .extracting(Letter::failed)
                .containsExactly(RECORD, OTHER);
        Letters decided = letters(List.of(discarded(first, 10)), first, second, other);
        assertThat(decided.open()).containsExactly(other);
        assertThat(decided.resolved()).containsExactly(first, second);
        assertThat(decided.resolution(second)).isEqualTo(decided.resolution(first));
    }

    @Test
    void aRecordThatFailsOnceMoreAfterItWasDecidedOnIsOpenAgain() {
        Letter first = letter(1, RECORD, "aaaa1111", 1, 0);
        Letter later = letter(2, RECORD, "aaaa1111", 1, 20);
        assertThat(letters(List.of(discarded(first, 10)), first, later).open()).containsExactly(later);
    }

    @Test
    void aDecisionOutlivesItsDeadLetter() {
        Letter gone = letter(1, RECORD, "aaaa1111", 1, 0);
        Letters letters = letters(List.of(discarded(gone, 10)), letter(3, OTHER, "aaaa1111", 1, 2));
        assertThat(letters.resolutions()).hasSize(1);
        assertThatThrownBy(() -> letters.named(List.of("1-1")))
                .isInstanceOf(OperatorError.class)
                .hasMessage("dead letter 1-1 is not there any more; it was discarded by kim at 2026-03-14T10:00:10Z;"
                        + " see those that are with: commentariat dead-letters list --letters");
    }

    @Test
    void causesAreNamedByTheirFirstDigitsWhereThoseAreEnough() {
        Letter one = letter(1, RECORD, "aaaa1111", 1, 0);
        Letter two = letter(2, OTHER, "aabb2222", 1, 1);
        Letters letters = letters(List.of(), one, two);
        assertThat(letters.named(List.of("aab"))).containsExactly(two);
        assertThat(letters.named(List.of("aab", "1-1", "1-1"))).containsExactly(one, two);
        assertThatThrownBy(() -> letters.named(List.of("aa")))
                .isInstanceOf(OperatorError.class)
                .hasMessage("\"aa\" begins several causes, aaaa1111, aabb2222; write more of its digits");
    }

    @Test
    void theMostFrequentCauseComesFirst() {
        List<Cause> causes = Letters.causes(List.of(
                letter(1, RECORD, "aaaa1111", 1, 0),
                letter(2, OTHER, "bbbb2222", 3, 5),
                letter(3, new Coordinates("pages", 0, 0), "bbbb2222", 1, 1)));
        assertThat(causes).extracting(Cause::fingerprint).containsExactly("bbbb2222", "aaaa1111");
        Cause first = causes.get(0);
        assertThat(first.first()).isEqualTo(START.plusSeconds(1));
        assertThat(first.last()).isEqualTo(START.plusSeconds(5));
        assertThat(first.topics()).containsExactly("articles", "pages");
        assertThat(first.attempts()).isEqualTo(3);
    }

    private static Letters letters(List<Resolution> resolutions, Letter... all) {
        return new Letters(
                Arrays.stream(all).collect(Collectors.toMap(Letter::id, Function.identity())),
                resolutions.stream().collect(Collectors.toMap(Resolution::letter, Function.identity())),
                0);
    }

    private static Letter letter(long offset, Coordinates failed, String cause, int attempt, int seconds) {
        return new Letter(
                new DeadLetterId(1, offset),
                failed,
                "enrich/write",
                "java.lang.IllegalStateException",
                "too large",
                cause,
                START.plusSeconds(seconds),
                attempt,
                Optional.empty(),
                true,
                Optional.of("a"),
                10);
    }

    private static Resolution discarded(Letter letter, int seconds) {
        return new Resolution(
                letter.id(),
                Decision.DISCARDED,
                letter.cause(),
                letter.failed(),
                Optional.empty(),
                "kim",
                START.plusSeconds(seconds),
                Optional.empty());
    }
}
