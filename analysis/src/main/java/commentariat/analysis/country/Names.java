package commentariat.analysis.country;

import commentariat.analysis.Document;
import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names in a text and asks the rules about each. */
final class Names {
    private static final Set<String> PEOPLE = Set.of("person-before", "person-after");
    private static final Set<String> TELLING = Set.of("town-by-region", "town-by-town");
    private static final Set<String> TOWNS = Set.of("known-town", "town-in-place", "capital", "county", "region");

    private Names() {}

    static List<Decision> in(Document document, Text text, Collection<String> surnames) {
        String language = document.language().map(Names::primary).orElse("en");
        List<Word> words = Words.of(text.tokens());
        List<Match> matches = Counties.joined(words, Gazetteer.of(language).matches(words));
        Surroundings around = new Surroundings(document, text, words, matches);
        surnames.forEach(around::isPerson);
        for (Match match : matches) {
            Sighting sighting = new Sighting(around, match);
            decide(sighting).ifPresent(decision -> learn(sighting, decision, around));
        }
        List<Decision> decisions = new ArrayList<>();
        for (Match match : matches) {
            decide(new Sighting(around, match)).ifPresent(decisions::add);
        }
        return decisions;
    }

    /** What one place of the article says for the others: they are decided with it in a second pass. */
    private static void learn(Sighting sighting, Decision decision, Surroundings around) {
        if (PEOPLE.contains(decision.rule())) {
            around.isPerson(sighting.oneWord());
        } else if (TELLING.contains(decision.rule())) {
            around.tells(sighting.name(), decision.country());
        } else if (TOWNS.contains(decision.rule()) && decision.isCountry()) {
            around.isTown(sighting.name());
            if (sighting.isOnlyIn(decision.country())) {
                around.isOnlyIn(decision.country());
            }
        }
    }

    /** Whose word a name carries that is not about a country; a village's name alone tells of none. */
    private static String origin(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        return likeliest.kind() == Place.Kind.VILLAGE ? Place.NO_COUNTRY : likeliest.country();
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
                        sighting.span(),
                        country.get(),
                        PEOPLE.contains(rule.name()) || rule.name().equals("person-known")
                                ? Place.NO_COUNTRY
                                : country.filter(code -> !code.equals(Place.NO_COUNTRY))
                                        .orElse(origin(sighting)),
                        rule.name()));
            }
        }
        return Optional.empty();
    }
}
