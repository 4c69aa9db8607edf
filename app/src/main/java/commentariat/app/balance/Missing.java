package commentariat.app.balance;

import commentariat.contract.deadletter.Coordinates;

/**
 * What is nowhere.
 *
 * @param articleId the record's key; {@code ""} where it has none
 * @param record where it was seen last
 * @param what one line: what should be there and is not
 */
public record Missing(String articleId, Coordinates record, String what) {}
