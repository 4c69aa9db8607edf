package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads roles and affiliations beside a name: before it, behind a comma, in brackets, after <em>is a</em>. */
final class Positions {
    /** A description of a person is no longer than this, in tokens. */
    private static final int LONGEST = 28;
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

    /** Endings of nouns for people: winner, activist, musician. */
    private static final java.util.regex.Pattern SOMEBODY =
            java.util.regex.Pattern.compile("(er|or|ist|ian|eer|man|woman|ee)$");

    private static final Set<String> CLOSERS =
            Set.of(".", ";", ":", "?", "!", "“", "\"", "”", "''", ")", "—", "–", "--", "...", "…");

    private final Text text;
    private final List<Token> tokens;

    Positions(Text text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** All that stands beside {@code name}, surest first. */
    List<Position> of(NameInText name) {
        List<Position> found = new ArrayList<>();
        Optional<Position> beforeComma = beforeComma(name);
        behindComma(name).filter(position -> beforeComma.isEmpty()).ifPresent(found::add);
        before(name).ifPresent(found::add);
        beforeComma.ifPresent(found::add);
        isA(name).ifPresent(found::add);
        inBrackets(name).ifPresent(found::add);
        ownerBefore(name).ifPresent(found::add);
        affiliationBehind(name).ifPresent(found::add);
        return found;
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    private boolean is(int i, WordClass wordClass) {
        return i >= 0 && i < tokens.size() && Lexicon.is(tokens.get(i).lower(), wordClass);
    }

    private boolean isCapitalised(int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).isWord()
                && tokens.get(i).isCapitalised();
    }

    private boolean isPossession(int i) {
        return is(i, "'s")
                || (is(i, "'")
                        && i > 0
                        && tokens.get(i).start() == tokens.get(i - 1).end());
    }

    // ---- before the name

    /** U.S. Secretary of State Ann Holt; Kremlin spokesman Ivan Holt; Reed's campaign manager Ann Holt. */
    private Optional<Position> before(NameInText name) {
        int last = name.from() - 1;
        while (last >= 0
                && Lexicons.honorific(tokens.get(last).text()).isPresent()
                && Lexicons.roleEndingAt(tokens, last).isEmpty()) {
            last--;
        }
        if (last < 0 || !near(last, name.from())) {
            return Optional.empty();
        }
        return endingAt(last, "role-before-name");
    }

    /** The group's director, Ann Holt, …; a spokesman for the ministry, Ivan Holt, …. */
    private Optional<Position> beforeComma(NameInText name) {
        int comma = name.chunk() - 1;
        if (name.chunk() != name.from() || !is(comma, ",") || comma == 0) {
            return Optional.empty();
        }
        boolean closed = is(name.to(), ",")
                || is(name.to(), ".")
                || name.to() >= tokens.size()
                || is(name.to(), "(")
                || is(name.to(), "to");
        if (!closed) {
            return Optional.empty();
        }
        int start = comma - 1;
        while (start > 0 && start > comma - LONGEST && !isBoundary(start - 1)) {
            start--;
        }
        int head = -1;
        for (int i = start; i < comma && head < 0; i++) {
            boolean compound = i + 1 < comma && Lexicons.isRole(tokens.get(i + 1));
            if (Lexicons.isRole(tokens.get(i)) && !compound) {
                head = i;
            }
            if (head < 0 && is(i, WordClass.PREPOSITION)) {
                start = i + 1;
            }
        }
        if (head < 0 || (head < comma - 1 && !is(head + 1, WordClass.PREPOSITION))) {
            return Optional.empty();
        }
        int first = start;
        while (first < head && (is(first, WordClass.DETERMINER) && !isPossession(first + 1))) {
            first++;
        }
        return Optional.of(read(first, comma, head, "role-before-comma"));
    }

    private boolean isBoundary(int i) {
        Token token = tokens.get(i);
        return token.is(",")
                || CLOSERS.contains(token.text())
                || (is(i, WordClass.AUXILIARY) && !isPossession(i))
                || (is(i, WordClass.SUBORDINATOR) && !is(i, WordClass.PREPOSITION))
                || (!token.isCapitalised() && Lexicon.verb(token.lower()).contains(VerbForm.PAST))
                || is(i, WordClass.SUBJECT)
                || !sameLine(i, i + 1);
    }

    private boolean sameLine(int i, int next) {
        return next >= tokens.size() || tokens.get(next).start() - tokens.get(i).end() <= 1;
    }

    private boolean near(int i, int next) {
        return tokens.get(next).start() - tokens.get(i).end() <= 1;
    }

    /** The role whose noun is the token {@code last}, with all that stands before it. */
    private Optional<Position> endingAt(int last, String rule) {
        int head = last;
        int roleEnd = last + 1;
        if (Lexicons.roleEndingAt(tokens, last).isEmpty()) {
            // Secretary of State, Director of National Intelligence
            int of = last;
            while (of > last - 4 && of > 0 && !is(of, "of") && !is(of, "for") && isCapitalised(of)) {
                of--;
            }
            if (!(is(of, "of") || is(of, "for"))
                    || of == last
                    || of < 1
                    || !isCapitalised(of - 1)
                    || Lexicons.roleEndingAt(tokens, of - 1).isEmpty()) {
                return party(last, rule);
            }
            head = of - 1;
        }
        int length =
                Lexicons.roleEndingAt(tokens, head).map(Lexicons.Role::length).orElse(1);
        int first = head - length + 1;
        while (first > 0 && near(first - 1, first) && isModifier(first - 1) && head - first < 10) {
            first--;
        }
        return Optional.of(read(first, roleEnd, head, rule, roleEnd == head + 1));
    }

    /** Texas Republican Ann Holt: the party alone is the role. */
    private Optional<Position> party(int last, String rule) {
        if (!Lexicons.isParty(tokens.get(last).text())) {
            return Optional.empty();
        }
        int first = last;
        return Optional.of(read(first, last + 1, last, rule));
    }

    private boolean isModifier(int i) {
        Token token = tokens.get(i);
        if (isPossession(i)) {
            return i > 0 && isCapitalised(i - 1);
        }
        if (token.is("&") || token.is("and")) {
            return isCapitalised(i - 1)
                    && isCapitalised(i + 1)
                    && Lexicons.isRoleModifier(tokens.get(i + 1).lower());
        }
        if (!token.isWord() || Lexicon.isClosed(token.lower())) {
            return false;
        }
        return token.isCapitalised() ? !Lexicons.honorific(token.text()).isPresent() : !isVerb(i);
    }

    private boolean isVerb(int i) {
        Set<VerbForm> forms = Lexicon.verb(tokens.get(i).lower());
        boolean plain = forms.contains(VerbForm.PAST) && !tokens.get(i).lower().endsWith("ed");
        return plain
                || is(i - 1, "to")
                || is(i - 1, WordClass.SUBJECT)
                || Set.of("said", "says", "told", "asked", "added")
                        .contains(tokens.get(i).lower());
    }

    // ---- behind the name

    /** Ann Holt, a professor of law at Reed College, …; Ann Holt – director of the college – …. */
    private Optional<Position> behindComma(NameInText name) {
        int comma = afterBrackets(name.to());
        boolean opens = is(comma, ",") || is(comma, "–") || is(comma, "—") || is(comma, "-") || is(comma, "--");
        if (!opens || comma + 1 >= tokens.size()) {
            return Optional.empty();
        }
        int from = comma + 1;
        if (tokens.get(from).isWord()
                && Character.isDigit(tokens.get(from).text().charAt(0))
                && is(from + 1, ",")) {
            from += 2; // an age
        }
        return describing(from, "apposition");
    }

    private int afterBrackets(int i) {
        if (!is(i, "(")) {
            return i;
        }
        int close = i;
        while (close < tokens.size() && close < i + 10 && !is(close, ")")) {
            close++;
        }
        return is(close, ")") ? close + 1 : i;
    }

    /** Ann Holt is a professor …; was the director of …. */
    private Optional<Position> isA(NameInText name) {
        int verb = name.to();
        boolean be = is(verb, "is") || is(verb, "was");
        boolean article = is(verb + 1, "a") || is(verb + 1, "an") || is(verb + 1, "the");
        return be && article ? describing(verb + 1, "is-a") : Optional.empty();
    }

    private Optional<Position> describing(int from, String rule) {
        int start = from;
        boolean article = is(start, "a") || is(start, "an") || is(start, "the") || is(start, "one");
        if (is(start, "who") && rule.equals("apposition")) {
            boolean serves = is(start + 1, "served")
                    || is(start + 1, "serves")
                    || is(start + 1, "works")
                    || is(start + 1, "worked");
            boolean as = serves && is(start + 2, "as");
            boolean be = (is(start + 1, "is") || is(start + 1, "was")) && is(start + 2, WordClass.DETERMINER);
            return as || be
                    ? describing(as ? start + 3 : start + 2, "relative-clause")
                            .filter(found -> found.kindEvidence().isPresent())
                    : Optional.empty();
        }
        if (is(start, "of") || is(start, "from") || is(start, "with") || is(start, "at")) {
            return affiliation(start + 1, "affiliation-behind-name");
        }
        boolean opener = article
                || is(start, WordClass.POSSESSIVE)
                || (start < tokens.size()
                        && tokens.get(start).isWord()
                        && !isVerbForm(start)
                        && (!Lexicon.isClosed(tokens.get(start).lower()) || is(start, WordClass.ADVERB)));
        if (!opener) {
            return Optional.empty();
        }
        int end = start;
        while (end < tokens.size() && end < start + LONGEST && !closes(end, start) && sameLine(end, end + 1)) {
            end++;
        }
        if (end < tokens.size() && !closes(end, start) && end < start + LONGEST) {
            end++;
        }
        if (is(start, "one") && is(start + 1, "of")) {
            start += 2;
        }
        while (start < end && is(start, WordClass.DETERMINER)) {
            start++;
        }
        int head = headOf(start, end);
        if (head < 0) {
            // whoever is called "a" something is described, though the noun be unknown
            boolean someone = (is(from, "a") || is(from, "an")) && end - start <= 10 && end > start;
            if (!someone || !rule.equals("apposition")) {
                return Optional.empty();
            }
            head = unknownHead(start, end);
            if (head < 0 || !SOMEBODY.matcher(tokens.get(head).lower()).find()) {
                return Optional.empty();
            }
        } else if (!article && isCapitalised(start) && (isListed(head) || !isOnePhrase(start, head))) {
            return Optional.empty(); // Reed, President Holt and others: a list
        }
        return Optional.of(read(start, end, head, rule));
    }

    private boolean isListed(int head) {
        return !is(head + 1, WordClass.PREPOSITION) && isCapitalised(head + 1);
    }

    /** Capitals and words of roles alone up to the noun: no verb between them. */
    private boolean isOnePhrase(int start, int head) {
        for (int i = start; i < head; i++) {
            String word = tokens.get(i).lower();
            boolean fits = isCapitalised(i)
                    || isPossession(i)
                    || Lexicons.isRoleModifier(word)
                    || Lexicons.isBodyNoun(word)
                    || Lexicons.isRole(tokens.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A small word that is likelier a verb than the start of a description: Reed, praised by all, … */
    private boolean isVerbForm(int i) {
        Token token = tokens.get(i);
        boolean modifier = Lexicons.isRoleModifier(token.lower()) || Lexicons.isRole(token);
        return !token.isCapitalised()
                && !modifier
                && (token.lower().endsWith("ed") || !Lexicon.verb(token.lower()).isEmpty());
    }

    private boolean closes(int i, int start) {
        Token token = tokens.get(i);
        if (token.is(",")) {
            return !(i + 2 < tokens.size()
                    && isCapitalised(i - 1)
                    && isCapitalised(i + 1)
                    && is(i + 2, ",")
                    && insideName(start, i));
        }
        if (CLOSERS.contains(token.text()) && !(token.is(")") && opensInside(start, i))) {
            return true;
        }
        return is(i, "who")
                || is(i, "whose")
                || is(i, "which")
                || is(i, "that")
                || is(i, "while")
                || is(i, "but")
                || is(i, "said")
                || is(i, "says")
                || is(i, "told")
                || is(i, "when")
                || (is(i, WordClass.AUXILIARY) && !isPossession(i) && !token.isCapitalised())
                || (is(i, "and") && i + 1 < tokens.size() && (is(i + 1, WordClass.SUBJECT) || isNameAfterAnd(i + 1)));
    }

    private boolean isNameAfterAnd(int i) {
        return Lexicons.givenName(tokens.get(i).text()).isPresent() && isCapitalised(i + 1);
    }

    private boolean opensInside(int start, int close) {
        for (int i = close; i >= start; i--) {
            if (is(i, "(")) {
                return true;
            }
        }
        return false;
    }

    /** A comma before a state or country: the University of Reed, Texas, … */
    private boolean insideName(int start, int comma) {
        for (int i = start; i < comma; i++) {
            if (is(i, "at") || is(i, "of") || is(i, "in") || is(i, "from")) {
                return true;
            }
        }
        return false;
    }

    /** The noun of the role: the last word of the first role, before any preposition; -1 for none. */
    private int headOf(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Lexicons.isRole(tokens.get(i))
                    || Lexicons.roleEndingAt(tokens.subList(start, i + 1), i - start)
                            .isPresent()) {
                boolean compound = i + 1 < end
                        && Lexicons.isRole(tokens.get(i + 1))
                        && !tokens.get(i + 1).isCapitalised();
                if (!compound && !isPossession(i + 1)) {
                    return i;
                }
            }
            if ((is(i, WordClass.PREPOSITION) && !is(i, "of") && !is(i, "for"))
                    || (is(i, WordClass.SUBORDINATOR) && !is(i, WordClass.PREPOSITION))) {
                return -1;
            }
        }
        return -1;
    }

    private int unknownHead(int start, int end) {
        int i = start;
        while (i + 1 < end
                && !is(i + 1, WordClass.PREPOSITION)
                && tokens.get(i + 1).isWord()) {
            i++;
        }
        return tokens.get(i).isWord() && !tokens.get(i).isCapitalised() ? i : -1;
    }

    /** Sen. Ann Holt (R-Tex.). */
    private Optional<Position> inBrackets(NameInText name) {
        int open = name.to();
        if (!is(open, "(") || !is(open + 2, ")")) {
            return Optional.empty();
        }
        Token inside = tokens.get(open + 1);
        boolean party =
                inside.text().matches("[RDI]-[\\p{Lu}].*") || inside.text().matches("[RDI]");
        return party
                ? Optional.of(new Position(
                        Optional.empty(),
                        Optional.of(stated(open + 1, open + 2)),
                        SpeakerKind.POLITICIAN,
                        Optional.of(inside.span()),
                        false,
                        false,
                        "party-in-brackets"))
                : Optional.empty();
    }

    /** Ann Holt of Reed College said. */
    /** The Gazette's Ann Holt. */
    private Optional<Position> ownerBefore(NameInText name) {
        int mark = name.chunk() - 1;
        if (name.chunk() != name.from() || !isPossession(mark) || !isCapitalised(mark - 1)) {
            return Optional.empty();
        }
        int start = mark - 1;
        while (start > 0
                && near(start - 1, start)
                && isCapitalised(start - 1)
                && !Lexicon.isClosed(tokens.get(start - 1).lower())) {
            start--;
        }
        return Optional.of(new Position(
                Optional.empty(),
                Optional.of(stated(start, mark)),
                SpeakerKind.OTHER,
                Optional.empty(),
                true,
                false,
                "owner-before-name"));
    }

    private Optional<Position> affiliationBehind(NameInText name) {
        int preposition = afterBrackets(name.to());
        boolean opens =
                is(preposition, "of") || is(preposition, "from") || is(preposition, "with") || is(preposition, "at");
        return opens ? affiliation(preposition + 1, "affiliation-behind-name") : Optional.empty();
    }

    private Optional<Position> affiliation(int from, String rule) {
        int start = is(from, WordClass.DETERMINER) ? from + 1 : from;
        int end = nameEnd(start, tokens.size());
        return isCapitalised(start) && !is(start, WordClass.TIME) && end > start
                ? Optional.of(new Position(
                        Optional.empty(),
                        Optional.of(stated(start, end)),
                        SpeakerKind.OTHER,
                        Optional.empty(),
                        true,
                        false,
                        rule))
                : Optional.empty();
    }

    // ---- the phrase itself

    /** Reads {@code from..to}, whose noun is {@code head}, into role and affiliation. */
    private Position read(int from, int to, int head, String rule) {
        return read(from, to, head, rule, true);
    }

    private Position read(int from, int to, int head, String rule, boolean affiliated) {
        int roleFrom = from;
        int roleTo = to;
        Optional<Stated> affiliation = Optional.empty();
        int preposition = affiliated ? affiliationPreposition(head, to) : -1;
        if (preposition >= 0) {
            int start = nameAfter(preposition, to);
            int end = nameEnd(start, to);
            if (end > start) {
                affiliation = Optional.of(stated(start, end));
                roleTo = preposition;
            }
        }
        int owner = -1;
        for (int i = from; i < head; i++) {
            owner = isPossession(i) ? i : owner;
        }
        if (owner > from) {
            if (affiliation.isEmpty() && isCapitalised(owner - 1)) {
                int start = owner - 1;
                while (start > from && (isCapitalised(start - 1) || isPossession(start - 1))) {
                    start--;
                }
                affiliation = Optional.of(stated(start, owner));
            }
            roleFrom = owner + 1;
        } else if (affiliation.isEmpty()) {
            int start = from;
            while (start < head
                    && (!isCapitalised(start)
                            || TIMES_OF_OFFICE.contains(tokens.get(start).lower()))) {
                start++;
            }
            int end = start;
            while (end < head
                    && isCapitalised(end)
                    && !tokens.get(end).lower().endsWith("-based")
                    && !Lexicons.isRoleModifier(tokens.get(end).lower())
                    && !Lexicons.isParty(tokens.get(end).text())) {
                end++;
            }
            // a Verizon customer, a Holt supporter: no place of theirs
            boolean mere = Lexicons.roleEndingAt(tokens, head)
                    .filter(role -> role.kind() == SpeakerKind.WITNESS)
                    .isPresent();
            if (end > start && end <= head - length(head) + 1 && !mere) {
                Optional<String> country =
                        end == start + 1 ? Lexicons.countryOf(tokens.get(start).text()) : Optional.empty();
                boolean office = isOffice(head);
                if (country.isPresent()) {
                    affiliation = office
                            ? Optional.of(
                                    new Stated(country.get(), tokens.get(start).span()))
                            : Optional.empty();
                    roleFrom = office && start == from ? end : from;
                } else {
                    affiliation = Optional.of(stated(start, end));
                    roleFrom = start == from ? end : roleFrom;
                }
            }
        }
        while (roleFrom < head && (is(roleFrom, WordClass.DETERMINER) || is(roleFrom, ","))) {
            roleFrom++;
        }
        roleTo = trimRole(roleFrom, Math.max(roleTo, head + 1), head);
        boolean former = false;
        for (int i = from; i < head; i++) {
            former |= is(i, "former") || is(i, "ex") || is(i, "retired") || is(i, "onetime");
        }
        SpeakerKind kind =
                Lexicons.roleEndingAt(tokens, head).map(Lexicons.Role::kind).orElse(SpeakerKind.OTHER);
        for (int i = head + 1; i < roleTo; i++) {
            // director and fellow: the second noun may say what the first leaves open
            if (kind == SpeakerKind.OTHER && Lexicons.isRole(tokens.get(i))) {
                kind = Lexicons.roleEndingAt(tokens, i).map(Lexicons.Role::kind).orElse(kind);
                head = kind == SpeakerKind.OTHER ? head : i;
            }
        }
        return new Position(
                Optional.of(writtenOut(stated(roleFrom, roleTo))),
                affiliation,
                kind,
                kind == SpeakerKind.OTHER
                        ? Optional.empty()
                        : Optional.of(tokens.get(head).span()),
                Lexicons.roleEndingAt(tokens, head).map(Lexicons.Role::open).orElse(true),
                former,
                Lexicons.isParty(tokens.get(head).text()) ? rule + "-party" : rule);
    }

    private static Stated writtenOut(Stated role) {
        return new Stated(Lexicons.writtenOut(role.words()), role.span());
    }

    private int length(int head) {
        return Lexicons.roleEndingAt(tokens, head).map(Lexicons.Role::length).orElse(1);
    }

    private boolean isOffice(int head) {
        SpeakerKind kind =
                Lexicons.roleEndingAt(tokens, head).map(Lexicons.Role::kind).orElse(SpeakerKind.OTHER);
        return kind == SpeakerKind.OFFICIAL || kind == SpeakerKind.POLITICIAN;
    }

    /** The role ends where a clause or a place begins; and at most a dozen tokens behind its noun. */
    private int trimRole(int from, int to, int head) {
        int end = Math.max(head + 1, Math.min(to, head + 12));
        for (int i = head + 1; i < end; i++) {
            boolean place = is(i, "in")
                    || is(i, "during")
                    || (is(i, "on") && isCapitalised(i + 1))
                    || is(i, "under")
                    || is(i, "since")
                    || is(i, "from")
                    || is(i, "at")
                    || is(i, "with");
            if (place
                    || is(i, ",")
                    || is(i, "(")
                    || (tokens.get(i).lower().endsWith("ing")
                            && !tokens.get(i).isCapitalised()
                            && !is(i - 1, "of")
                            && !is(i - 1, "for")
                            && !is(i - 1, "and"))) {
                end = i;
                break;
            }
        }
        while (end > head + 1
                && ((!tokens.get(end - 1).isWord() && !is(end - 1, ")"))
                        || is(end - 1, WordClass.PREPOSITION)
                        || is(end - 1, WordClass.CONJUNCTION)
                        || is(end - 1, WordClass.DETERMINER))) {
            end--;
        }
        return Math.max(end, from + 1);
    }

    /** The preposition behind the role's noun that a name of an affiliation follows; -1 for none. */
    private int affiliationPreposition(int head, int to) {
        int of = -1;
        for (int i = head + 1; i < to; i++) {
            int next = nameAfter(i, to);
            boolean name = next < to;
            if (is(i, "at") || is(i, "with")) {
                return name && !(of >= 0 && namesBody(of, i)) ? i : of;
            }
            boolean field = is(i, "of") && OF_A_FIELD.contains(tokens.get(head).lower());
            if ((is(i, "of") || is(i, "to") || is(i, "for") || is(i, "from")) && name && !field && of < 0) {
                of = i;
            }
            if (is(i, ",") && of >= 0) {
                return of;
            }
        }
        return of;
    }

    /** Whether a name between the two says of itself that it is a body: the Center for Politics at Reed College. */
    private boolean namesBody(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Lexicons.isOrganisation(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Where the name behind a preposition starts, past an article and words like <em>the environmental group</em>; {@code to} for none. */
    private int nameAfter(int preposition, int to) {
        int i = preposition + 1;
        int small = 0;
        while (i < to && !isCapitalised(i) && small < 5) {
            boolean passes = is(i, WordClass.DETERMINER)
                    || (tokens.get(i).isWord()
                            && !Lexicon.isClosed(tokens.get(i).lower()));
            if (!passes) {
                return to;
            }
            small++;
            i++;
        }
        return i < to && isCapitalised(i) && !is(i, WordClass.TIME) ? i : to;
    }

    /** The end of a name of a body that starts at {@code start}: capitals with small words between them, and brackets. */
    private int nameEnd(int start, int most) {
        int end = start;
        int i = start;
        while (i < Math.min(most, start + 16) && i < tokens.size()) {
            Token token = tokens.get(i);
            if (i > start && !sameLine(i - 1, i)) {
                break;
            }
            if (token.isWord()
                    && (token.isCapitalised() || Character.isDigit(token.text().charAt(0)))) {
                i++;
                end = i;
            } else if (end > start && (token.is("(") && is(i + 2, ")") && isCapitalised(i + 1))) {
                i += 3;
                end = i;
            } else if (isPossession(i) && isCapitalised(i + 1)) {
                i++;
            } else if (end > start
                    && (token.is("of")
                            || token.is("for")
                            || token.is("and")
                            || token.is("&")
                            || token.is("on")
                            || token.is("in")
                            || token.is("the")
                            || token.is("de")
                            || token.is("-")
                            || token.is("–"))) {
                i++;
            } else if (token.is("e-mail") || !token.isWord()) {
                break;
            } else {
                // Reed campaign, Trump organization: a small noun behind the name
                boolean body = end > start && Lexicons.isBodyNoun(token.lower());
                return body ? i + 1 : end;
            }
        }
        return end;
    }

    private Stated stated(int from, int to) {
        Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
        return new Stated(text.in(span).replaceAll("\\s+", " "), span);
    }
}
