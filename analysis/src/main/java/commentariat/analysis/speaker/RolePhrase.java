package commentariat.analysis.speaker;

import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Optional;
import java.util.Set;

/** Reads a phrase around the noun of a role into role, affiliation and kind: former deputy director of the Reed Center. */
final class RolePhrase {
    /** Roles whose <em>of</em> names a field or a place in the hierarchy, not an affiliation. */
    private static final Set<String> OF_A_FIELD = Set.of(
            "professor",
            "student",
            "doctor",
            "teacher",
            "scholar",
            "historian",
            "lecturer",
            "author",
            "fellow",
            "analyst",
            "researcher",
            "observer",
            "critic",
            "resident",
            "native",
            "veteran");

    /** What tells when an office was held, before the name of whose it is: Former Texas Gov. Reed. */
    private static final Set<String> TIMES_OF_OFFICE =
            Set.of("former", "ex", "then", "acting", "current", "late", "longtime", "outgoing", "incoming");

    private final Words words;
    private final BodyNames bodies;

    RolePhrase(Words words, BodyNames bodies) {
        this.words = words;
        this.bodies = bodies;
    }

    /** Reads {@code from..to}, whose noun is {@code head}, into role and affiliation. */
    Position read(int from, int to, int head, String rule) {
        return read(from, to, head, rule, true);
    }

    Position read(int from, int to, int head, String rule, boolean affiliated) {
        int roleFrom = from;
        int roleTo = to;
        Optional<Stated> affiliation = Optional.empty();
        int preposition = affiliated ? affiliationPreposition(head, to) : -1;
        if (preposition >= 0) {
            int start = bodies.nameAfter(preposition, to);
            int end = bodies.nameEnd(start, to);
            if (end > start) {
                affiliation = Optional.of(words.stated(start, end));
                roleTo = preposition;
            }
        }
        int owner = -1;
        for (int i = from; i < head; i++) {
            owner = words.isPossession(i) ? i : owner;
        }
        if (owner > from) {
            if (affiliation.isEmpty() && words.isCapitalised(owner - 1)) {
                int start = owner - 1;
                while (start > from && (words.isCapitalised(start - 1) || words.isPossession(start - 1))) {
                    start--;
                }
                affiliation = Optional.of(words.stated(start, owner));
            }
            roleFrom = owner + 1;
        } else if (affiliation.isEmpty()) {
            int start = from;
            while (start < head
                    && (!words.isCapitalised(start)
                            || TIMES_OF_OFFICE.contains(words.at(start).lower()))) {
                start++;
            }
            int end = start;
            while (end < head
                    && words.isCapitalised(end)
                    && !words.at(end).lower().endsWith("-based")
                    && !Lexicons.isRoleModifier(words.at(end).lower())
                    && !Lexicons.isParty(words.at(end).text())) {
                end++;
            }
            // a Verizon customer, a Holt supporter: no place of theirs
            boolean mere = Lexicons.roleEndingAt(words.all(), head)
                    .filter(role -> role.kind() == SpeakerKind.WITNESS)
                    .isPresent();
            if (end > start && end <= head - length(head) + 1 && !mere) {
                Optional<String> country =
                        end == start + 1 ? Lexicons.countryOf(words.at(start).text()) : Optional.empty();
                boolean office = isOffice(head);
                if (country.isPresent()) {
                    affiliation = office
                            ? Optional.of(
                                    new Stated(country.get(), words.at(start).span()))
                            : Optional.empty();
                    roleFrom = office && start == from ? end : from;
                } else {
                    affiliation = Optional.of(words.stated(start, end));
                    roleFrom = start == from ? end : roleFrom;
                }
            }
        }
        while (roleFrom < head && (words.is(roleFrom, WordClass.DETERMINER) || words.is(roleFrom, ","))) {
            roleFrom++;
        }
        roleTo = trimRole(roleFrom, Math.max(roleTo, head + 1), head);
        boolean former = false;
        for (int i = from; i < head; i++) {
            former |= words.is(i, "former") || words.is(i, "ex") || words.is(i, "retired") || words.is(i, "onetime");
        }
        SpeakerKind kind = Lexicons.roleEndingAt(words.all(), head)
                .map(Lexicons.Role::kind)
                .orElse(SpeakerKind.OTHER);
        for (int i = head + 1; i < roleTo; i++) {
            // director and fellow: the second noun may say what the first leaves open
            if (kind == SpeakerKind.OTHER && Lexicons.isRole(words.at(i))) {
                kind = Lexicons.roleEndingAt(words.all(), i)
                        .map(Lexicons.Role::kind)
                        .orElse(kind);
                head = kind == SpeakerKind.OTHER ? head : i;
            }
        }
        return new Position(
                Optional.of(writtenOut(words.stated(roleFrom, roleTo))),
                affiliation,
                kind,
                kind == SpeakerKind.OTHER
                        ? Optional.empty()
                        : Optional.of(words.at(head).span()),
                Lexicons.roleEndingAt(words.all(), head)
                        .map(Lexicons.Role::open)
                        .orElse(true),
                former,
                Lexicons.isParty(words.at(head).text()) ? rule + "-party" : rule);
    }

