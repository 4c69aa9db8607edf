package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands behind a name: appositions, relative clauses, is a, brackets, of and at. */
final class BehindName {
    /** A description of a person is no longer than this, in tokens. */
    private static final int LONGEST = 28;

    /** Verbs of holding a post, before <em>as</em>. */
    private static final Set<String> SERVING = Set.of("served", "serves", "works", "worked", "acted", "acts");

    /** Endings of nouns for people: winner, activist, musician. */
    private static final Pattern SOMEBODY = Pattern.compile("(er|or|ist|ian|eer|man|woman|ee)$");

    private static final Pattern PARTY_AND_STATE = Pattern.compile("[RDI][-–]\\p{Lu}.*");
    private static final Pattern PARTY_IN_BRACKETS = Pattern.compile("[RDI]([-–]\\p{Lu}.*)?");
    private static final Pattern AGE = Pattern.compile("[1-9][0-9]?|1[01][0-9]");
    /** Where everybody writes. */
    private static final Set<String> NETWORKS = Set.of(
            "Facebook",
            "Instagram",
            "LinkedIn",
            "Medium",
            "Reddit",
            "Telegram",
            "Threads",
            "TikTok",
            "Twitter",
            "Weibo",
            "X");

    private final Words words;
    private final BodyNames bodies;
    private final RolePhrase phrases;
    private final Owners owners;

    BehindName(Words words, BodyNames bodies, RolePhrase phrases, Owners owners) {
        this.words = words;
        this.bodies = bodies;
        this.phrases = phrases;
        this.owners = owners;
    }

    /** Ann Holt, a professor of law at Reed College, …; Ann Holt – director of the college – …. */
    Optional<Position> comma(NameInText name) {
        int comma = words.afterBrackets(name.to());
        boolean opens = words.is(comma, ",")
                || words.is(comma, "–")
                || words.is(comma, "—")
                || words.is(comma, "-")
                || words.is(comma, "--");
        if (!opens || comma + 1 >= words.size()) {
            return Optional.empty();
        }
        int from = comma + 1;
        if (words.at(from).isWord() && Character.isDigit(words.at(from).text().charAt(0)) && words.is(from + 1, ",")) {
            from += 2; // an age
        }
        return describing(from, "apposition");
    }

