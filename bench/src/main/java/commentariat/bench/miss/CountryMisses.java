package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Tags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Countries that were missed or invented, and articles that are taken to be about another one. */
final class CountryMisses {
    /** A country that is missed is mostly missed in the same way throughout. */
    private static final int MENTIONS_SHOWN = 3;

    private final LabelledArticle article;
    private final Tags tags;

    CountryMisses(LabelledArticle article, Tags tags) {
        this.article = article;
        this.tags = tags;
    }

    List<Miss> find() {
        List<Miss> misses = new ArrayList<>();
        JsonNode countries = article.line().path("countries");
        if (countries.isArray()) {
            Set<String> gold = codes(countries);
            gold.stream().filter(code -> ours(code).isEmpty()).map(this::missed).forEach(misses::add);
            tags.countries().stream()
                    .filter(country -> !gold.contains(country.code()))
                    .map(country -> invented(country, gold))
                    .forEach(misses::add);
        }
        JsonNode focus = article.line().path("focus");
        if (focus.isArray()) {
            focus(codes(focus)).ifPresent(misses::add);
        }
        return misses;
    }

    private static Set<String> codes(JsonNode array) {
        Set<String> codes = new LinkedHashSet<>();
        array.forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private Optional<CountryTag> ours(String code) {
        return tags.countries().stream()
                .filter(country -> country.code().equals(code))
                .findFirst();
    }

    private Miss missed(String code) {
        List<Span> mentions = labelled(code);
        List<Mark> marks = new ArrayList<>();
        mentions.stream().limit(MENTIONS_SHOWN).forEach(span -> marks.add(new Mark(span, Mark.Role.GOLD)));
        Optional<CountryTag> taken = tags.countries().stream()
                .filter(country -> readingOf(country, mentions).isPresent())
                .findFirst();
        Optional<Mention> reading = taken.flatMap(country -> readingOf(country, mentions));
        reading.ifPresent(mention -> marks.add(new Mark(mention.span(), Mark.Role.OURS)));
        return new Miss(
                MissKind.COUNTRY_MISSED,
                article.set(),
                article.id(),
                reading.map(Mention::rule),
                Optional.empty(),
                code + (mentions.isEmpty() ? "" : ", mentioned " + mentions.size() + " ×"),
                taken.map(country -> "read as " + country.code()).orElse("not found"),
                Math.max(1, mentions.size()),
                Excerpt.of(article.text(), marks));
    }

    private List<Span> labelled(String code) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode mention : article.line().path("mentions")) {
            if (mention.path("country").asText().equals(code)) {
                article.span(mention, "start", "end").ifPresent(spans::add);
            }
        }
        return spans;
    }

    private static Optional<Mention> readingOf(CountryTag country, List<Span> labelled) {
        return country.mentions().stream()
                .filter(mention -> labelled.stream().anyMatch(span -> span.overlaps(mention.span())))
                .findFirst();
    }

    private Miss invented(CountryTag country, Set<String> gold) {
        List<Mark> marks = new ArrayList<>();
        country.mentions().stream()
                .limit(MENTIONS_SHOWN)
                .forEach(mention -> marks.add(new Mark(mention.span(), Mark.Role.OURS)));
        return new Miss(
                MissKind.COUNTRY_INVENTED,
                article.set(),
                article.id(),
                country.mentions().stream().findFirst().map(Mention::rule),
                Optional.empty(),
                gold.isEmpty() ? "no country" : String.join(", ", new TreeSet<>(gold)),
                country.code() + ", mentioned " + country.mentions().size() + " ×",
                Math.max(1, country.mentions().size()),
                Excerpt.of(article.text(), marks));
    }

    private Optional<Miss> focus(Set<String> gold) {
        List<CountryTag> ours =
                tags.countries().stream().filter(CountryTag::focus).toList();
        boolean right = gold.isEmpty()
                ? ours.isEmpty()
                : ours.stream().map(CountryTag::code).anyMatch(gold::contains);
        if (right) {
            return Optional.empty();
        }
        List<Mark> marks = Stream.concat(
                        ours.stream()
                                .flatMap(country -> country.mentions().stream().limit(MENTIONS_SHOWN))
                                .map(mention -> new Mark(mention.span(), Mark.Role.OURS)),
                        gold.stream()
                                .flatMap(code -> ours(code).stream())
                                .flatMap(country -> country.mentions().stream().limit(MENTIONS_SHOWN))
                                .map(mention -> new Mark(mention.span(), Mark.Role.GOLD)))
                .toList();
        return Optional.of(new Miss(
                MissKind.COUNTRY_FOCUS,
                article.set(),
                article.id(),
                Optional.empty(),
                Optional.empty(),
                gold.isEmpty() ? "about no country" : String.join(", ", gold),
                ours.isEmpty()
                        ? "about no country"
                        : String.join(", ", ours.stream().map(CountryTag::code).toList()),
                1,
                Excerpt.of(article.text(), marks)));
    }
}
