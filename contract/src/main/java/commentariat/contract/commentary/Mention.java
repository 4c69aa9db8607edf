package commentariat.contract.commentary;

import commentariat.contract.Checks;

/**
 * Words that stand for a speaker or a country.
 *
 * @param text exactly what stands at {@code start..end}
 * @param rule which rule found it
 */
public record Mention(int start, int end, String text, String rule) {
    public Mention {
        Span.check(start, end);
        if (text.length() != end - start) {
            throw new IllegalArgumentException("mention " + start + ".." + end + " cannot be \"" + text + "\"");
        }
        Checks.notBlank("rule", rule);
    }

    /** Where it stands. */
    public Span span() {
        return new Span(start, end);
    }
}
