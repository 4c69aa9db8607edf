package commentariat.bench.miss;

import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that the labels give to a source.
 *
 * @param content where the words stand, in pieces; none where the labels have a slip
 * @param kind direct, indirect or mixed
 * @param cue the words that announce them
 * @param cueSpan where the cue begins, where the labels tell
 * @param source the words that name the source
 * @param sourceSpan where they stand, where the labels tell
 */
record LabelledAttribution(
        List<Span> content,
        String kind,
        Optional<String> cue,
        Optional<Span> cueSpan,
        Optional<String> source,
        Optional<Span> sourceSpan) {
    LabelledAttribution {
        content = List.copyOf(content);
    }

    /** Where a reader finds it. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        content.forEach(span -> marks.add(new Mark(span, Mark.Role.GOLD)));
        cueSpan.ifPresent(span -> marks.add(new Mark(span, Mark.Role.CUE)));
        sourceSpan.ifPresent(span -> marks.add(new Mark(span, Mark.Role.GOLD_SOURCE)));
        return marks;
    }

    /** As one line: {@code indirect · Cruz · told}. */
    String described() {
        return kind + " · " + source.orElse("no source")
                + cue.map(words -> " · " + words).orElse("");
    }
}
