package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.identity.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what may be names of people: words with capitals in a row, without the roles and honorifics that stand before. */
final class Names {
    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");
    private static final Set<String> SENTENCE_ENDS =
            Set.of(".", "!", "?", ":", "“", "\"", "‘", "''", "”", "—", "–", "-", "•", "*", "(");
    /** No person of the news has a longer name. */
    private static final int LONGEST_NAME = 6;
    /** A longer row of words with capitals is a headline or a list. */
    private static final int LONGEST_CHUNK = 24;

    private final Text text;
    private final List<Token> tokens;
    private final List<NameInText> names = new ArrayList<>();

    private Names(Text text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<NameInText> of(Text text) {
        Names finder = new Names(text);
        finder.find();
        return finder.names;
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }

    private void find() {
        Set<Integer> paragraphs = new HashSet<>();
        text.paragraphs().forEach(paragraph -> paragraphs.add(text.firstTokenFrom(paragraph.start())));
        int i = 0;
        while (i < tokens.size()) {
            if (paragraphs.contains(i) && Datelines.end(tokens, i) > i) {
                i = Datelines.end(tokens, i);
            } else if (startsChunk(i)) {
                int end = chunkEnd(i);
                split(i, end);
                i = end;
            } else {
                i++;
            }
        }
    }

    private boolean startsChunk(int i) {
        Token token = tokens.get(i);
        return token.isWord() && token.isCapitalised() && (!Lexicon.isClosed(token.lower()) || isMonthName(i));
    }

    /** {@code April Holt}: a given name that is also a month, before another name. */
    private boolean isMonthName(int i) {
        return Lexicons.givenName(tokens.get(i).text()).isPresent()
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalised()
                && !Lexicon.isClosed(tokens.get(i + 1).lower());
    }

    private int chunkEnd(int start) {
        int end = start + 1;
        while (end < tokens.size() && end - start < LONGEST_CHUNK) {
            Token token = tokens.get(end);
            boolean near = token.start() - tokens.get(end - 1).end() <= 1;
            if (!near) {
                break;
            }
            if (token.isWord()
                    && token.isCapitalised()
                    && (!Lexicon.isClosed(token.lower()) || isInitial(token) || inName(end) || endsName(start, end))) {
                end++;
            } else if (Lexicons.isParticle(token.lower()) && particleInName(end)) {
                end++;
            } else if (token.is(",")
                    && end + 1 < tokens.size()
                    && isSuffix(tokens.get(end + 1).text())) {
                end += 2;
            } else if (isNickname(end)) {
                end += 3;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isInitial(Token token) {
        return token.text().length() <= 2
                && (token.text().length() == 1 || token.text().endsWith("."));
    }

    /** Will, May and the like after a given name: {@code Ann May}. */
    private boolean inName(int i) {
        return Lexicons.givenName(tokens.get(i - 1).text()).isPresent()
                && Set.of("may", "will", "march").contains(tokens.get(i).lower());
    }

    /** May and the like as the last of several words before a comma and no day: Ann Holt May, 60, … */
    private boolean endsName(int start, int i) {
        return i - start > 1
                && Set.of("may", "will", "march").contains(tokens.get(i).lower())
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is(",")
                && !tokens.get(i + 2).isCapitalised();
    }

    private boolean particleInName(int i) {
        int next = i + 1;
        while (next < Math.min(tokens.size(), i + 4)
                && Lexicons.isParticle(tokens.get(next).lower())) {
            next++;
        }
        return next < tokens.size()
                && tokens.get(next).isCapitalised()
                && !Lexicon.isClosed(tokens.get(next).lower());
    }

    /** A nickname between marks: {@code C.L. "Butch" Reed}. */
    private boolean isNickname(int i) {
        return i + 3 < tokens.size()
                && Set.of("\"", "“", "‘").contains(tokens.get(i).text())
                && tokens.get(i + 1).isCapitalised()
                && Set.of("\"", "”", "’").contains(tokens.get(i + 2).text())
                && tokens.get(i + 3).isCapitalised()
                && tokens.get(i).end() == tokens.get(i + 1).start();
    }

    private void split(int start, int end) {
        int from = start;
        Gender gender = Gender.UNKNOWN;
        boolean titled = false;
        for (int i = start; i < end; i++) {
            Optional<Gender> honorific = Lexicons.honorific(tokens.get(i).text());
            boolean role = Lexicons.roleEndingAt(tokens.subList(start, i + 1), i - start)
                    .isPresent();
            boolean lastOfName = i == end - 1 || isSuffix(tokens.get(i + 1).text());
            if (honorific.isPresent() && !lastOfName) {
                gender = honorific.get();
                titled = true;
                from = i + 1;
            } else if (role && !lastOfName && !isGivenBefore(start, i)) {
                gender = genderOf(tokens.get(i).lower());
                titled = true;
                from = i + 1;
            }
        }
        int given = -1;
        for (int i = from; i < end - 1 && given < 0; i++) {
            if (isGiven(tokens.get(i)) && !isSuffix(tokens.get(i + 1).text())) {
                given = i;
            }
        }
        if (given > from && !startsWithInitials(from, given)) {
            from = given;
        }
        if (from >= end) {
            return;
        }
        boolean doubtful = !titled && startsSentence(start) && end - from == 1 && !seenInside(tokens.get(from));
        if (!titled && lowerRoleBefore(start)) {
            titled = from == start;
        }
        List<String> words = new ArrayList<>();
        boolean organisation = false;
        for (int i = from; i < end; i++) {
            Token token = tokens.get(i);
            if (token.isWord()) {
                words.add(token.text());
                organisation |= Lexicons.isOrganisation(token.text());
            }
        }
        if (given < 0 && end - start > 1 && Lexicons.isRole(tokens.get(end - 1)) && isDescription(start, end - 1)) {
            return; // the Republican National Committeeman
        }
        boolean givenFirst = given == from || isInitial(tokens.get(from));
        if (organisation
                || !hasId(words)
                || words.size() > LONGEST_NAME
                || words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit))) {
            return;
        }
        if (gender == Gender.UNKNOWN && givenFirst) {
            gender = genderOfNames(from, end);
        }
        names.add(NameInText.of(from, end, words, gender, givenFirst && words.size() > 1, titled, doubtful, start));
    }

    /** Whether all of {@code from..to} says what kind of office holder. */
    private boolean isDescription(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).text();
            boolean modifier = Lexicons.isRoleModifier(tokens.get(i).lower())
                    || Lexicons.isParty(word)
                    || Lexicons.isAdjective(word)
                    || Lexicons.countryOf(word).isPresent()
                    || Lexicons.isState(word);
            if (!modifier) {
                return false;
            }
        }
        return true;
    }

