package commentariat.app.report;

import commentariat.app.deadletter.Cause;
import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.Letters;
import commentariat.app.deadletter.Outcome;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.Resolution;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dead letters as a table: by cause, or one by one; and what came of those that were driven again. */
public final class DeadLettersReport {
    private final Paper paper;
    private final ZoneId zone;

    /** {@code zone} is the reader's. */
    public DeadLettersReport(Paper paper, ZoneId zone) {
        this.paper = paper;
        this.zone = zone;
    }

    /** Two lines a cause: how many, when, where, and the newest message. */
    public List<String> causes(Collection<Cause> causes) {
        List<String> lines = new ArrayList<>();
        lines.add(paper.faint(String.format(
                Locale.ROOT,
                "%-8s  %7s  %-19s  %-19s  %-18s %s",
                "cause",
                "letters",
                "first",
                "last",
                "stage",
                "topic")));
        for (Cause cause : causes) {
            Letter newest = cause.newest();
            lines.add(paper.bold(cause.fingerprint())
                    + String.format(
                            Locale.ROOT,
                            "  %7d  %s  %s  %-18s %s%s",
                            cause.letters().size(),
                            Moments.of(cause.first(), zone),
                            Moments.of(cause.last(), zone),
                            newest.stage(),
                            String.join(", ", cause.topics()),
                            cause.attempts() > 1 ? "  (tried up to " + cause.attempts() + " times)" : ""));
            lines.add("          " + shortened(Paper.clean(newest.message()), 10));
        }
        return lines;
    }

    /** A line a dead letter, and what became of it where {@code letters} know. */
    public List<String> letters(Collection<Letter> some, Letters letters) {
        List<String> lines = new ArrayList<>();
        lines.add(paper.faint(String.format(
                Locale.ROOT,
                "%-8s  %-8s  %-19s  %5s  %10s  %-28s %s",
                "letter",
                "cause",
                "failed",
                "tried",
                "size",
                "record",
                "key")));
        for (Letter letter : some) {
            lines.add(paper.bold(String.format(Locale.ROOT, "%-8s", letter.id()))
                    + String.format(
                            Locale.ROOT,
                            "  %s  %s  %5d  %10s  %-28s %s",
                            letter.cause(),
                            Moments.of(letter.at(), zone),
                            letter.attempt(),
                            Moments.bytes(letter.bytes()),
                            letter.failed(),
                            letter.key()
                                    .map(key -> shortened(Paper.clean(key), 90))
                                    .orElse("(none)"))
                    + letters.resolution(letter)
                            .map(resolution -> paper.faint("  " + Paper.clean(Letters.said(resolution))))
                            .orElse(""));
        }
        return lines;
    }

    /** The line below the table. */
    public String sum(int letters, int causes) {
        return paper.bold(Moments.count(letters, "dead letter") + " of " + Moments.count(causes, "cause"));
    }

    /** A command that one may want next, and what for. */
    public String next(String command, String what) {
        return paper.faint("  " + command + "   # " + what);
    }

    /** How many records that were driven again nobody has read yet, and where they stand; empty where there are none. */
    public Optional<String> underWay(Collection<Resolution> waiting) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        String topics = waiting.stream()
                .flatMap(resolution -> resolution.to().stream())
                .map(Coordinates::topic)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(Moments.count(waiting.size(), "record") + " driven again "
                + (waiting.size() == 1 ? "is" : "are") + " not read yet, on " + topics);
    }

    /** What came of records that were driven again: one line that counts, and one for each that failed again. */
    public List<String> outcomes(Outcome.Found found, Collection<Resolution> redriven) {
        List<String> lines = new ArrayList<>();
        for (Resolution resolution : redriven) {
            Letter again = found.followers().get(resolution.letter());
            if (again != null) {
                lines.add(resolution.letter() + " failed again: " + again.id() + ", cause " + again.cause() + ", "
                        + again.stage() + ": " + shortened(Paper.clean(again.message()), 60));
            }
        }
        lines.add(paper.bold(found.count(Outcome.THROUGH) + " went through, " + found.count(Outcome.FAILED_AGAIN)
                + " failed again, " + found.count(Outcome.WAITING) + " not read yet"));
        return lines;
    }

    private String shortened(String text, int indent) {
        int longest = Math.max(30, paper.columns() - indent);
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
