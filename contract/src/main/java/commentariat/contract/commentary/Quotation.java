package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * Words that an article gives to somebody.
 *
 * @param id 32 hexadecimal digits made of the article's id and the words:
 *     {@link commentariat.contract.identity.Identity#ofQuotation}
 * @param start where the words start, after the quotation mark
 * @param end where they end, before the quotation mark
 * @param text exactly what stands at {@code start..end}
 * @param kind how they are quoted
 * @param cue the words that announce them, as they stand: {@code said}, {@code according to}
 * @param cueSpan where the cue stands
 * @param polarity whether the cue is negated or asked for; empty where the article says that the words were said
 * @param speaker the id of who said them, among the article's speakers; empty where the text does not tell
 * @param source the words that name the speaker there ({@code Tsygankov}, {@code he}, {@code the professor}); empty where implied
 * @param stance the side that they take
 * @param countries ISO 3166-1 alpha-2 codes of the countries that they talk about, most mentioned first
 * @param rule which rule found the words
 * @param speakerRule which rule found the speaker; empty where the text does not tell
 * @param confidence 0 to 1: how sure the words and their speaker are
 * @param corrections what analysts have put right in these tags; each kind once
 * @param first where another article published the same words before; empty where none is known to have
 * @param later where the words changed after this article, which had them first: shortened, extended, reworded or given to
 *     somebody else; first published first, at most 64
 */
public record Quotation(
        String id,
        int start,
        int end,
        String text,
        QuotationKind kind,
        Optional<String> cue,
        Optional<Span> cueSpan,
        Optional<Polarity> polarity,
        Optional<String> speaker,
        Optional<Span> source,
        Stance stance,
        List<String> countries,
        String rule,
        Optional<String> speakerRule,
        double confidence,
        List<AppliedCorrection> corrections,
        Optional<Echo> first,
        List<Echo> later) {
    public Quotation {
        Checks.notBlank("quotation.id", id);
        Span.check(start, end);
        if (text.length() != end - start) {
            throw new IllegalArgumentException("quotation " + start + ".." + end + " cannot be \"" + text + "\"");
        }
        countries = List.copyOf(countries);
        countries.forEach(code -> Checks.country("quotation.countries", code));
        Checks.notBlank("quotation.rule", rule);
        Checks.within("quotation.confidence", confidence, 0, 1);
        corrections = List.copyOf(corrections);
        later = List.copyOf(later);
    }

    /** As one article alone gives it: nobody has corrected it, and of other articles nothing is known. */
    public Quotation(
            String id,
            int start,
            int end,
            String text,
            QuotationKind kind,
            Optional<String> cue,
            Optional<Span> cueSpan,
            Optional<Polarity> polarity,
            Optional<String> speaker,
            Optional<Span> source,
            Stance stance,
            List<String> countries,
            String rule,
            Optional<String> speakerRule,
            double confidence) {
        this(
                id,
                start,
                end,
                text,
                kind,
                cue,
                cueSpan,
                polarity,
                speaker,
                source,
                stance,
                countries,
                rule,
                speakerRule,
                confidence,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** The same with what is known of other articles that have its words. */
    public Quotation echoed(Optional<Echo> first, List<Echo> later) {
        return with(speaker, source, stance, speakerRule, confidence, corrections, first, later);
    }

    /** The same with a speaker whom an analyst named, or with none; nothing in the text names that one, and of other articles nothing is known yet. */
    public Quotation corrected(Optional<String> speaker, String speakerRule, List<AppliedCorrection> corrections) {
        return with(
                speaker,
                Optional.empty(),
                stance,
                Optional.of(speakerRule),
                1,
                corrections,
                Optional.empty(),
                List.of());
    }

    /** The same with a stance, and with what analysts have put right; of other articles nothing is known yet. */
    public Quotation corrected(Stance stance, List<AppliedCorrection> corrections) {
        return with(speaker, source, stance, speakerRule, confidence, corrections, Optional.empty(), List.of());
    }

    private Quotation with(
            Optional<String> speaker,
            Optional<Span> source,
            Stance stance,
            Optional<String> speakerRule,
            double confidence,
            List<AppliedCorrection> corrections,
            Optional<Echo> first,
            List<Echo> later) {
        return new Quotation(
                id,
                start,
                end,
                text,
                kind,
                cue,
                cueSpan,
                polarity,
                speaker,
                source,
                stance,
                countries,
                rule,
                speakerRule,
                confidence,
                corrections,
                first,
                later);
    }

    /** What is known besides the article's own words, as an event's id has it: empty where nothing is. */
    String knownBesides() {
        return corrections.isEmpty() && first.isEmpty() && later.isEmpty()
                ? ""
                : "/"
                        + Integer.toHexString(
                                Json.write(List.of(corrections, first, later)).hashCode());
    }

    /** Where the words stand. */
    public Span span() {
        return new Span(start, end);
    }
}
