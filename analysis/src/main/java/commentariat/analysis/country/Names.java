package commentariat.analysis.country;

import commentariat.analysis.Document;
import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names in a text and asks the rules about each. */
final class Names {
    private static final Set<String> PEOPLE = Set.of("person-before", "person-after");

    private Names() {}

    static List<Decision> in(Document document, Text text) {
        String language = document.language().map(Names::primary).orElse("en");
        List<Word> words = Words.of(text.tokens());
        List<Match> matches = Gazetteer.of(language).matches(words);
        Surroundings around = new Surroundings(document, text, words, matches);
        for (Match match : matches) {
            Sighting sighting = new Sighting(around, match);
            decide(sighting)
                    .filter(decision -> PEOPLE.contains(decision.rule()))
                    .ifPresent(decision -> around.isPerson(sighting.oneWord()));
        }
        List<Decision> decisions = new ArrayList<>();
        for (Match match : matches) {
            decide(new Sighting(around, match)).ifPresent(decisions::add);
        }
        return decisions;
    }

    private static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<Decision> decide(Sighting sighting) {
        for (CountryRule rule : CountryRules.RULES) {
            Optional<String> country = rule.decide().apply(sighting);
            if (country.isPresent()) {
                return Optional.of(new Decision(
                        new Span(sighting.first().start(), sighting.last().end()),
                        country.get(),
                        PEOPLE.contains(rule.name()) || rule.name().equals("person-known")
                                ? Place.NO_COUNTRY
                                : country.filter(code -> !code.equals(Place.NO_COUNTRY))
                                        .orElse(sighting.likeliest().country()),
                        rule.name()));
            }
        }
        return Optional.empty();
    }
}
