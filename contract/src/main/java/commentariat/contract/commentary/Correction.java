package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An analyst's word against a tag: it holds at once and on every replay. One record says all that is corrected of a quotation; a null takes
 * all of it back.
 *
 * @param quotationId the quotation that it is about
 * @param kind what was wrong
 * @param right what is right: a name ({@code nobody} where the text does not tell), a role, a stance; empty when there is no quotation
 * @param by who says so
 * @param at when
 * @param reason why, where given
 * @param articleId the article that the quotation stands in; records of 0.1.0 have none, and hold nowhere
 * @param words the quotation's words then, by which it is known again when a revision or another analysis words it otherwise
 * @param affiliation the right affiliation, with a role
 * @param speakerKind what the speaker speaks as, with a role; empty where that was right
 * @param besides what else was corrected of the quotation before, and goes on to hold
 */
public record Correction(
        String quotationId,
        CorrectionKind kind,
        Optional<String> right,
        String by,
        Instant at,
        Optional<String> reason,
        Optional<String> articleId,
        Optional<String> words,
        Optional<String> affiliation,
        Optional<SpeakerKind> speakerKind,
        List<Point> besides)
        implements Event {
    /** The right speaker where the text does not tell who said it. */
    public static final String NOBODY = "nobody";

    public Correction {
        Checks.notBlank("correction.quotationId", quotationId);
        besides = List.copyOf(besides);
        Point said = new Point(kind, right, affiliation, speakerKind, by, at, reason);
        besides.stream()
                .filter(point -> point.kind() == said.kind())
                .findFirst()
                .ifPresent(point -> {
                    throw new IllegalArgumentException(
                            "correction \"" + point.kind().word() + "\": is there twice");
                });
    }

    /** A word on one tag of a quotation that nothing else is known of. */
    public Correction(
            String quotationId,
            CorrectionKind kind,
            Optional<String> right,
            String by,
            Instant at,
            Optional<String> reason) {
        this(
                quotationId,
                kind,
                right,
                by,
                at,
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * One thing that was wrong.
     *
     * @param right as in the record around it
     * @param affiliation likewise
     * @param speakerKind likewise
     */
    public record Point(
            CorrectionKind kind,
            Optional<String> right,
            Optional<String> affiliation,
            Optional<SpeakerKind> speakerKind,
            String by,
            Instant at,
            Optional<String> reason) {
        public Point {
            Checks.notBlank("correction.by", by);
            if (right.isPresent() == (kind == CorrectionKind.NOT_A_QUOTATION)) {
                throw new IllegalArgumentException("correction \"" + kind.word() + "\": "
                        + (right.isPresent() ? "takes no right answer" : "needs the right answer"));
            }
        }
    }

    /** All that is corrected of the quotation, each kind once. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(besides);
        points.add(new Point(kind, right, affiliation, speakerKind, by, at, reason));
        points.sort(Comparator.comparing(Point::kind));
        return points;
    }

    @Override
    public String key() {
        return quotationId;
    }

    @Override
    public String eventId() {
        return quotationId + "@" + at;
    }

    @Override
    public Instant eventTime() {
        return at;
    }
}
