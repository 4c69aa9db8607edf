package commentariat.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.bench.miss.Miss;
import java.util.List;

/**
 * What the analysis makes of one labelled document.
 *
 * @param prediction as the measure reads it
 * @param misses where it differs from the labels
 */
record Answer(ObjectNode prediction, List<Miss> misses) {
    Answer {
        misses = List.copyOf(misses);
    }
}
