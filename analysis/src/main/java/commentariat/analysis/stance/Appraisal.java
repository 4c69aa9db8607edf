package commentariat.analysis.stance;

/**
 * A judging word in a text, as it counts there.
 *
 * @param first the index of its first token in the text
 * @param last the index of its last token, included
 * @param valence what it says, after all that stands around it
 * @param passive whether it is a verb whose subject is the one done to: <em>was condemned</em>
 * @param rule the rule of composition that weighed most: {@code word}, {@code idiom}, {@code negation}, {@code flip},
 *     {@code failed-attempt}
 */
record Appraisal(int first, int last, Valence valence, boolean passive, String rule) {}
