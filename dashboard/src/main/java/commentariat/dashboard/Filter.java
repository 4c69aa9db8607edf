package commentariat.dashboard;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Target;
import commentariat.contract.identity.Identity;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which quotations to show: those that fit every part that says something; a part with several values is fit by any of them.
 * {@code page/filter.js} gives the same answers.
 *
 * @param countries ISO 3166-1 alpha-2 codes of countries talked about
 * @param stances labels
 * @param kinds what the speaker speaks as; a quotation without a speaker counts as {@code other}
 * @param speakers the id of a speaker, or a part of the name
 * @param words all of which must stand in the quotation, its speaker, target or article; folded
 */
record Filter(
        Set<String> countries,
        Set<StanceLabel> stances,
        Set<SpeakerKind> kinds,
        Set<String> speakers,
        List<String> words)
        implements Predicate<Commentary> {
    Filter {
        countries = Set.copyOf(countries);
        countries.forEach(code -> Checks.country("country", code));
        stances = Set.copyOf(stances);
        kinds = Set.copyOf(kinds);
        speakers = Set.copyOf(speakers);
        words = List.copyOf(words);
    }

    /**
     * Reads {@code country}, {@code stance}, {@code kind}, {@code speaker} and {@code q} of a query; each may stand several times, or
     * once with commas between its values, {@code speaker} and {@code q} excepted, whose values may have commas of their own.
     *
     * @throws IllegalArgumentException if a value makes no sense; its message is one line
     */
    static Filter of(Map<String, List<String>> query) {
        Set<StanceLabel> stances = new HashSet<>();
        for (String word : values(query, "stance")) {
            stances.add(constant("stance", word, StanceLabel.values(), StanceLabel::word));
        }
        Set<SpeakerKind> kinds = new HashSet<>();
        for (String word : values(query, "kind")) {
            kinds.add(constant("kind", word, SpeakerKind.values(), SpeakerKind::word));
        }
        return new Filter(
                values(query, "country").stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                stances,
                kinds,
                texts(query, "speaker").collect(Collectors.toSet()),
                texts(query, "q")
                        .flatMap(text -> Arrays.stream(Identity.fold(text).split("\\s+")))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static Stream<String> texts(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Collection<String> values(Map<String, List<String>> query, String name) {
        return texts(query, name)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static <E> E constant(String name, String word, E[] all, java.util.function.Function<E, String> wordOf) {
        return Arrays.stream(all)
                .filter(one -> wordOf.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " \"" + word + "\" is none of "
                        + Arrays.stream(all).map(wordOf).collect(Collectors.joining(", "))));
    }

    @Override
    public boolean test(Commentary commentary) {
        return fits(countries, countriesOf(commentary))
                && fits(stances, Set.of(commentary.quotation().stance().label()))
                && fits(kinds, Set.of(commentary.speaker().map(Speaker::kind).orElse(SpeakerKind.OTHER)))
                && (speakers.isEmpty()
                        || commentary.speaker().filter(this::names).isPresent())
                && said(commentary);
    }

    private static <T> boolean fits(Set<T> wanted, Set<T> there) {
        return wanted.isEmpty() || there.stream().anyMatch(wanted::contains);
    }

    /** The countries that a quotation talks about or judges. */
    private static Set<String> countriesOf(Commentary commentary) {
        Set<String> codes = new HashSet<>(commentary.quotation().countries());
        commentary.quotation().stance().target().map(Target::countries).ifPresent(codes::addAll);
        return codes;
    }

    private boolean names(Speaker speaker) {
        String name = Identity.fold(speaker.name());
        return speakers.stream().anyMatch(one -> one.equals(speaker.id()) || name.contains(Identity.fold(one)));
    }

    private boolean said(Commentary commentary) {
        if (words.isEmpty()) {
            return true;
        }
        Optional<Speaker> speaker = commentary.speaker();
        String text = Stream.of(
                        Optional.of(commentary.quotation().text()),
                        speaker.map(Speaker::name),
                        speaker.flatMap(Speaker::role),
                        speaker.flatMap(Speaker::affiliation),
                        commentary.quotation().stance().target().map(Target::name),
                        Optional.of(commentary.article().title()),
                        Optional.of(commentary.article().source().name()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        String folded = Identity.fold(text);
        return words.stream().allMatch(folded::contains);
    }
}
