package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Optional;
import java.util.Set;

/** Reads what stands before a name: its role, the role before a comma, its owner. */
final class BeforeName {
    /** A description of a person is no longer than this, in tokens. */
    private static final int LONGEST = 28;

    private final Words words;
    private final RolePhrase phrases;
    private final Owners owners;

    BeforeName(Words words, RolePhrase phrases, Owners owners) {
        this.words = words;
        this.phrases = phrases;
        this.owners = owners;
    }

    /** U.S. Secretary of State Ann Holt; Kremlin spokesman Ivan Holt; Reed's campaign manager Ann Holt. */
    Optional<Position> role(NameInText name) {
        int last = name.from() - 1;
        while (last >= 0
                && Lexicons.honorific(words.at(last).text()).isPresent()
                && Lexicons.roleEndingAt(words.all(), last).isEmpty()) {
            last--;
        }
        boolean verb = words.is(last - 1, "to") && !words.isCapitalised(last); // to host Holt
        if (last < 0 || verb || !words.near(last, name.from())) {
            return Optional.empty();
        }
        return endingAt(last, "role-before-name");
    }

    /** The group's director, Ann Holt, …; a spokesman for the ministry, Ivan Holt, …. */
    Optional<Position> comma(NameInText name) {
        int comma = name.chunk() - 1;
        if (name.chunk() != name.from() || !words.is(comma, ",") || comma == 0) {
            return Optional.empty();
        }
        boolean closed = words.is(name.to(), ",")
                || words.is(name.to(), ".")
                || name.to() >= words.size()
                || words.is(name.to(), "(")
                || words.is(name.to(), "to");
        if (!closed) {
            return Optional.empty();
        }
        int start = comma - 1;
        while (start > 0 && start > comma - LONGEST && !isBoundary(start - 1)) {
            start--;
        }
        int head = -1;
        for (int i = start; i < comma && head < 0; i++) {
            boolean ends = i + 1 == comma || words.is(i + 1, WordClass.PREPOSITION);
            if (Lexicons.isRole(words.at(i)) && ends) {
                head = i;
            }
            if (head < 0 && words.is(i, WordClass.PREPOSITION)) {
                start = i + 1;
            }
        }
        int genitive = lastGenitive(head, comma);
        if (genitive > 0 && Lexicons.isRole(words.at(comma - 1))) {
            head = comma - 1; // counsel under Reed's father, George Reed: the father is named
            start = genitive;
            while (start > 0 && words.isCapitalised(start - 1)) {
                start--;
            }
        }
        if (head < 0 || (head < comma - 1 && !words.is(head + 1, WordClass.PREPOSITION))) {
            return Optional.empty();
        }
        int first = start;
        while (first < head && (words.is(first, WordClass.DETERMINER) && !words.isPossession(first + 1))) {
            first++;
        }
        return Optional.of(owners.of(phrases.read(first, comma, head, "role-before-comma"), start, head));
    }

    private int lastGenitive(int from, int to) {
        for (int i = to - 1; i > from && from >= 0; i--) {
            if (words.isPossession(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBoundary(int i) {
        Token token = words.at(i);
        return token.is(",")
                || words.isCloser(i)
                || (words.is(i, WordClass.AUXILIARY) && !words.isPossession(i))
                || (words.is(i, WordClass.SUBORDINATOR) && !words.is(i, WordClass.PREPOSITION))
                || (!token.isCapitalised() && Lexicon.verb(token.lower()).contains(VerbForm.PAST))
                || words.is(i, WordClass.SUBJECT)
                || !words.sameLine(i, i + 1);
    }

    /** The role whose noun is the token {@code last}, with all that stands before it. */
    private Optional<Position> endingAt(int last, String rule) {
        int head = last;
        int roleEnd = last + 1;
        if (Lexicons.roleEndingAt(words.all(), last).isEmpty()) {
            // Secretary of State, Director of National Intelligence
            int of = last;
            while (of > last - 4 && of > 0 && !words.is(of, "of") && !words.is(of, "for") && words.isCapitalised(of)) {
                of--;
            }
            if (!(words.is(of, "of") || words.is(of, "for"))
                    || of == last
                    || of < 1
                    || !words.isCapitalised(of - 1)
                    || Lexicons.roleEndingAt(words.all(), of - 1).isEmpty()) {
                return party(last, rule);
            }
            head = of - 1;
        }
        int length = Lexicons.roleEndingAt(words.all(), head)
                .map(Lexicons.Role::length)
                .orElse(1);
        int first = head - length + 1;
        while (first > 0 && words.near(first - 1, first) && isModifier(first - 1) && head - first < 10) {
            first--;
        }
        Position found = phrases.read(first, roleEnd, head, rule, roleEnd == head + 1);
        if (found.isParty() && found.affiliation().isEmpty()) {
            return Optional.of(found.withAffiliation(words.stated(head, head + 1)));
        }
        return Optional.of(owners.of(found, first - 1, head));
    }

    /** Green Ann Holt: a party's name that is no noun for its people is the role, too. */
    private Optional<Position> party(int last, String rule) {
        return Lexicons.isParty(words.at(last).text())
                ? Optional.of(phrases.read(last, last + 1, last, rule).withAffiliation(words.stated(last, last + 1)))
                : Optional.empty();
    }

    private boolean isModifier(int i) {
        Token token = words.at(i);
        if (words.isPossession(i)) {
            return i > 0 && words.isCapitalised(i - 1);
        }
        if (token.is("&") || token.is("and")) {
            return words.isCapitalised(i - 1)
                    && words.isCapitalised(i + 1)
                    && Lexicons.isRoleModifier(words.at(i + 1).lower());
        }
        if (!token.isWord() || Lexicon.isClosed(token.lower())) {
            return false;
        }
        return token.isCapitalised() ? !Lexicons.honorific(token.text()).isPresent() : !isVerb(i);
    }

    private boolean isVerb(int i) {
        Set<VerbForm> forms = Lexicon.verb(words.at(i).lower());
        boolean plain = forms.contains(VerbForm.PAST) && !words.at(i).lower().endsWith("ed");
        return plain
                || words.is(i - 1, "to")
                || words.is(i - 1, WordClass.SUBJECT)
                || Set.of("said", "says", "told", "asked", "added")
                        .contains(words.at(i).lower());
    }

    /** 54-year-old Ann Holt. */
    Optional<Position> age(NameInText name) {
        int age = name.chunk() - 1;
        boolean told = age >= 0
                && words.near(age, name.chunk())
                && words.at(age).lower().endsWith("-year-old");
        return told ? Optional.of(Position.as(SpeakerKind.WITNESS, words.at(age).span(), "age")) : Optional.empty();
    }

    /** The Gazette's Ann Holt. */
    Optional<Position> owner(NameInText name) {
        int mark = name.chunk() - 1;
        if (name.chunk() != name.from() || !words.isPossession(mark) || !words.isCapitalised(mark - 1)) {
            return Optional.empty();
        }
        int start = mark - 1;
        while (start > 0
                && words.near(start - 1, start)
                && words.isCapitalised(start - 1)
                && !Lexicon.isClosed(words.at(start - 1).lower())) {
            start--;
        }
        // only papers keep their article's capital within a sentence: told The Gazette's Ann Holt
        boolean paper = start > 1 && words.at(start - 1).text().equals("The") && !words.isCloser(start - 2);
        Position owner = Position.at(words.stated(paper ? start - 1 : start, mark), "owner-before-name");
        return Optional.of(paper ? owner.ofBody(SpeakerKind.JOURNALIST) : owner);
    }
}
