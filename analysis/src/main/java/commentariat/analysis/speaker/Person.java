package commentariat.analysis.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A person of the article in the making: all names that mean them, and what is said of them beside these. Lives within one analysis. */
final class Person {
    private final List<NameInText> names = new ArrayList<>();
    private final Set<Form> forms = new LinkedHashSet<>();
    private final List<Position> positions = new ArrayList<>();
    private final Set<String> roleWords = new HashSet<>();
    private Gender gender = Gender.UNKNOWN;
    private int introductions;

    /** A way in which the person is called. */
    private record Form(String first, String last, String suffix) {
        boolean agrees(NameInText name) {
            boolean given = first.equals(name.first())
                    || (first.length() == 1 && name.first().startsWith(first))
                    || (name.first().length() == 1 && first.startsWith(name.first()));
            return given && last.equals(name.last()) && suffix.equals(name.suffix());
        }
    }

    List<NameInText> names() {
        return names;
    }

    List<Position> positions() {
        return positions;
    }

    Gender gender() {
        return gender;
    }

    void add(NameInText name, List<Position> beside) {
        names.add(name);
        forms.add(new Form(name.first(), name.last(), name.suffix()));
        introductions += name.isFull() ? 1 : 0;
        learn(name.gender());
        positions.addAll(beside);
        for (Position position : beside) {
            position.role()
                    .ifPresent(role -> roleWords.addAll(
                            Arrays.asList(role.words().toLowerCase(Locale.ROOT).split(" ", -1))));
        }
    }

    /** What a pronoun or honorific tells; the first word counts. */
    void learn(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    /** How many full names mean them. */
    int introductions() {
        return introductions;
    }

    /** Whether {@code noun}, in small letters, is a word of a role that the article gives them. */
    boolean isDescribedAs(String noun) {
        return roleWords.contains(noun);
    }

    /** Whether {@code name} can mean this person: one last name, and given names that do not contradict each other. */
    boolean isCalled(NameInText name) {
        return forms.stream().anyMatch(form -> form.agrees(name));
    }

    /** The full form that the article uses most, without middle initials where it has one without; of equals the first. */
    NameInText best() {
        Map<String, Integer> uses = new HashMap<>();
        names.forEach(name -> uses.merge(String.join(" ", name.words()), 1, Integer::sum));
        NameInText best = names.get(0);
        int most = worth(best, uses);
        for (NameInText name : names) {
            int worth = worth(name, uses);
            if (worth > most) {
                best = name;
                most = worth;
            }
        }
        return best;
    }

    private static int worth(NameInText name, Map<String, Integer> uses) {
        int often = Math.min(99, uses.getOrDefault(String.join(" ", name.words()), 0));
        boolean initials =
                name.words().stream().anyMatch(word -> word.replace(".", "").length() == 1);
        return (name.isFull() ? 1000 : 0) + (initials ? 0 : 100) + often;
    }

    /** The surest position that has both, or else role and affiliation from the first that has each. */
    Optional<Position> position() {
        Optional<Position> whole = positions.stream()
                .filter(position ->
                        position.role().isPresent() && position.affiliation().isPresent())
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Position> role = positions.stream()
                .filter(position -> position.role().isPresent())
                .findFirst();
        Optional<Position> affiliation = positions.stream()
                .filter(position -> position.affiliation().isPresent())
                .findFirst();
        if (role.isEmpty() || affiliation.isEmpty()) {
            return role.isPresent() ? role : affiliation;
        }
        Position first = role.get();
        return Optional.of(new Position(
                first.role(),
                affiliation.get().affiliation(),
                first.kind(),
                first.kindEvidence(),
                first.former(),
                first.rule()));
    }
}
