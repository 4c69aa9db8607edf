package commentariat.app.replay.report;

import java.util.List;

/**
 * Articles that are published and that the replay could not analyse, for one reason.
 *
 * @param cause the same for all that failed for the same reason, as on {@code dead-letters}
 * @param stage which stage failed
 * @param message of the first one
 * @param articles ids of some of them
 */
public record Failure(String cause, String stage, String message, int count, List<String> articles) {}
