/**
 * Wire copies and rewrites: which articles tell the same in nearly the same words, found across partitions and in any order of arrival.
 *
 * <p>Start at {@link commentariat.enrich.duplicate.Fingerprint}: the word runs of a text, and when two of them are near-copies. The rest is
 * how two articles that live on different partitions meet:
 *
 * <pre>
 * article --- its bands ---&gt; FindCandidates (by band: who else is in it)
 *                                |  "you may be alike", to both
 *                                v
 *                            OfferToCandidate (by article)      OfferAgain, when the words change or the article goes
 *                                |  "these are my word runs"        |
 *                                v                                  v
 *                            HearOfNeighbour (compares exactly) &lt;---+---- "this is my story now", from near-copies
 *                                |
 *                                v
 *                            Stories (tells the story; says so to near-copies)
 * </pre>
 *
 * <p>Each side compares for itself, always its own latest words with the other's latest words, and takes the best of the latest labels: the
 * outcome is the same in whatever order the messages come. Do not make a decision depend on who came first.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">A. Broder, On the resemblance and containment of documents (1997)</a>
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.duplicate;
