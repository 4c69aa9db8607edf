package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whom <em>his</em>, <em>her</em> and <em>its</em> before a role mean: Holt was late, and her manager, Ivan Reed, too. */
final class Owners {
    /** An owner stands no further before its pronoun than this, in tokens. */
    private static final int REACH = 60;

    private final Words words;
    private final BodyNames bodies;
    private final List<NameInText> names;
    private @org.jspecify.annotations.Nullable Map<String, Gender> genders;

    Owners(Words words, BodyNames bodies, List<NameInText> names) {
        this.words = words;
        this.bodies = bodies;
        this.names = names;
    }

    /** {@code position}, with the owner that the pronoun at {@code first}, if there is one, means; the noun of its role is {@code head}. */
    Position of(Position position, int first, int head) {
        boolean nobodys = Lexicons.roleEndingAt(words.all(), head)
                .map(role -> role.isAlone() || role.isSought())
                .orElse(true);
        if (position.affiliation().isPresent() || nobodys || first < 0 || first >= words.size()) {
            return position;
        }
        Optional<Stated> owner = Optional.empty();
        if (words.is(first, "his") || words.is(first, "her")) {
            owner = person(first, Gender.ofPronoun(words.at(first).lower()));
        } else if (words.is(first, "its")) {
            owner = body(first);
        }
        return owner.map(position::withAffiliation).orElse(position);
    }

    private int lastNameBefore(int token) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Optional<Stated> person(int pronoun, Gender gender) {
        for (int i = lastNameBefore(pronoun); i >= 0 && names.get(i).to() > pronoun - REACH; i--) {
            NameInText name = names.get(i);
            if (name.to() < pronoun && genderOf(name).fits(gender) && !name.doubtful()) {
                return Optional.of(words.stated(name.from(), name.to()));
            }
        }
        return Optional.empty();
    }

    /** What the name tells, else what the full names with that surname do. */
    private Gender genderOf(NameInText name) {
        if (name.gender() != Gender.UNKNOWN) {
            return name.gender();
        }
        if (genders == null) {
            Map<String, Gender> told = new HashMap<>();
            names.stream()
                    .filter(full -> full.isFull() && full.gender() != Gender.UNKNOWN)
                    .forEach(full -> told.merge(
                            full.last(), full.gender(), (one, other) -> one == other ? one : Gender.UNKNOWN));
            genders = told;
        }
        return genders.getOrDefault(name.last(), Gender.UNKNOWN);
    }

    /** The nearest body or place before the pronoun, people's names passed over. */
    private Optional<Stated> body(int pronoun) {
        for (int end = pronoun; end > 0 && end > pronoun - REACH; end--) {
            int last = end - 1;
            if (!words.isCapitalised(last) || Lexicon.isClosed(words.at(last).lower())) {
                continue;
            }
            int start = last;
            while (start > 0
                    && words.near(start - 1, start)
                    && (isPartOfName(start - 1) || (isPartOfName(start - 2) && isLink(start - 1)))) {
                start--;
            }
            boolean place = Lexicons.isState(words.stated(start, end).words())
                    || Lexicons.isCountry(words.stated(start, end).words());
            if (place || bodies.isBody(start, end)) {
                return Optional.of(words.stated(start, end));
            }
            end = start + 1;
        }
        return Optional.empty();
    }

    private boolean isPartOfName(int i) {
        return words.isCapitalised(i) && !Lexicon.isClosed(words.at(i).lower());
    }

    private boolean isLink(int i) {
        return words.is(i, "of") || words.is(i, "and") || words.is(i, "for") || words.is(i, "&");
    }
}
