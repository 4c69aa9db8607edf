package commentariat.enrich.topology;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Edit;
import commentariat.enrich.duplicate.BandChange;
import commentariat.enrich.position.StandChange;
import commentariat.enrich.position.Stands;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.Edits;
import commentariat.enrich.trend.Trends;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that follows from a change, worked out before any of it is written.
 *
 * @param commentary by quotation id; empty for what no longer holds
 * @param edit what a new revision changed
 * @param trends by key of the trend: how many more
 * @param stands by key of the position
 * @param bands by name of the band
 */
record Consequences(
        Change change,
        Map<String, Optional<Commentary>> commentary,
        Optional<Edit> edit,
        Map<String, Long> trends,
        Map<String, StandChange> stands,
        Map<String, BandChange> bands) {

    static Consequences of(Change change) {
        return new Consequences(
                change,
                change.commentary(),
                Edits.of(change),
                Trends.differences(change),
                Stands.differences(change),
                BandChange.of(change));
    }

    List<Edit> edits() {
        return edit.stream().toList();
    }
}
