package commentariat.app.replay.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import commentariat.app.replay.report.Reading.Said;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.identity.Identity;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A correction as a case: what does the replayed analysis say, left to itself?
 *
 * @param right what the analyst says; empty where nobody is quoted
 * @param found what the analysis says by itself; empty where it does not quote the words
 */
public record CorrectionCase(
        String articleId,
        String title,
        URI url,
        CorrectionKind kind,
        String words,
        Optional<String> right,
        Optional<String> found,
        String by,
        Instant at,
        Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        /** The analysis says the same by itself. */
        @JsonProperty("agrees")
        AGREES,
        /** The analysis says otherwise, and the correction holds against it. */
        @JsonProperty("needed")
        NEEDED,
        /** The words are not quoted any more, so that the correction has nothing to hold on to. */
        @JsonProperty("lost")
        LOST;

        /** As JSON writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The case that one point of a correction is.
     *
     * @param alone the article as the analysis reads it, before any correction
     * @param published the article as the replay publishes it, with the corrections that hold
     */
    static CorrectionCase of(Correction correction, Correction.Point point, Reading alone, Reading published) {
        Optional<Said> said = alone.quotations().stream()
                .filter(quotation -> quotation.id().equals(correction.quotationId()))
                .findFirst();
        boolean holds = published
                .corrected()
                .contains(
                        Reading.key(point.kind().word(), point.by(), point.at().toString()));
        Outcome outcome;
        if (agrees(point, said)) {
            outcome = Outcome.AGREES;
        } else {
            outcome = holds || said.isPresent() ? Outcome.NEEDED : Outcome.LOST;
        }
        return new CorrectionCase(
                alone.articleId(),
                alone.title(),
                alone.url(),
                point.kind(),
                correction.words().or(() -> said.map(Said::words)).orElse(""),
                point.right(),
                said.map(quotation -> answer(point.kind(), quotation)),
                point.by(),
                point.at(),
                outcome);
    }

    private static boolean agrees(Correction.Point point, Optional<Said> said) {
        if (point.kind() == CorrectionKind.NOT_A_QUOTATION) {
            return said.isEmpty();
        }
        String right = point.right().orElse("");
        return said.map(quotation -> switch (point.kind()) {
                    case WRONG_SPEAKER ->
                        quotation.name().equals(right) || quotation.speaker().equals(Optional.of(folded(right)));
                    case WRONG_ROLE -> Identity.fold(quotation.who()).contains(Identity.fold(right));
                    case WRONG_STANCE -> quotation.stance().equals(right);
                    case NOT_A_QUOTATION -> false;
                })
                .orElse(false);
    }

    private static String folded(String name) {
        try {
            return Identity.ofPerson(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String answer(CorrectionKind kind, Said said) {
        return switch (kind) {
            case WRONG_SPEAKER -> said.name();
            case WRONG_ROLE -> said.who();
            case WRONG_STANCE -> said.stance();
            case NOT_A_QUOTATION -> said.words();
        };
    }
}
