package commentariat.app.report;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Stance;
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
                + paper.country(countries) + "  " + Words.of(quotation)
                + paper.faint("  " + Paper.clean(commentary.article().source().name()));
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
