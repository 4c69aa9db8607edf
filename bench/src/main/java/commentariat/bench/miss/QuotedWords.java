package commentariat.bench.miss;

import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the analysis says of the words of an article: who is given each of them. */
final class QuotedWords {
    private final LabelledArticle article;
    private final Tags tags;
    private final Map<String, Speaker> speakers;

    QuotedWords(LabelledArticle article, Tags tags) {
        this.article = article;
        this.tags = tags;
        this.speakers = tags.speakers().stream().collect(Collectors.toMap(Speaker::id, speaker -> speaker));
    }

    /** The words of some pieces of the article. */
    List<Span> words(List<Span> pieces) {
        return pieces.stream().flatMap(piece -> article.words(piece).stream()).toList();
    }

    /** The quotation that a word belongs to: of two the later one, as the measures have it. */
    Optional<Quotation> at(Span word) {
        return tags.quotations().stream()
                .filter(quotation -> quotation.start() <= word.start() && word.start() < quotation.end())
                .reduce((earlier, later) -> later);
    }

    /** The quotation with most of these words, if at least half of them are in any. */
    Optional<Quotation> most(List<Span> words) {
        List<Quotation> found =
                words.stream().flatMap(word -> at(word).stream()).toList();
        if (words.isEmpty() || 2 * found.size() < words.size()) {
            return Optional.empty();
        }
        return found.stream().distinct().max((one, other) -> Long.compare(count(found, one), count(found, other)));
    }

    private static long count(List<Quotation> found, Quotation quotation) {
        return found.stream().filter(quotation::equals).count();
    }

    /** Who is given a quotation. */
    Optional<Speaker> speaker(Quotation quotation) {
        return quotation.speaker().map(speakers::get);
    }

    /** The quotations that these words touch, in reading order. */
    List<Quotation> touched(List<Span> words) {
        return words.stream().flatMap(word -> at(word).stream()).distinct().toList();
    }

    /** A reader's line: {@code indirect · Ted Cruz (he) · told}. */
    String described(Quotation quotation) {
        String who = speaker(quotation).map(Speaker::name).orElse("no source");
        String source = quotation
                .source()
                .map(span -> span.in(article.text()))
                .filter(words -> !words.equals(who))
                .map(words -> " (" + words + ")")
                .orElse("");
        return quotation.kind().word() + " · " + who + source
                + quotation.cue().map(cue -> " · " + cue).orElse("");
    }

    /** Where a reader finds a quotation. */
    static List<Mark> marks(Quotation quotation) {
        List<Mark> marks = new ArrayList<>(List.of(new Mark(quotation.span(), Mark.Role.OURS)));
        quotation.cueSpan().ifPresent(span -> marks.add(new Mark(span, Mark.Role.CUE)));
        quotation.source().ifPresent(span -> marks.add(new Mark(span, Mark.Role.OURS_SOURCE)));
        return marks;
    }
}
