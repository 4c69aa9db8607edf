package commentariat.app.report;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One quotation on one line: time, speaker, role and affiliation, stance, countries, the words. */
public final class CommentaryLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Paper paper;
    private final ZoneId zone;

    /** {@code zone} is the reader's, for the time of day. */
    public CommentaryLine(Paper paper, ZoneId zone) {
        this.paper = paper;
        this.zone = zone;
    }

    /** The line for {@code commentary} that arrived at {@code arrived}. */
    public String of(Commentary commentary, Instant arrived) {
        Quotation quotation = commentary.quotation();
        String countries = quotation.countries().isEmpty() ? "" : "  [" + String.join(" ", quotation.countries()) + "]";
        return paper.faint(TIME.format(arrived.atZone(zone))) + "  " + who(commentary) + "  "
                + stance(quotation.stance())
                + paper.country(countries) + "  " + Words.of(quotation) + known(quotation)
                + paper.faint("  " + Paper.clean(commentary.article().source().name()));
    }

    /** What others than the article say of the words: analysts, and who printed them before. */
    private String known(Quotation quotation) {
        String corrected = quotation.corrections().stream()
                .map(correction -> "corrected by " + Paper.clean(correction.by()))
                .distinct()
                .collect(Collectors.joining(", "));
        String first = quotation
                .first()
                .map(echo -> "first in " + Paper.clean(echo.article().source().name())
                        + (echo.wording() == Wording.SAME
                                ? ""
                                : ", " + echo.wording().word() + " since")
                        + (echo.reattributed() ? ", by another" : ""))
                .orElse("");
        String known =
                Stream.of(corrected, first).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
        return known.isEmpty() ? "" : paper.faint("  (" + known + ")");
    }

    private String who(Commentary commentary) {
        return commentary
                .speaker()
                .map(speaker -> paper.bold(Paper.clean(speaker.name())) + description(speaker))
                .orElse(paper.faint("(speaker not told)"));
    }

    private String description(Speaker speaker) {
        String description = Stream.of(speaker.role(), speaker.affiliation())
                .flatMap(Optional::stream)
                .map(Paper::clean)
                .collect(Collectors.joining(", "));
        return description.isEmpty() ? "" : " (" + description + ")";
    }

    private String stance(Stance stance) {
        return paper.stance(stance.label())
                + stance.target()
                        .map(target -> " → " + Paper.clean(target.name()))
                        .orElse("");
    }
}
