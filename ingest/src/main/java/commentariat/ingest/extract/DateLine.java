package commentariat.ingest.extract;

import java.util.Optional;

/**
 * A line that readers see and that holds a date: "Published 24 November 2026, updated 25 November 2026".
 *
 * @param at the date of publication, where there is one, else that of the last change
 * @param isPublication whether the line says that it is the former
 * @param isChange whether the line says that it is the latter
 */
record DateLine(Moments.Written at, boolean isPublication, boolean isChange) {
    private static final Phrases CHANGE = new Phrases(Words.list("change-labels.txt"));
    private static final Phrases PUBLICATION = new Phrases(Words.list("publication-labels.txt"));
    private static final int LONGEST_BARE = 40;

    /** A moment that an attribute gives; {@code words} are those that readers see. */
    static DateLine of(Moments.Written at, String words, boolean publication, boolean change) {
        boolean says = publication || PUBLICATION.first(words).isPresent();
        return new DateLine(at, says, !says && (change || isChange(words)));
    }

    /** What a line says; nothing where it holds no date. */
    static Optional<DateLine> read(String line, boolean monthFirst) {
        if (!Moments.holdsYear(line)) {
            return Optional.empty();
        }
        Optional<Phrases.Place> published = PUBLICATION.first(line);
        if (published.isPresent()) {
            Optional<Moments.Written> at =
                    Moments.read(line.substring(published.get().end()), monthFirst);
            if (at.isPresent()) {
                return at.map(moment -> new DateLine(moment, true, false));
            }
        }
        Optional<Phrases.Place> changed = CHANGE.first(line);
        if (changed.isPresent()) {
            // "24 November 2026 (updated …)": what stands before is when it appeared
            Optional<Moments.Written> before =
                    Moments.read(line.substring(0, changed.get().start()), monthFirst);
            return before.isPresent()
                    ? before.map(moment -> new DateLine(moment, false, false))
                    : Moments.read(line, monthFirst).map(moment -> new DateLine(moment, false, true));
        }
        return Moments.read(line, monthFirst).map(moment -> new DateLine(moment, false, false));
    }

    /** Whether a line speaks of a change and of no publication. */
    static boolean isChange(String line) {
        return CHANGE.first(line).isPresent() && PUBLICATION.first(line).isEmpty();
    }

    /** Whether a line is what stands before a date: "Published:". */
    static boolean isLabel(String line) {
        return CHANGE.first(line).isPresent() || PUBLICATION.first(line).isPresent();
    }

    /** Whether a line is short enough to be a date and little else. */
    static boolean isBare(String line) {
        return line.length() <= LONGEST_BARE;
    }

    DateLine asChange() {
        return new DateLine(at, false, true);
    }
}
