package commentariat.analysis.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Adds a name and what stands beside it; returns the words of roles that are new. */
    List<String> add(NameInText name, List<Position> beside) {
        names.add(name);
        forms.add(new Form(name.first(), name.last(), name.suffix()));
        introductions += name.isFull() ? 1 : 0;
        learn(name.gender());
        List<String> fresh = new ArrayList<>();
        beside.forEach(position -> fresh.addAll(learn(position)));
        return fresh;
    }

    /** Adds what one place says; returns the words of roles that are new. */
    List<String> learn(Position position) {
        positions.add(position);
        List<String> fresh = new ArrayList<>();
        String role = position.role().map(Stated::words).orElse("");
        for (String word : role.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (roleWords.add(word)) {
                fresh.add(word);
            }
        }
        return fresh;
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

    /** What the article says of them, all together. */
    Career career() {
        return new Career(positions);
    }
}
