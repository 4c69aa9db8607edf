package commentariat.app.deadletter;

import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.service.OperatorError;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dead letters of an installation as they stood when they were read, and what became of them.
 *
 * <p>What is decided is decided about a record: several dead letters of one record, which could not be written to two topics, or whose service was
 * killed between the dead letter and its commit, are closed together.
 */
public final class Letters {
    private static final Comparator<Letter> AS_THEY_FAILED =
            Comparator.comparing(Letter::at).thenComparing(Letter::id);

    private final Map<DeadLetterId, Letter> all;
    private final Map<DeadLetterId, Resolution> resolutions;
    private final Map<Coordinates, Resolution> byRecord = new HashMap<>();
    private final long strangers;

    /**
     * Puts them together.
     *
     * @param all by id
     * @param resolutions by the dead letter that they are about; that one may be gone from its topic by now
     * @param strangers how many records of the topic are no dead letters
     */
    public Letters(Map<DeadLetterId, Letter> all, Map<DeadLetterId, Resolution> resolutions, long strangers) {
        this.all = Map.copyOf(all);
        this.resolutions = Map.copyOf(resolutions);
        this.strangers = strangers;
        resolutions
                .values()
                .forEach(resolution -> byRecord.merge(
                        resolution.failed(),
                        resolution,
                        (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }

    /** Those that are still on their topic, open or not. */
    public Collection<Letter> all() {
        return all.values();
    }

    /** The dead letter with this id; empty where it is not, or not any more, on its topic. */
    public Optional<Letter> find(DeadLetterId id) {
        return Optional.ofNullable(all.get(id));
    }

    /** All that was ever decided. */
    public Collection<Resolution> resolutions() {
        return resolutions.values();
    }

    /** How many records of the topic are no dead letters. */
    public long strangers() {
        return strangers;
    }

    /** Those that nobody has decided on, in the order in which they failed. */
    public List<Letter> open() {
        return all.values().stream()
                .filter(letter -> resolution(letter).isEmpty())
                .sorted(AS_THEY_FAILED)
                .toList();
    }

    /** Those that somebody has decided on and that are still on their topic, in the order in which they failed. */
    public List<Letter> resolved() {
        return all.values().stream()
                .filter(letter -> resolution(letter).isPresent())
                .sorted(AS_THEY_FAILED)
                .toList();
    }

    /** What became of a dead letter; empty where it is open. A record that failed once more after it was decided on is open again. */
    public Optional<Resolution> resolution(Letter letter) {
        return Optional.ofNullable(resolutions.get(letter.id()))
                .or(() -> Optional.ofNullable(byRecord.get(letter.failed()))
                        .filter(resolution -> !letter.at().isAfter(resolution.at())));
    }

    /** One of {@code letters} for each record, the one that was tried most: driving two of them would drive the record twice. */
    public static List<Letter> oneForEachRecord(Collection<Letter> letters) {
        Map<Coordinates, Letter> one = new HashMap<>();
        letters.forEach(letter -> one.merge(
                letter.failed(), letter, (first, second) -> second.attempt() > first.attempt() ? second : first));
        return one.values().stream().sorted(AS_THEY_FAILED).toList();
    }

    /** Which dead letter followed which: by the one that was driven again, the one by which that failed again. */
    public Map<DeadLetterId, Letter> followers() {
        Map<DeadLetterId, Letter> followers = new HashMap<>();
        all.values().stream()
                .sorted(AS_THEY_FAILED)
                .forEach(letter -> letter.follows().ifPresent(id -> followers.putIfAbsent(id, letter)));
        return followers;
    }

    /** The causes of {@code letters}, the most frequent first. */
    public static List<Cause> causes(Collection<Letter> letters) {
        Map<String, List<Letter>> byCause = new TreeMap<>();
        letters.stream()
                .sorted(AS_THEY_FAILED)
                .forEach(letter -> byCause.computeIfAbsent(letter.cause(), cause -> new ArrayList<>())
                        .add(letter));
        return byCause.entrySet().stream()
                .map(entry -> new Cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                        (Cause cause) -> -cause.letters().size()))
                .toList();
    }

    /**
     * Those that an operator names, in the order in which they failed: a dead letter by its id, {@code 3-17}, or the open ones of a cause by its
     * fingerprint or the beginning of it.
     *
     * @throws OperatorError if a name fits none, or several causes; the message says what to do
     */
    public List<Letter> named(Collection<String> names) {
        LinkedHashSet<Letter> chosen = new LinkedHashSet<>();
        for (String name : names) {
            Optional<DeadLetterId> id = DeadLetterId.parse(name);
            chosen.addAll(id.isPresent() ? List.of(byId(id.get())) : ofCause(name));
        }
        return chosen.stream().sorted(AS_THEY_FAILED).toList();
    }

    private Letter byId(DeadLetterId id) {
        Letter letter = all.get(id);
        if (letter == null) {
            throw new OperatorError("dead letter " + id + " is not there"
                    + Optional.ofNullable(resolutions.get(id))
                            .map(known -> " any more; it was " + said(known))
                            .orElse("")
                    + "; see those that are with: commentariat dead-letters list --letters");
        }
        return letter;
    }

    private List<Letter> ofCause(String name) {
        if (!name.matches("[0-9a-f]{1,8}")) {
            throw new OperatorError(
                    "\"" + name + "\" is no dead letter and no cause; write a dead letter as 3-17, a cause as"
                            + " the 8 digits that it is listed with; see: commentariat dead-letters list");
        }
        List<Letter> open = open().stream()
                .filter(letter -> letter.cause().startsWith(name))
                .toList();
        List<String> causes = open.stream().map(Letter::cause).distinct().toList();
        if (causes.isEmpty()) {
            throw new OperatorError(
                    "no open dead letter has cause " + name + "; see those that are: commentariat dead-letters list");
        }
        if (causes.size() > 1) {
            throw new OperatorError("\"" + name + "\" begins several causes, " + String.join(", ", causes)
                    + "; write more of its digits");
        }
        return open;
    }

    /** What became of a dead letter, in words: {@code discarded by kim at 2026-03-14T10:00:00Z (no news)}. */
    public static String said(Resolution resolution) {
        return (switch (resolution.decision()) {
                    case REDRIVEN -> "driven again";
                    case DISCARDED -> "discarded";
                })
                + " by " + resolution.by() + " at " + resolution.at().truncatedTo(ChronoUnit.SECONDS)
                + resolution.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    /** Open ones by id, for those who go through the topic once more. */
    static Map<DeadLetterId, Letter> byId(Collection<Letter> letters) {
        Map<DeadLetterId, Letter> byId = new LinkedHashMap<>();
        letters.forEach(letter -> byId.put(letter.id(), letter));
        return byId;
    }
}
