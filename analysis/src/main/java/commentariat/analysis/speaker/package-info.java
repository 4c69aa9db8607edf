/**
 * Who said it: gives each quotation of an article its speaker, or says that the text does not tell.
 *
 * <p>Start at {@link commentariat.analysis.speaker.Speakers}. The rules, in the order in which they are tried, are
 * {@code SpeakerRules}; the people of the article are found by {@code People},
 * what it says of them beside a name by {@code Positions}, and in the next sentence by {@code Descriptions}; {@code Career} makes one
 * role and affiliation of all that, {@code Kinds} decides what they speak as. The words that all know are in {@code resources/…/speaker/}.
 *
 * <p>Do not touch lightly: a speaker's id is a key on {@code positions}, kept for ever: the same evidence must give the same id, always.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis.speaker;