    /** Ann Holt, a friend of Reed who heads the Reed Center: the clause behind the apposition. */
    Optional<Position> furtherClause(NameInText name) {
        int comma = words.afterBrackets(name.to());
        if (!words.is(comma, ",")) {
            return Optional.empty();
        }
        for (int i = comma + 1; i < Math.min(words.size(), comma + LONGEST); i++) {
            if (words.is(i, "who")) {
                return i > comma + 1 ? relative(i + 1) : Optional.empty();
            }
            if (closes(i, comma + 1)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Ann Holt is a professor …; was the director of …. */
    Optional<Position> isA(NameInText name) {
        int verb = name.to();
        boolean be = words.is(verb, "is") || words.is(verb, "was");
        boolean article = words.is(verb + 1, "a") || words.is(verb + 1, "an") || words.is(verb + 1, "the");
        return be && article ? describing(verb + 1, "is-a") : Optional.empty();
    }

    private Optional<Position> describing(int from, String rule) {
        int start = from;
        boolean article =
                words.is(start, "a") || words.is(start, "an") || words.is(start, "the") || words.is(start, "one");
        if (words.is(start, "who")) {
            return rule.equals("apposition") ? relative(start + 1) : Optional.empty();
        }
        if (words.is(start, "of") || words.is(start, "from") || words.is(start, "with") || words.is(start, "at")) {
            return affiliated(start + 1, "affiliation-behind-name");
        }
        boolean opener = article
                || words.is(start, WordClass.POSSESSIVE)
                || (start < words.size()
                        && words.at(start).isWord()
                        && !isVerbForm(start)
                        && (!Lexicon.isClosed(words.at(start).lower()) || words.is(start, WordClass.ADVERB)));
        if (!opener) {
            return Optional.empty();
        }
        int end = start;
        while (end < words.size() && end < start + LONGEST && !closes(end, start) && words.sameLine(end, end + 1)) {
            end++;
        }
        if (end < words.size() && !closes(end, start) && end < start + LONGEST) {
            end++;
        }
        if (words.is(start, "one") && words.is(start + 1, "of")) {
            start += 2;
        }
        while (start < end && words.is(start, WordClass.DETERMINER)) {
            start++;
        }
        int head = headOf(start, end);
        if (head < 0) {
            // whoever is called "a" something is described, though the noun be unknown
            boolean someone = (words.is(from, "a") || words.is(from, "an")) && end - start <= 10 && end > start;
            if (!someone || !rule.equals("apposition")) {
                return Optional.empty();
            }
            head = unknownHead(start, end);
            if (head < 0 || !SOMEBODY.matcher(words.at(head).lower()).find()) {
                return Optional.empty();
            }
        } else if (!article && words.isCapitalised(start) && (isListed(head) || !isOnePhrase(start, head))) {
            return Optional.empty(); // Reed, President Holt and others: a list
        }
        return Optional.of(owners.of(phrases.read(start, end, head, rule), from, head));
    }

    /** Ann Holt, who served as director; who is now a professor; who heads the Reed Center. */
    private Optional<Position> relative(int from) {
        int verb = from;
        while (words.is(verb, WordClass.ADVERB) && verb < from + 2) {
            verb++;
        }
        int next = verb + 1;
        while (words.is(next, WordClass.ADVERB) && next < verb + 2) {
            next++;
        }
        boolean serves = SERVING.contains(verb < words.size() ? words.at(verb).lower() : "") && words.is(next, "as");
        boolean be = (words.is(verb, "is") || words.is(verb, "was")) && words.is(next, WordClass.DETERMINER);
        if (serves || be) {
            boolean past = words.is(verb, "was") || words.at(verb).lower().endsWith("ed");
            return describing(serves ? next + 1 : next, "relative-clause")
                    .filter(found -> found.kindEvidence().isPresent())
                    .map(found -> past ? found.asFormer() : found);
        }
        return doing(verb);
    }

    /** Who heads the Reed Center; who teaches law at Reed College. */
    private Optional<Position> doing(int verb) {
        Optional<String> noun =
                verb < words.size() ? Lexicons.roleOfVerb(words.at(verb).lower()) : Optional.empty();
        int end = verb + 1;
        while (end < words.size() && end < verb + LONGEST && !closes(end, verb) && words.sameLine(end, end + 1)) {
            end++;
        }
        int most = end;
        return noun.flatMap(Lexicons::role).flatMap(role -> {
            int start = bodies.nameAfter(verb, most);
            boolean at = start < most && !words.is(verb, "teaches");
            for (int i = verb + 1; i < most && !at; i++) {
                at = words.is(i, "at") && bodies.nameAfter(i, most) < most;
                start = at ? bodies.nameAfter(i, most) : start;
            }
            if (!at) {
                return Optional.empty();
            }
            Stated name = words.stated(start, bodies.chainEnd(start, most));
            Span evidence = words.at(verb).span();
            return Optional.of(new Position(
                    Optional.of(new Stated(noun.get(), evidence)),
                    Optional.of(name),
                    Lexicons.kindOfAffiliation(
                            words.stated(verb + 1, bodies.chainEnd(start, most)).words()),
                    role.kind(),
                    role.kind() == SpeakerKind.OTHER ? Optional.empty() : Optional.of(evidence),
                    role.isOpen(),
                    false,
                    "relative-clause"));
        });
    }

    private boolean isListed(int head) {
        return !words.is(head + 1, WordClass.PREPOSITION) && words.isCapitalised(head + 1);
    }

    /** Capitals and words of roles alone up to the noun: no verb between them. */
    private boolean isOnePhrase(int start, int head) {
        for (int i = start; i < head; i++) {
            String word = words.at(i).lower();
            boolean fits = words.isCapitalised(i)
                    || words.isPossession(i)
                    || Lexicons.isRoleModifier(word)
                    || Lexicons.isBodyNoun(word)
                    || Lexicons.isRole(words.at(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A small word that is likelier a verb than the start of a description: Reed, praised by all, … */
    private boolean isVerbForm(int i) {
        Token token = words.at(i);
        boolean modifier = Lexicons.isRoleModifier(token.lower()) || Lexicons.isRole(token);
        return !token.isCapitalised()
                && !modifier
                && (token.lower().endsWith("ed") || !Lexicon.verb(token.lower()).isEmpty());
    }

    private boolean closes(int i, int start) {
        Token token = words.at(i);
        if (token.is(",")) {
            return !betweenAdjectives(i, start)
                    && !(i + 2 < words.size()
                            && words.isCapitalised(i - 1)
                            && words.isCapitalised(i + 1)
                            && words.is(i + 2, ",")
                            && insideName(start, i));
        }
        if (words.isCloser(i) && !(token.is(")") && opensInside(start, i))) {
            return true;
        }
        return words.is(i, "who")
                || words.is(i, "whose")
                || words.is(i, "which")
                || words.is(i, "that")
                || words.is(i, "while")
                || words.is(i, "but")
                || words.is(i, "said")
                || words.is(i, "says")
                || words.is(i, "told")
                || words.is(i, "when")
                || (words.is(i, WordClass.AUXILIARY) && !words.isPossession(i) && !token.isCapitalised())
                || (words.is(i, "and")
                        && i + 1 < words.size()
                        && (words.is(i + 1, WordClass.SUBJECT) || isNameAfterAnd(i + 1)));
    }

    /** The blunt, tireless governor: a comma between small words before any noun of a role. */
    private boolean betweenAdjectives(int comma, int start) {
        boolean small = words.is(start, WordClass.DETERMINER) && comma > start + 1 && comma < start + 4;
        for (int i = start + 1; i < comma && small; i++) {
            small = words.at(i).isWord() && !words.isCapitalised(i) && !Lexicons.isRole(words.at(i));
        }
        int next = comma + 1;
        return small
                && next + 1 < words.size()
                && words.at(next).isWord()
                && !words.isCapitalised(next)
                && !Lexicon.isClosed(words.at(next).lower())
                && Lexicons.isRole(words.at(next + 1));
    }

    private boolean isNameAfterAnd(int i) {
        return Lexicons.givenName(words.at(i).text()).isPresent() && words.isCapitalised(i + 1);
    }

    private boolean opensInside(int start, int close) {
        for (int i = close; i >= start; i--) {
            if (words.is(i, "(")) {
                return true;
            }
        }
        return false;
    }

    /** A comma before a state or country: the University of Reed, Texas, … */
    private boolean insideName(int start, int comma) {
        for (int i = start; i < comma; i++) {
            if (words.is(i, "at") || words.is(i, "of") || words.is(i, "in") || words.is(i, "from")) {
                return true;
            }
        }
        return false;
    }

    /** The noun of the role: the last word of the first role, before any preposition; -1 for none. */
    private int headOf(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Lexicons.isRole(words.at(i))
                    || Lexicons.roleEndingAt(words.all().subList(start, i + 1), i - start)
                            .isPresent()) {
                boolean compound = i + 1 < end
                        && Lexicons.isRole(words.at(i + 1))
                        && !words.at(i + 1).isCapitalised();
                if (!compound && !words.isPossession(i + 1)) {
                    return i;
                }
            }
            if ((words.is(i, WordClass.PREPOSITION) && !words.is(i, "of") && !words.is(i, "for"))
                    || (words.is(i, WordClass.SUBORDINATOR) && !words.is(i, WordClass.PREPOSITION))) {
                return -1;
            }
        }
        return -1;
    }

    private int unknownHead(int start, int end) {
        int i = start;
        while (i + 1 < end
                && !words.is(i + 1, WordClass.PREPOSITION)
                && words.at(i + 1).isWord()) {
            i++;
        }
        return words.at(i).isWord() && !words.at(i).isCapitalised() ? i : -1;
    }

    /** Sen. Ann Holt (R-Tex.); Sen. Ann Holt, R-Tex. */
    Optional<Position> party(NameInText name) {
        int open = name.to();
        boolean brackets = words.is(open, "(") && words.is(open + 2, ")");
        boolean commas = words.is(open, ",") && open + 1 < words.size();
        if (!brackets && !commas) {
            return Optional.empty();
        }
        Token inside = words.at(open + 1);
        Pattern form = brackets ? PARTY_IN_BRACKETS : PARTY_AND_STATE;
        return form.matcher(inside.text()).matches()
                ? Optional.of(new Position(
                        Optional.empty(),
                        Optional.of(words.stated(open + 1, open + 2)),
                        Optional.empty(),
                        SpeakerKind.POLITICIAN,
                        Optional.of(inside.span()),
                        false,
                        false,
                        brackets ? "party-in-brackets" : "party-behind-comma"))
                : Optional.empty();
    }

    /** Ann Holt, 54, … */
    Optional<Position> age(NameInText name) {
        int comma = name.to();
        boolean age = words.is(comma, ",")
                && comma + 2 < words.size()
                && AGE.matcher(words.at(comma + 1).text()).matches()
                && (words.is(comma + 2, ",") || words.is(comma + 2, "."));
        return age
                ? Optional.of(
                        Position.as(SpeakerKind.WITNESS, words.at(comma + 1).span(), "age"))
                : Optional.empty();
    }

    /** Ann Holt of Reed College; Ann Holt of Reedville, Tex. */
    Optional<Position> affiliation(NameInText name) {
        int preposition = words.afterBrackets(name.to());
        boolean opens = words.is(preposition, "of")
                || words.is(preposition, "from")
                || words.is(preposition, "with")
                || words.is(preposition, "at");
        return opens ? affiliated(preposition + 1, "affiliation-behind-name") : Optional.empty();
    }

    private Optional<Position> affiliated(int from, String rule) {
        int most = Math.min(words.size(), from + LONGEST);
        int start = bodies.nameAfter(from - 1, most);
        int end = start < most ? bodies.chainEnd(start, most) : start;
        if (!words.isCapitalised(start) || words.is(start, WordClass.TIME) || end <= start) {
            return Optional.empty();
        }
        boolean body = start < end && bodies.isBody(start, end);
        if (!body && (words.is(from - 1, "at") || words.is(from - 1, "with"))) {
            return Optional.empty(); // Holt at the Vatican: where they are, not whose
        }
        if (!body && words.is(end, ",") && end + 1 < words.size() && isStateAt(end + 1)) {
            return Optional.of(
                    Position.as(SpeakerKind.WITNESS, words.stated(start, end).span(), "residence"));
        }
        return Optional.of(Position.at(words.stated(start, end), rule));
    }

    private boolean isStateAt(int i) {
        boolean two =
                i + 1 < words.size() && Lexicons.isState(words.stated(i, i + 2).words());
        return two || Lexicons.isState(words.at(i).text());
    }

    /** Ann Holt wrote in The Gazette; Ann Holt, writing on Reed Blog. */
    Optional<Position> outlet(NameInText name) {
        int verb = words.is(name.to(), ",") ? name.to() + 1 : name.to();
        boolean writes = words.is(verb, "wrote") || words.is(verb, "writes") || words.is(verb, "writing");
        boolean in = words.is(verb + 1, "in") || words.is(verb + 1, "on") || words.is(verb + 1, "for");
        int start = words.is(verb + 2, "the") ? verb + 3 : verb + 2;
        if (!writes || !in || !words.isCapitalised(start) || words.is(start, WordClass.TIME)) {
            return Optional.empty();
        }
        int end = bodies.nameEnd(start, words.size());
        Stated outlet = words.stated(start, Math.max(end, start + 1));
        return NETWORKS.contains(outlet.words())
                ? Optional.empty()
                : Optional.of(new Position(
                        Optional.empty(),
                        Optional.of(outlet),
                        Optional.of(SpeakerKind.JOURNALIST),
                        SpeakerKind.JOURNALIST,
                        Optional.of(words.at(verb).span()),
                        true,
                        false,
                        "writes-for"));
    }
}
