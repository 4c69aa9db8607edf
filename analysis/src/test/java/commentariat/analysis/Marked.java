package commentariat.analysis;

import commentariat.contract.commentary.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A text with spans marked in it, so that nobody counts offsets: {@code [words]} a quotation, <code>{words}</code> the words that name a
 * source, {@code ¶} a paragraph's end.
 *
 * @param text without the marks
 * @param quotations in reading order
 * @param sources in reading order, each once
 */
public record Marked(String text, List<Span> quotations, List<Span> sources) {
    public Marked {
        quotations = sorted(quotations);
        sources = sorted(sources);
    }

    private static List<Span> sorted(Collection<Span> spans) {
        return spans.stream().distinct().sorted().toList();
    }

    /** The text and spans of {@code marked}. */
    public static Marked parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> quotations = new ArrayList<>();
        List<Span> sources = new ArrayList<>();
        Deque<Integer> openQuotations = new ArrayDeque<>();
        Deque<Integer> openSources = new ArrayDeque<>();
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '[' -> openQuotations.push(text.length());
                case ']' -> quotations.add(new Span(openQuotations.pop(), text.length()));
                case '{' -> openSources.push(text.length());
                case '}' -> sources.add(new Span(openSources.pop(), text.length()));
                case '¶' -> text.append("\n\n");
                default -> text.append(c);
            }
        }
        return new Marked(text.toString(), quotations, sources);
    }

    /** As {@link #parse} reads it: shows what was found, for a failing test's message. */
    @Override
    public String toString() {
        StringBuilder marked = new StringBuilder(text);
        record Mark(int at, boolean closes, char c) {}
        List<Mark> marks = new ArrayList<>();
        quotations.forEach(
                span -> marks.addAll(List.of(new Mark(span.start(), false, '['), new Mark(span.end(), true, ']'))));
        sources.forEach(
                span -> marks.addAll(List.of(new Mark(span.start(), false, '{'), new Mark(span.end(), true, '}'))));
        marks.stream()
                .sorted(Comparator.comparingInt(Mark::at)
                        .thenComparing(mark -> !mark.closes())
                        .reversed())
                .forEach(mark -> marked.insert(mark.at(), mark.c()));
        return marked.toString().replace("\n\n", " ¶ ");
    }
}
