package commentariat.enrich.correction;

import commentariat.contract.commentary.Correction;
import java.util.Optional;

/**
 * A correction on its way to the article, which is the key.
 *
 * @param correction empty where it is taken back
 */
public record CorrectionChange(String quotationId, Optional<Correction> correction) {}
