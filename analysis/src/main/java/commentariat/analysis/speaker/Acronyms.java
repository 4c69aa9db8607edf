package commentariat.analysis.speaker;

import commentariat.analysis.text.WordClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes out the acronyms of bodies whose full name the article has, too: the BWU is the Bridge Workers Union. */
final class Acronyms {
    /** Shorter ones mean too much. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 8;

    private final Words words;
    private @org.jspecify.annotations.Nullable Map<String, String> names;

    Acronyms(Words words) {
        this.words = words;
    }

    /** {@code position}, its affiliation written out where that is an acronym, or ends in one. */
    Position writtenOut(Position position) {
        Optional<Stated> affiliation = position.affiliation();
        if (affiliation.isEmpty()) {
            return position;
        }
        String stated = affiliation.get().words();
        int space = stated.lastIndexOf(' ');
        String last = stated.substring(space + 1);
        if (!isAcronym(last)) {
            return position;
        }
        return Optional.ofNullable(names().get(last))
                .map(name -> position.withAffiliation(new Stated(
                        stated.substring(0, space + 1) + name + " (" + last + ")",
                        affiliation.get().span())))
                .orElse(position);
    }

    private static boolean isAcronym(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isUpperCase);
    }

    /** From the initials of each name of several words to the name; the first of a text stays. */
    private Map<String, String> names() {
        if (names == null) {
            Map<String, String> found = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                if (isInName(i)) {
                    namesFrom(i, found);
                }
            }
            names = found;
        }
        return names;
    }

    private void namesFrom(int start, Map<String, String> found) {
        StringBuilder initials = new StringBuilder();
        StringBuilder withLinks = new StringBuilder(); // Department of Defense: DOD
        int i = start;
        while (i < words.size() && initials.length() < LONGEST && (i == start || words.near(i - 1, i))) {
            if (isInName(i) || (i > start && words.isCapitalised(i) && words.is(i, WordClass.DETERMINER))) {
                initials.append(words.at(i).text().charAt(0));
                withLinks.append(words.at(i).text().charAt(0));
                if (withLinks.length() >= SHORTEST) {
                    found.putIfAbsent(
                            withLinks.toString(), words.stated(start, i + 1).words());
                }
                if (initials.length() >= SHORTEST) {
                    found.putIfAbsent(
                            initials.toString(), words.stated(start, i + 1).words());
                }
            } else if (isLink(i)) {
                withLinks.append(Character.toUpperCase(words.at(i).text().charAt(0)));
            } else {
                break;
            }
            i++;
        }
    }

    private boolean isInName(int i) {
        return words.isCapitalised(i)
                && words.at(i).text().length() > 1
                && !isAcronym(words.at(i).text())
                && !words.is(i, WordClass.DETERMINER);
    }

    private boolean isLink(int i) {
        return words.is(i, "of") || words.is(i, "for") || words.is(i, "and") || words.is(i, "the") || words.is(i, "on");
    }
}
