package commentariat.analysis.speaker;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a role that several names share: Republican candidates Ann Holt, Ivan Reed and Eva Lang; Holt and other mayors. */
final class ListedNames {
    /** A longer list is a table. */
    private static final int LONGEST = 8;

    private static final int LONGEST_ROLE = 5;

    private final Words words;
    private final Map<Integer, NameInText> byEnd = new HashMap<>();
    private final Map<Integer, NameInText> byStart = new HashMap<>();

    ListedNames(Words words, List<NameInText> names) {
        this.words = words;
        for (NameInText name : names) {
            byEnd.put(name.to(), name);
            byStart.put(name.chunk(), name);
        }
    }

    /** The role of {@code name} as one of several. */
    Optional<Position> of(NameInText name) {
        return before(name).or(() -> behind(name));
    }

    private Optional<Position> before(NameInText name) {
        NameInText first = name;
        for (int steps = 0; steps < LONGEST; steps++) {
            int last = first.chunk() - 1;
            while (words.is(last, ",") || words.is(last, "and") || words.is(last, "or") || words.is(last, "&")) {
                last--;
            }
            NameInText previous = last == first.chunk() - 1 ? null : byEnd.get(beforeBrackets(last + 1));
            if (previous == null) {
                break;
            }
            first = previous;
        }
        int noun = first.chunk() - 1;
        if (noun < 0 || !words.near(noun, first.chunk())) {
            return Optional.empty();
        }
        boolean suchAs = words.is(noun, "as") && words.is(noun - 1, "such");
        if (suchAs || words.is(noun, "including") || words.is(noun, "like")) {
            noun -= suchAs ? 2 : 1;
            noun -= words.is(noun, ",") ? 1 : 0;
        }
        return read(noun, "role-of-several");
    }

    private int beforeBrackets(int end) {
        if (!words.is(end - 1, ")")) {
            return end;
        }
        int open = end - 1;
        while (open > 0 && open > end - LONGEST && !words.is(open, "(")) {
            open--;
        }
        return words.is(open, "(") ? open : end;
    }

    private Optional<Position> behind(NameInText name) {
        int next = name.to();
        for (int steps = 0; steps < LONGEST; steps++) {
            while (words.is(next, ",") || words.is(next, "and")) {
                next++;
            }
            NameInText further = byStart.get(next);
            if (further == null) {
                break;
            }
            next = further.to();
        }
        if (!words.is(next, "other") || next == name.to()) {
            return Optional.empty();
        }
        for (int noun = next + 1; noun < Math.min(words.size(), next + LONGEST_ROLE); noun++) {
            Optional<Position> found = read(noun, "role-of-several");
            boolean compound = noun + 1 < words.size() && singular(noun + 1).isPresent();
            if (found.isPresent() && !compound) {
                return found;
            }
            if (!words.at(noun).isWord()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Voters like Holt: that is no role of hers. */
    private static boolean isTelling(Lexicons.Role role) {
        return role.kind() != SpeakerKind.WITNESS && role.kind() != SpeakerKind.OTHER;
    }

    private Optional<String> singular(int noun) {
        return noun >= 0 && noun < words.size()
                ? Lexicons.singularRole(words.at(noun).lower()).filter(word -> !Lexicons.isParty(capitalised(word)))
                : Optional.empty();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Optional<Position> read(int noun, String rule) {
        return singular(noun)
                .flatMap(singular -> Lexicons.role(singular)
                        .filter(ListedNames::isTelling)
                        .map(role -> {
                            int from = noun;
                            while (from > 0
                                    && from > noun - LONGEST_ROLE
                                    && words.near(from - 1, from)
                                    && (Lexicons.isParty(words.at(from - 1).text())
                                            || Lexicons.isRoleModifier(
                                                    words.at(from - 1).lower()))) {
                                from--;
                            }
                            String modifiers =
                                    from == noun ? "" : words.stated(from, noun).words() + " ";
                            Span span = words.stated(from, noun + 1).span();
                            String plain = modifiers + singular;
                            return new Position(
                                    Optional.of(new Stated(Lexicons.writtenOut(plain), span)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    role.kind(),
                                    role.kind() == SpeakerKind.OTHER
                                            ? Optional.empty()
                                            : Optional.of(words.at(noun).span()),
                                    role.isOpen(),
                                    plain.toLowerCase(Locale.ROOT).startsWith("former "),
                                    rule);
                        }));
    }
}
