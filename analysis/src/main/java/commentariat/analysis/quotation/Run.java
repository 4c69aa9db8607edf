package commentariat.analysis.quotation;

import commentariat.contract.commentary.Span;

/**
 * Words between quotation marks, within one paragraph.
 *
 * @param outer with the marks; without the closing one where the paragraph leaves it out
 * @param inner without the marks and the white space inside them
 * @param words how many words there are
 * @param endsOpen whether they end with a mark that lets the sentence around them go on: a comma, a question mark
 * @param goesOn whether the run before was left open because this one continues it
 * @param single whether the marks are single ones
 */
record Run(Span outer, Span inner, int words, boolean endsOpen, boolean goesOn, boolean single) {}
