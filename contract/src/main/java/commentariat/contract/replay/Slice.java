package commentariat.contract.replay;

import commentariat.contract.Checks;
import commentariat.contract.article.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which articles a replay takes; what is empty is not asked.
 *
 * @param from published then or later; fetched, where publication is not known
 * @param to published earlier than that
 * @param source id of the source
 * @param article id of the article
 */
public record Slice(Optional<Instant> from, Optional<Instant> to, Optional<String> source, Optional<String> article) {
    public Slice {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException(
                    "slice from " + from.get() + " to " + to.get() + ": needs a beginning before its end");
        }
        source.ifPresent(id -> Checks.notBlank("slice.source", id));
        article.ifPresent(id -> Checks.notBlank("slice.article", id));
    }

    /** Whether {@code candidate} is in it. */
    public boolean takes(Article candidate) {
        return from.map(start -> !candidate.eventTime().isBefore(start)).orElse(true)
                && to.map(end -> candidate.eventTime().isBefore(end)).orElse(true)
                && source.map(candidate.source().id()::equals).orElse(true)
                && article.map(candidate.id()::equals).orElse(true);
    }

    /** For people: {@code from 2026-03-01T00:00:00Z, source harbour-ledger}; {@code all articles} where nothing is asked. */
    public String words() {
        List<String> words = new ArrayList<>();
        from.ifPresent(start -> words.add("from " + start));
        to.ifPresent(end -> words.add("to " + end));
        source.ifPresent(id -> words.add("source " + id));
        article.ifPresent(id -> words.add("article " + id));
        return words.isEmpty() ? "all articles" : String.join(", ", words);
    }
}
