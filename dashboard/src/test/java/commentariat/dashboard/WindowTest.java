package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.StanceLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(3);

    @Test
    void holdsTheLatestAndLetsTheFirstGo() {
        put("a", "b", "c", "d");
        assertThat(held()).containsExactly("d", "c", "b");
    }

    @Test
    void aQuotationThatComesAnewKeepsItsPlace() {
        put("a", "b");
        window.put("a", Said.words("a").takes(StanceLabel.FAVOURABLE).as("a"));
        assertThat(held()).containsExactly("b", "a");
        assertThat(window.view(all -> true).latest().get(1).quotation().stance().label())
                .isEqualTo(StanceLabel.FAVOURABLE);
    }

    @Test
    void whatAReplayBringsIsTakenWhereItIsAndIsNoNewsElsewhere() throws Exception {
        put("a", "b");
        Follower follower = window.follow(Optional.empty(), 10);
        window.replace("a", Said.words("a").takes(StanceLabel.FAVOURABLE).as("a"));
        window.replace("old", Said.words("old").as("old"));
        assertThat(held()).containsExactly("b", "a");
        assertThat(taken(follower)).containsExactly("a");
    }

    @Test
    void aWithdrawnQuotationGoes() {
        put("a", "b");
        window.remove("a");
        window.remove("never there");
        assertThat(held()).containsExactly("b");
        assertThat(window.view(all -> true).position().sequence()).isEqualTo(3);
    }

    @Test
    void whatIsTheSameAgainIsNoChange() throws Exception {
        put("a");
        Follower follower = window.follow(Optional.empty(), 10);
        put("a");
        put("b");
        assertThat(taken(follower)).containsExactly("b");
    }

    @Test
    void aFollowerGoesOnWhereItWas() throws Exception {
        put("a", "b");
        Position position = window.view(all -> true).position();
        put("c");
        window.remove("b");
        Follower follower = window.follow(Optional.of(position), 10);
        put("d");
        assertThat(follower.resumed()).isTrue();
        assertThat(taken(follower)).containsExactly("c", "b", "d");
    }

    @Test
    void aFollowerThatMissedTooMuchIsToldSo() throws Exception {
        Position beginning = window.view(all -> true).position();
        put("a", "b", "c", "d", "e", "f");
        assertThat(window.follow(Optional.of(beginning), 10).resumed()).isTrue();
        put("g");
        Follower late = window.follow(Optional.of(beginning), 10);
        assertThat(late.resumed()).isFalse();
        assertThat(late.start()).isEqualTo(window.view(all -> true).position());
        assertThat(taken(late)).isEmpty();
    }

    @Test
    void aPositionOfAnotherRunOrOfTheFutureMeansNothing() {
        put("a");
        Position now = window.view(all -> true).position();
        assertThat(new Window(3).follow(Optional.of(now), 10).resumed()).isFalse();
        assertThat(window.follow(Optional.of(new Position(now.run(), 2)), 10).resumed())
                .isFalse();
        assertThat(window.follow(Optional.of(now), 10).resumed()).isTrue();
    }

    @Test
    void aSlowFollowerIsCutOffAndTheOthersAreNot() throws Exception {
        Follower slow = window.follow(Optional.empty(), 2);
        Follower roomy = window.follow(Optional.empty(), 10);
        put("a", "b", "c", "d");
        assertThat(slow.isCutOff()).isTrue();
        assertThat(roomy.isCutOff()).isFalse();
        assertThat(taken(roomy)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aPositionIsReadBackAsItWasWritten() {
        Position position = new Position("0123abcd", 17);
        assertThat(position).hasToString("0123abcd-17");
        assertThat(Position.parse("0123abcd-17")).contains(position);
        assertThat(Position.parse("")).isEmpty();
        assertThat(Position.parse("17")).isEmpty();
        assertThat(Position.parse("0123abcd-99999999999999999999")).isEmpty();
    }

    private void put(String... ids) {
        for (String id : ids) {
            window.put(id, Said.words(id).as(id));
        }
    }

    private List<String> held() {
        return window.view(all -> true).latest().stream().map(Commentary::id).toList();
    }

    private static List<String> taken(Follower follower) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (Optional<Change> next = follower.next(Duration.ZERO);
                next.isPresent();
                next = follower.next(Duration.ZERO)) {
            ids.add(next.get().id());
        }
        return ids;
    }
}
