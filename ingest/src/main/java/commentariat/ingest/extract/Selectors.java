package commentariat.ingest.extract;

import commentariat.contract.settings.Setting;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Where the parts of an article stand on the pages of one source, as CSS selectors; what they find wins over everything else. A
 * redesign ends one set and begins another, so each names the days between which it holds.
 *
 * @param from the first day, UTC; since ever where absent
 * @param until the last day, UTC; still where absent
 * @param title the element that holds the headline
 * @param body the element, or the elements, that hold the paragraphs
 * @param author each element that holds an author's name
 * @param date the element that holds the date of publication, in {@code datetime}, {@code content} or its text
 */
public record Selectors(
        @Setting("first day on which these hold") Optional<LocalDate> from,
        @Setting("last day on which these hold") Optional<LocalDate> until,
        @Setting("CSS selector of the headline") Optional<String> title,

        @Setting("CSS selector of the element or elements with the paragraphs")
        Optional<String> body,

        @Setting("CSS selector of each author's name") Optional<String> author,
        @Setting("CSS selector of the publication date") Optional<String> date) {
    public Selectors {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "until " + until.get() + " is before from " + from.get() + "; swap them");
        }
        if (Stream.of(title, body, author, date).allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException(
                    "override has no selector; add at least one of \"title\", \"body\", \"author\", \"date\"");
        }
        check("title", title);
        check("body", body);
        check("author", author);
        check("date", date);
    }

    private static void check(String key, Optional<String> selector) {
        selector.ifPresent(css -> {
            try {
                QueryParser.parse(css);
            } catch (SelectorParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        key + " \"" + css + "\" is no CSS selector; write it like \"div.story > p\"", e);
            }
        });
    }

    /** Whether they hold on {@code day}. */
    public boolean holdOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
