package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article with its labels. The labels count code points; everything that this class hands out counts UTF-16 units, as the
 * analysis does.
 *
 * @param set the set that it belongs to
 * @param line its line in the set's file
 */
record LabelledArticle(String set, JsonNode line) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    String id() {
        return line.get("id").asText();
    }

    String text() {
        return line.get("text").asText();
    }

    /** Where a label stands; empty where it has no offsets or no words. */
    Optional<Span> span(JsonNode label, String start, String end) {
        return label.path(start).isInt()
                        && label.path(end).asInt() > label.get(start).asInt()
                ? Optional.of(span(label.get(start).asInt(), label.get(end).asInt()))
                : Optional.empty();
    }

    /** The span of two offsets of the labels. */
    Span span(int start, int end) {
        String text = text();
        int from = text.offsetByCodePoints(0, start);
        return new Span(from, text.offsetByCodePoints(from, end - start));
    }

    /** The labelled attributions, in the order of the file, which other labels count by. */
    List<LabelledAttribution> attributions() {
        List<LabelledAttribution> attributions = new ArrayList<>();
        for (JsonNode quote : line.path("quotes")) {
            List<Span> content = new ArrayList<>();
            quote.path("spans")
                    .forEach(span ->
                            content.add(span(span.get(0).asInt(), span.get(1).asInt())));
            if (content.isEmpty()) {
                // a slip of the labels may leave an attribution without words; it keeps its number
                span(quote, "start", "end").ifPresent(content::add);
            }
            Optional<String> cue = text(quote, "cue");
            Optional<Span> cueSpan = cue.filter(words -> quote.path("cue_start").isInt())
                    .map(words -> span(
                            quote.get("cue_start").asInt(),
                            quote.get("cue_start").asInt() + words.codePointCount(0, words.length())));
            attributions.add(new LabelledAttribution(
                    content,
                    quote.path("kind").asText("quotation"),
                    cue,
                    cueSpan,
                    text(quote, "speaker").or(() -> text(quote, "source")),
                    span(quote, "speaker_start", "speaker_end")));
        }
        return attributions;
    }

    /** The words within {@code span}: runs of letters, digits and underscores, as the measures count them. */
    List<Span> words(Span span) {
        return WORD.matcher(text())
                .region(span.start(), span.end())
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .toList();
    }

    /** A label's text; empty where it is null, absent or blank. */
    static Optional<String> text(JsonNode label, String field) {
        return Optional.of(label.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(words -> !words.isBlank());
    }
}
