package commentariat.ingest.topology;

import commentariat.contract.Checks;

/**
 * What is kept of an article to know whether it has changed.
 *
 * @param number of the revision that was published last
 * @param words digest of its title and text
 */
record Revision(int number, String words) {
    Revision {
        Checks.atLeast("revision", number, 1);
        Checks.notBlank("words", words);
    }
}
