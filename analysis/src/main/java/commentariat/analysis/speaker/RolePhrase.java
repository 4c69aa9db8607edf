package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
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

    /** A role's words behind its noun are no more than this. */
    private static final int LONGEST_FIELD = 12;

    private final Words words;
    private final BodyNames bodies;

    RolePhrase(Words words, BodyNames bodies) {
        this.words = words;
        this.bodies = bodies;
    }

    /**
     * Whose role it is.
     *
     * @param name as the article states it
     * @param body what it makes of somebody, with the words that say what it is
     * @param roleFrom where the role starts, the owner left out
     * @param roleTo where it ends, likewise
     */
    private record Owner(Optional<Stated> name, Optional<SpeakerKind> body, int roleFrom, int roleTo) {}

    /** Reads {@code from..to}, whose noun is {@code head}, into role and affiliation. */
    Position read(int from, int to, int head, String rule) {
        return read(from, to, head, rule, true);
    }

    /** The same; with {@code affiliated} false, what follows the noun is the role's: Secretary of State. */
    Position read(int from, int to, int head, String rule, boolean affiliated) {
        Owner owner = owner(from, to, head, affiliated);
        int roleFrom = owner.roleFrom();
        while (roleFrom < head && (words.is(roleFrom, WordClass.DETERMINER) || words.is(roleFrom, ","))) {
            roleFrom++;
        }
        int roleTo = trimRole(roleFrom, Math.max(owner.roleTo(), head + 1), head);
        int decisive = decisive(head, to, roleTo, owner);
        SpeakerKind kind = role(decisive).map(Lexicons.Role::kind).orElse(SpeakerKind.OTHER);
        Optional<Span> party = partyBefore(from, head);
        Optional<Stated> affiliation = owner.name();
        if (party.isPresent() && role(head).map(Lexicons.Role::isPeer).orElse(false)) {
            kind = SpeakerKind.POLITICIAN;
        }
        if (party.isPresent() && isOffice(head)) {
            // who holds an office for a party is a politician, whatever the office
            kind = SpeakerKind.POLITICIAN;
            affiliation = affiliation.or(() -> party.map(words::stated));
        }
        return new Position(
                Optional.of(writtenOut(words.stated(roleFrom, roleTo))),
                affiliation,
                owner.body(),
                kind,
                kind == SpeakerKind.OTHER
                        ? Optional.empty()
                        : Optional.of(words.at(decisive).span()),
                role(decisive).map(Lexicons.Role::isOpen).orElse(true),
                isFormer(from, head),
                Lexicons.isParty(words.at(head).text())
                        ? rule + "-party"
                        : role(head).map(Lexicons.Role::isKin).orElse(false) ? rule + "-kin" : rule);
    }

    private Owner owner(int from, int to, int head, boolean affiliated) {
        boolean kin = role(head).map(Lexicons.Role::isKin).orElse(false);
        Optional<Owner> behind = affiliated && !kin ? behind(from, to, head) : Optional.empty();
        Owner before = before(from, to, head);
        if (behind.isEmpty()) {
            return before;
        }
        // the French ambassador to Norway: whose they are stands before, and where they are sent is the role's
        boolean sent = before.name().isPresent() && (isSent(behind.get().roleTo()) && isOfficial(head));
        if (sent) {
            return before;
        }
        boolean genitive = genitive(from, head) > from;
        return new Owner(
                behind.get().name(),
                behind.get().body(),
                genitive ? before.roleFrom() : from,
                behind.get().roleTo());
    }

    private boolean isSent(int preposition) {
        return words.is(preposition, "to") || words.is(preposition, "for");
    }

    /** Whose a preposition says it is: director of the Reed Center at the College, spokesman for the group Holt Now. */
    private Optional<Owner> behind(int from, int to, int head) {
        int preposition = affiliationPreposition(head, to);
        if (preposition < 0) {
            return Optional.empty();
        }
        int start = bodies.nameAfter(preposition, to);
        if (start >= to) {
            return placeOfWork(preposition, from, to);
        }
        int end = bodies.chainEnd(start, to);
        return end > start
                ? Optional.of(new Owner(
                        Optional.of(words.stated(start, end)),
                        Lexicons.kindOfAffiliation(
                                words.stated(preposition + 1, end).words()),
                        from,
                        preposition))
                : Optional.empty();
    }

    /** A nurse at the local hospital: the place has no name, but says what it is. */
    private Optional<Owner> placeOfWork(int preposition, int from, int to) {
        int start = preposition + 1;
        while (start < to && words.is(start, WordClass.DETERMINER)) {
            start++;
        }
        int end = start;
        while (end < to
                && words.at(end).isWord()
                && !Lexicon.isClosed(words.at(end).lower())) {
            end++;
        }
        return Optional.of(new Owner(
                Optional.of(words.stated(start, end)),
                Lexicons.kindOfAffiliation(words.stated(start, end).words()),
                from,
                preposition));
    }

    private boolean isPlaceOfWork(int preposition, int to) {
        int i = preposition + 1;
        if (!words.is(preposition, "at") || !words.is(i, WordClass.DETERMINER)) {
            return false;
        }
        while (i + 1 < to
                && words.at(i + 1).isWord()
                && !words.at(i + 1).isCapitalised()
                && !Lexicon.isClosed(words.at(i + 1).lower())) {
            i++;
        }
        return i > preposition + 1
                && i < preposition + 5
                && Lexicons.kindOfAffiliation(words.at(i).lower()).isPresent();
    }

    /** The last genitive before the noun; {@code from} or less for none. */
    private int genitive(int from, int head) {
        int last = -1;
        for (int i = from; i < head; i++) {
            last = words.isPossession(i) ? i : last;
        }
        return last;
    }

    /** Whose the words before the noun say it is: Reed's manager, the Kremlin spokesman, the Russian minister. */
    private Owner before(int from, int to, int head) {
        int owner = genitive(from, head);
        if (owner > from) {
            Optional<Stated> name = Optional.empty();
            if (words.isCapitalised(owner - 1)) {
                int start = owner - 1;
                while (start > from && (words.isCapitalised(start - 1) || words.isPossession(start - 1))) {
                    start--;
                }
                name = Optional.of(words.stated(start, owner));
            }
            return owned(name, owner + 1, to);
        }
        int start = from;
        while (start < head
                && (!words.isCapitalised(start)
                        || TIMES_OF_OFFICE.contains(words.at(start).lower()))) {
            start++;
        }
        int noun = head - length(head) + 1;
        int end = start;
        while (end < noun && isNameOfOwner(end)) {
            end++;
        }
        if (end == start || end > noun) {
            return owned(Optional.empty(), from, to);
        }
        int after = start == from ? end : from;
        Optional<String> country =
                end == start + 1 ? Lexicons.countryOf(words.at(start).text()) : Optional.empty();
        if (country.isPresent()) {
            return isOffice(head)
                    ? owned(
                            Optional.of(
                                    new Stated(country.get(), words.at(start).span())),
                            after,
                            to)
                    : owned(Optional.empty(), from, to);
        }
        if (role(head).map(Lexicons.Role::isOutside).orElse(false) || (isMere(head) && !bodies.isBody(start, end))) {
            return owned(Optional.empty(), from, to);
        }
        if (isAlone(head) && !bodies.isBody(start, end)) {
            return owned(Optional.empty(), after, to);
        }
        boolean nation = end == start + 1 && BodyNames.isNation(words.at(start).text());
        if (nation && isLegislator(head)) {
            return owned(Optional.empty(), from, to); // U.S. Sen. Holt is a senator of a state
        }
        return owned(Optional.of(words.stated(start, end)), after, to);
    }

    private static Owner owned(Optional<Stated> name, int roleFrom, int roleTo) {
        return new Owner(name, name.flatMap(stated -> Lexicons.kindOfAffiliation(stated.words())), roleFrom, roleTo);
    }

    private boolean isNameOfOwner(int i) {
        String lower = words.at(i).lower();
        return words.isCapitalised(i)
                && !lower.endsWith("-based")
                && !lower.endsWith("-born")
                && !Lexicons.isRoleModifier(lower)
                && !Lexicons.isAdjective(words.at(i).text())
                && !Lexicons.isParty(words.at(i).text());
    }

    private boolean isLegislator(int head) {
        String noun = Lexicons.writtenOut(words.at(head).lower()).toLowerCase(java.util.Locale.ROOT);
        return Set.of("senator", "representative", "congressman", "congresswoman")
                .contains(noun);
    }

    /** A Verizon customer, a Holt supporter: no place of theirs. */
    private boolean isMere(int head) {
        return role(head)
                .map(Lexicons.Role::kind)
                .filter(SpeakerKind.WITNESS::equals)
                .isPresent();
    }

    private boolean isAlone(int head) {
        return role(head).map(Lexicons.Role::isAlone).orElse(false);
    }

    private Optional<Span> partyBefore(int from, int head) {
        for (int i = from; i < head; i++) {
            boolean department = words.is(i, "labor") && (words.is(i + 1, "secretary") || words.is(i + 1, "minister"));
            if (Lexicons.isParty(words.at(i).text()) && !department) {
                return Optional.of(words.at(i).span());
            }
        }
        return Optional.empty();
    }

    private boolean isFormer(int from, int head) {
        for (int i = from; i < head; i++) {
            if (words.is(i, "former")
                    || words.is(i, "ex")
                    || words.is(i, "retired")
                    || words.is(i, "onetime")
                    || words.is(i, "one-time")) {
                return true;
            }
        }
        return words.at(head).lower().startsWith("ex-");
    }

    /** The noun that decides the kind: where the first leaves it open, a later one that does not (director and fellow). */
    private int decisive(int head, int to, int roleTo, Owner owner) {
        if (role(head).map(Lexicons.Role::isKin).orElse(false)) {
            return head; // the mayor's sister is no mayor
        }
        boolean open = role(head).map(Lexicons.Role::kind).orElse(SpeakerKind.OTHER) == SpeakerKind.OTHER;
        if (!open || owner.body().isPresent()) {
            return open ? lastOpen(head, roleTo) : head;
        }
        boolean joined = false;
        for (int i = head + 1; i < to; i++) {
            joined |= words.is(i, "and") || words.is(i, "&");
            if ((joined || i < roleTo) && words.is(i, ".")) {
                break;
            }
            boolean decides = Lexicons.roleEndingAt(words.all(), i)
                    .filter(role -> role.kind() != SpeakerKind.OTHER)
                    .isPresent();
            if (decides && (joined || i < roleTo) && !words.isPossession(i + 1)) {
                return i;
            }
        }
        return head;
    }

    private int lastOpen(int head, int roleTo) {
        for (int i = head + 1; i < roleTo; i++) {
            boolean decides =
                    role(i).filter(role -> role.kind() != SpeakerKind.OTHER).isPresent();
            if (decides) {
                return i;
            }
        }
        return head;
    }

    private static Stated writtenOut(Stated role) {
        return new Stated(Lexicons.writtenOut(role.words()), role.span());
    }

    private Optional<Lexicons.Role> role(int last) {
        return Lexicons.roleEndingAt(words.all(), last);
    }

    private int length(int head) {
        return role(head).map(Lexicons.Role::length).orElse(1);
    }

    private boolean isOffice(int head) {
        boolean office = role(head)
                .filter(role -> role.kind() == SpeakerKind.OFFICIAL || role.kind() == SpeakerKind.POLITICIAN)
                .isPresent();
        boolean sought = role(head).map(Lexicons.Role::isSought).orElse(false);
        return office && !sought && !isAlone(head);
    }

    private boolean isOfficial(int head) {
        return role(head)
                .map(Lexicons.Role::kind)
                .filter(SpeakerKind.OFFICIAL::equals)
                .isPresent();
    }

    /** The role ends where a clause or a place begins; and at most a dozen tokens behind its noun. */
    private int trimRole(int from, int to, int head) {
        int end = Math.max(head + 1, Math.min(to, head + LONGEST_FIELD));
        for (int i = head + 1; i < end; i++) {
            boolean place = words.is(i, "in")
                    || words.is(i, "during")
                    || (words.is(i, "on") && words.isCapitalised(i + 1))
                    || words.is(i, "under")
                    || words.is(i, "since")
                    || words.is(i, "from")
                    || words.is(i, "at")
                    || words.is(i, "with");
            boolean clause = words.is(i, ",") || words.is(i, "(") || words.is(i, "who") || words.is(i, "based");
            boolean participle = words.at(i).lower().endsWith("ing")
                    && !words.at(i).isCapitalised()
                    && !words.is(i - 1, "of")
                    && !words.is(i - 1, "for")
                    && !words.is(i - 1, "and");
            if (place || clause || participle) {
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
                boolean here = name || isPlaceOfWork(i, to);
                return here && !(of >= 0 && bodies.namesBody(of, i)) ? i : of;
            }
            // director of trade and friend of Reed: the second noun has no body
            boolean ofAnother =
                    i > head + 1 && role(i - 1).map(Lexicons.Role::isAlone).orElse(false);
            boolean field =
                    words.is(i, "of") && OF_A_FIELD.contains(words.at(head).lower());
            if ((words.is(i, "of") || words.is(i, "to") || words.is(i, "for") || words.is(i, "from"))
                    && name
                    && !field
                    && !ofAnother
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