    private static Stated writtenOut(Stated role) {
        return new Stated(Lexicons.writtenOut(role.words()), role.span());
    }

    private int length(int head) {
        return Lexicons.roleEndingAt(words.all(), head)
                .map(Lexicons.Role::length)
                .orElse(1);
    }

    private boolean isOffice(int head) {
        SpeakerKind kind = Lexicons.roleEndingAt(words.all(), head)
                .map(Lexicons.Role::kind)
                .orElse(SpeakerKind.OTHER);
        return kind == SpeakerKind.OFFICIAL || kind == SpeakerKind.POLITICIAN;
    }

    /** The role ends where a clause or a place begins; and at most a dozen tokens behind its noun. */
    private int trimRole(int from, int to, int head) {
        int end = Math.max(head + 1, Math.min(to, head + 12));
        for (int i = head + 1; i < end; i++) {
            boolean place = words.is(i, "in")
                    || words.is(i, "during")
                    || (words.is(i, "on") && words.isCapitalised(i + 1))
                    || words.is(i, "under")
                    || words.is(i, "since")
                    || words.is(i, "from")
                    || words.is(i, "at")
                    || words.is(i, "with");
            if (place
                    || words.is(i, ",")
                    || words.is(i, "(")
                    || (words.at(i).lower().endsWith("ing")
                            && !words.at(i).isCapitalised()
                            && !words.is(i - 1, "of")
                            && !words.is(i - 1, "for")
                            && !words.is(i - 1, "and"))) {
                end = i;
                break;
            }
        }
        while (end > head + 1
                && ((!words.at(end - 1).isWord() && !words.is(end - 1, ")"))
                        || words.is(end - 1, WordClass.PREPOSITION)
                        || words.is(end - 1, WordClass.CONJUNCTION)
                        || words.is(end - 1, WordClass.DETERMINER))) {
            end--;
        }
        return Math.max(end, from + 1);
    }

    /** The preposition behind the role's noun that a name of an affiliation follows; -1 for none. */
    private int affiliationPreposition(int head, int to) {
        int of = -1;
        for (int i = head + 1; i < to; i++) {
            int next = bodies.nameAfter(i, to);
            boolean name = next < to;
            if (words.is(i, "at") || words.is(i, "with")) {
                return name && !(of >= 0 && bodies.namesBody(of, i)) ? i : of;
            }
            boolean field =
                    words.is(i, "of") && OF_A_FIELD.contains(words.at(head).lower());
            if ((words.is(i, "of") || words.is(i, "to") || words.is(i, "for") || words.is(i, "from"))
                    && name
                    && !field
                    && of < 0) {
                of = i;
            }
            if (words.is(i, ",") && of >= 0) {
                return of;
            }
        }
        return of;
    }
}
