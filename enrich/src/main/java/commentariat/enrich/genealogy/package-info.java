/**
 * Where words were published first, and who shortened them or gave them to somebody else, found across partitions and in any order of arrival.
 *
 * <p>Start at {@link commentariat.enrich.genealogy.Runs}: how two quotations meet; {@code Kinship} says what became of the words.
 *
 * <pre>
 * article --- runs of words of its quotations ---&gt; FindKin (by run: compares exactly)
 *                                                     |  "your quotation has kin", to who has use for it
 *                                                     v
 *                                                 HearOfKin (by article)  --&gt; Genealogy, when the article is told
 * </pre>
 *
 * <p>What a quotation says of its kin is a function of the latest words of both, in whatever order the messages come.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.genealogy;
