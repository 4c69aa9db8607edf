package commentariat.analysis.syntax;

import commentariat.contract.commentary.Span;

/**
 * A word or mark as Universal Dependencies cuts it: {@code don't} is two, {@code long-term} three.
 *
 * @param start where it starts in the article's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text exactly what stands there
 * @param partOfSpeech its universal part of speech
 * @param tag its Penn Treebank tag, e.g. {@code VBD}
 * @param head the word of the same parse that it hangs on, from 0; {@link Parse#NONE} for the root
 * @param relation how it hangs there, with the subtype, e.g. {@code nsubj:pass}
 */
public record Word(int start, int end, String text, PartOfSpeech partOfSpeech, String tag, int head, String relation) {

    /** Where it stands. */
    public Span span() {
        return new Span(start, end);
    }

    /** Whether it hangs on its head by {@code relation}, whatever the subtype. */
    public boolean is(String relation) {
        return this.relation.startsWith(relation)
                && (this.relation.length() == relation.length() || this.relation.charAt(relation.length()) == ':');
    }
}
