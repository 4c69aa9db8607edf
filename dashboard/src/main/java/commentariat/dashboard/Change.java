package commentariat.dashboard;

import commentariat.contract.commentary.Commentary;
import java.util.Optional;

/**
 * A quotation that came, came anew with other tags, or was withdrawn.
 *
 * @param sequence counts the changes of one {@link Window}, from 1
 * @param id the quotation's id
 * @param commentary what is said of it from now on; empty where it was withdrawn
 */
record Change(long sequence, String id, Optional<Commentary> commentary) {}
