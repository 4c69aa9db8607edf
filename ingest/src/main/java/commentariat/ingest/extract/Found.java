package commentariat.ingest.extract;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A value and how it was found.
 *
 * @param by as in {@link ExtractedArticle#foundBy()}
 */
record Found<T>(T value, String by) {
    <R> Found<R> map(Function<T, R> change) {
        return new Found<>(change.apply(value), by);
    }

    /** What the first of {@code ways} finds; the surest stands first. */
    @SafeVarargs
    static <T> Optional<Found<T>> first(Supplier<Optional<Found<T>>>... ways) {
        return Stream.of(ways).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
