/**
 * An article's text cut into paragraphs, sentences and tokens, with exact offsets; and the word lists that all stages read.
 *
 * <p>Start at {@link commentariat.analysis.text.Text#of}. Every later stage reads the text through it and none cuts anew, so that
 * all of them agree on where a sentence ends. The abbreviations that hold a sentence together are in {@code abbreviations.txt}.
 *
 * <p>Everything here is linear in the length of the text, and must stay so: texts come from strangers.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis.text;
