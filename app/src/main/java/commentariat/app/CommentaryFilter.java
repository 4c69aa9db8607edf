package commentariat.app;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.identity.Identity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Which commentary a watcher wants to see; what is empty is not asked. */
record CommentaryFilter(
        Optional<String> country,
        Optional<StanceLabel> stance,
        Optional<String> speaker,
        Optional<SpeakerKind> kind,
        Optional<String> source,
        Optional<Instant> publishedSince) {

    boolean accepts(Commentary commentary) {
        return country.map(code -> commentary.quotation().countries().contains(code.toUpperCase(Locale.ROOT)))
                        .orElse(true)
                && stance.map(label -> commentary.quotation().stance().label() == label)
                        .orElse(true)
                && speaker.map(name -> names(commentary, name)).orElse(true)
                && kind.map(wanted -> commentary
                                .speaker()
                                .map(who -> who.kind() == wanted)
                                .orElse(false))
                        .orElse(true)
                && source.map(id -> commentary.article().source().id().equals(id))
                        .orElse(true)
                && publishedSince
                        .map(since -> !commentary.article().published().isBefore(since))
                        .orElse(true);
    }

    private static boolean names(Commentary commentary, String name) {
        return commentary
                .speaker()
                .map(who -> Identity.fold(who.name()).contains(Identity.fold(name))
                        || who.id().contains(name))
                .orElse(false);
    }
}
