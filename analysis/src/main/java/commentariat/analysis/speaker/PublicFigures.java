package commentariat.analysis.speaker;

import commentariat.analysis.text.WordList;
import commentariat.contract.identity.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Politicians whom the press names without saying what they are. What the article itself says of a person always comes first. */
public final class PublicFigures {
    private static final Map<String, String> COUNTRIES = countries();

    private PublicFigures() {}

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        WordList.beside(PublicFigures.class, "public-figures.txt")
                .pairs()
                .forEach((name, country) -> countries.put(Identity.ofPerson(name), country));
        return Map.copyOf(countries);
    }

    /**
     * The country, an ISO 3166-1 alpha-2 code, whose politics the person called {@code name} is known from.
     *
     * @param name the full name; a middle initial does not count
     */
    public static Optional<String> country(String name) {
        String id = Identity.ofPerson(name);
        return Optional.ofNullable(COUNTRIES.getOrDefault(id, COUNTRIES.get(id.replaceAll("-\\p{L}(?=-)", ""))));
    }
}
