package commentariat.ingest.topology;

import commentariat.contract.source.SourceHealth;
import commentariat.ingest.drift.Measure;
import java.util.Optional;

/**
 * What a page gave, and how its source is.
 *
 * @param health none before the source was polled
 */
record Watched(Measure measure, Optional<SourceHealth> health) {}
