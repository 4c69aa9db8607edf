package commentariat.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static Progress of(long start, long... arrived) {
        Progress progress = Progress.startingAt(start);
        for (long offset : arrived) {
            progress.arrived(offset);
        }
        return progress;
    }

    @Test
    void movesOnWhenTheOldestRecordIsDone() {
        Progress progress = of(10, 10, 11, 12);
        progress.done(11);
        progress.done(12);
        assertThat(progress.next()).isEqualTo(10);
        progress.done(10);
        assertThat(progress.next()).isEqualTo(13);
        assertThat(progress.text()).isEmpty();
    }

    @Test
    void whoGoesOnKnowsWhatIsDoneBehindTheOldestOpenRecord() {
        Progress progress = of(10, 10, 11, 12, 13);
        progress.done(11);
        progress.done(13);
        Progress next = Progress.committed(progress.next(), progress.text());
        assertThat(next.isDone(10)).isFalse();
        assertThat(next.isDone(11)).isTrue();
        assertThat(next.isDone(12)).isFalse();
        assertThat(next.isDone(13)).isTrue();
    }

    @Test
    void marksOfTransactionsHoldNothingUp() {
        Progress progress = of(0, 0, 3);
        progress.done(0);
        assertThat(progress.next()).isEqualTo(3);
        progress.done(3);
        progress.arrivedBefore(6);
        assertThat(progress.next()).isEqualTo(6);
        assertThat(progress.open()).isZero();
    }

    @Test
    void recordsThatWereDeletedBeforeTheyWereReadHoldNothingUp() {
        Progress progress = of(5, 5_000_000);
        assertThat(progress.next()).isEqualTo(5_000_000);
        assertThat(progress.open()).isEqualTo(1);
    }

    @Test
    void aFullWindowFitsBesideAnOffset() {
        Progress progress = of(0, 0);
        for (long offset = 1; offset < Progress.WINDOW; offset++) {
            progress.arrived(offset);
            progress.done(offset);
        }
        assertThat(progress.text().length()).isLessThanOrEqualTo(4096);
    }

    @Test
    void textOfAnotherFormSaysNothing() {
        assertThat(Progress.committed(7, "moved by hand").isDone(8)).isFalse();
        assertThat(Progress.committed(7, "done-1:?").isDone(8)).isFalse();
    }

    @Test
    void agreesWithASetOfAllThatIsDone() {
        Random random = new Random(20261124);
        Progress progress = Progress.startingAt(0);
        Set<Long> done = new HashSet<>();
        for (long offset = 0; offset < 300; offset++) {
            progress.arrived(offset);
        }
        for (int i = 0; i < 250; i++) {
            long offset = random.nextInt(300);
            progress.done(offset);
            done.add(offset);
            progress = Progress.committed(progress.next(), progress.text());
            long oldestOpen = 0;
            while (done.contains(oldestOpen)) {
                oldestOpen++;
            }
            assertThat(progress.next()).isEqualTo(oldestOpen);
            for (long each = 0; each < 300; each++) {
                assertThat(progress.isDone(each))
                        .as("%d after %d steps", each, i)
                        .isEqualTo(done.contains(each));
            }
        }
    }
}
