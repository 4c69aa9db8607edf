package commentariat.app.replay.report;

import java.net.URI;

/**
 * A difference, and where it is.
 *
 * @param articleId which article
 * @param source id of its source
 */
public record Example(String articleId, String source, String title, URI url, Difference difference) {}
