package commentariat.sink.table;

/**
 * What a transaction did.
 *
 * @param stored articles that are now as they came
 * @param outdated articles that were passed over, because a newer revision or a newer analysis of them was there or came with them
 * @param withdrawn articles that were deleted
 */
public record Written(int stored, int outdated, int withdrawn) {}
