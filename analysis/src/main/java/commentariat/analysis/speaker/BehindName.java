package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands behind a name: appositions, relative clauses, is a, brackets, of and at. */
final class BehindName {
    /** A description of a person is no longer than this, in tokens. */
    private static final int LONGEST = 28;

    private static final Pattern SOMEBODY = Pattern.compile("(er|or|ist|ian|eer|man|woman|ee)$");

    private final Words words;
    private final BodyNames bodies;
    private final RolePhrase phrases;

    BehindName(Words words, BodyNames bodies, RolePhrase phrases) {
        this.words = words;
        this.bodies = bodies;
        this.phrases = phrases;
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
        if (words.is(start, "who") && rule.equals("apposition")) {
            boolean serves = words.is(start + 1, "served")
                    || words.is(start + 1, "serves")
                    || words.is(start + 1, "works")
                    || words.is(start + 1, "worked");
            boolean as = serves && words.is(start + 2, "as");
            boolean be = (words.is(start + 1, "is") || words.is(start + 1, "was"))
                    && words.is(start + 2, WordClass.DETERMINER);
            return as || be
                    ? describing(as ? start + 3 : start + 2, "relative-clause")
                            .filter(found -> found.kindEvidence().isPresent())
                    : Optional.empty();
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
        return Optional.of(phrases.read(start, end, head, rule));
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
            return !(i + 2 < words.size()
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

    /** Sen. Ann Holt (R-Tex.). */
    Optional<Position> brackets(NameInText name) {
        int open = name.to();
        if (!words.is(open, "(") || !words.is(open + 2, ")")) {
            return Optional.empty();
        }
        Token inside = words.at(open + 1);
        boolean party =
                inside.text().matches("[RDI]-[\\p{Lu}].*") || inside.text().matches("[RDI]");
        return party
                ? Optional.of(new Position(
                        Optional.empty(),
                        Optional.of(words.stated(open + 1, open + 2)),
                        SpeakerKind.POLITICIAN,
                        Optional.of(inside.span()),
                        false,
                        false,
                        "party-in-brackets"))
                : Optional.empty();
    }

    Optional<Position> affiliation(NameInText name) {
        int preposition = words.afterBrackets(name.to());
        boolean opens = words.is(preposition, "of")
                || words.is(preposition, "from")
                || words.is(preposition, "with")
                || words.is(preposition, "at");
        return opens ? affiliated(preposition + 1, "affiliation-behind-name") : Optional.empty();
    }

    private Optional<Position> affiliated(int from, String rule) {
        int start = words.is(from, WordClass.DETERMINER) ? from + 1 : from;
        int end = bodies.nameEnd(start, words.size());
        return words.isCapitalised(start) && !words.is(start, WordClass.TIME) && end > start
                ? Optional.of(new Position(
                        Optional.empty(),
                        Optional.of(words.stated(start, end)),
                        SpeakerKind.OTHER,
                        Optional.empty(),
                        true,
                        false,
                        rule))
                : Optional.empty();
    }
}