    /** Whether a given name stands in {@code start..i}: what follows is a surname, though it be a word for a role (Ann Baker). */
    private boolean isGivenBefore(int start, int i) {
        for (int at = start; at < i; at++) {
            if (isGiven(tokens.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an id can be made of the name: some letters are mere signs of sound, and leave nothing. */
    static boolean hasId(List<String> words) {
        return words.stream().allMatch(word -> Identity.fold(word).codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private Gender genderOfNames(int from, int end) {
        for (int i = from; i < end - 1; i++) {
            Optional<Gender> gender = Lexicons.givenName(tokens.get(i).text());
            if (gender.isPresent() && gender.get() != Gender.UNKNOWN) {
                return gender.get();
            }
        }
        return Gender.UNKNOWN;
    }

    static Gender genderOf(String role) {
        if (role.endsWith("woman")
                || Set.of(
                                "queen",
                                "princess",
                                "actress",
                                "mother",
                                "daughter",
                                "sister",
                                "wife",
                                "widow",
                                "aunt",
                                "niece")
                        .contains(role)) {
            return Gender.FEMALE;
        }
        boolean male = role.endsWith("spokesman")
                || role.endsWith("congressman")
                || role.endsWith("businessman")
                || role.endsWith("councilman")
                || Set.of("king", "prince", "father", "son", "brother", "husband", "uncle", "nephew", "pope")
                        .contains(role);
        return male ? Gender.MALE : Gender.UNKNOWN;
    }

    private static boolean isGiven(Token token) {
        return Lexicons.givenName(token.text()).isPresent() || (isInitial(token) && token.isCapitalised());
    }

    private boolean startsWithInitials(int from, int given) {
        for (int i = from; i < given; i++) {
            if (!isInitial(tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean startsSentence(int i) {
        boolean afterComma = i > 1 && tokens.get(i - 2).is(","); // “…,” Reed said
        return i == 0
                || (!afterComma && SENTENCE_ENDS.contains(tokens.get(i - 1).text()))
                || tokens.get(i).start() - tokens.get(i - 1).end() > 1;
    }

    /** Whether the word stands with its capital within a sentence, too, so that it is a name. */
    private boolean seenInside(Token word) {
        return inside().contains(word.text());
    }

    private @org.jspecify.annotations.Nullable Set<String> inside;

    private Set<String> inside() {
        if (inside == null) {
            Set<String> seen = new HashSet<>();
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).isCapitalised() && !startsSentence(i)) {
                    seen.add(tokens.get(i).text());
                }
            }
            inside = seen;
        }
        return inside;
    }

    private boolean lowerRoleBefore(int start) {
        return start > 0
                && tokens.get(start).start() - tokens.get(start - 1).end() <= 1
                && !Lexicon.is(tokens.get(start - 1).lower(), WordClass.DETERMINER)
                && Lexicons.isRole(tokens.get(start - 1));
    }
}
