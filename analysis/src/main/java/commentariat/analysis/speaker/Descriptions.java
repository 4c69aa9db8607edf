package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a politician is called instead of by name, in the sentence behind it: Holt was late. The Republican front-runner … */
final class Descriptions {
    /** A description is no longer than this, in tokens, its article left out. */
    private static final int LONGEST = 6;
    /** How many sentences before it the name may stand. */
    private static final int REACH = 2;
    /** A clause that starts further before the description than this, in tokens, is not looked for. */
    private static final int FAR = 80;
    /** So many names and positions of a person are looked at; keeps the time linear. */
    private static final int ENOUGH = 100;

    private static final Set<SpeakerKind> CALLED_SO = Set.of(SpeakerKind.POLITICIAN, SpeakerKind.BUSINESS);
    private static final Set<String> ONE_PARTY = Set.of("Republican", "GOP", "Republicans");
    private static final Set<String> OTHER_PARTY = Set.of("Democrat", "Democratic", "Democrats");

    /** Before these words somebody is compared with what they may be or become. */
    private static final Set<String> PREDICATIVE =
            Set.of("as", "is", "was", "be", "been", "become", "becomes", "becoming", "became", "like");

    private static final Pattern COMPARING =
            Pattern.compile("best|better|worst|worse|next|last|only|other|so-called|would-be|\\p{L}+(er|est)");

    private static final Pattern WORD_BREAK = Pattern.compile("\\W+");

    private final Text text;
    private final Words words;
    private final RolePhrase phrases;
    private final Candidacy candidacy;

    Descriptions(Text text) {
        this.text = text;
        this.words = new Words(text);
        this.phrases = new RolePhrase(words, new BodyNames(words));
        this.candidacy = new Candidacy(words);
    }

    /** A position that a description states of a person named before. */
    record Described(Person person, Position position) {}

    /** All descriptions whose person is clear, in reading order. */
    List<Described> of(People people) {
        List<Described> found = new ArrayList<>();
        List<Span> sentences = text.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            for (int noun = text.firstTokenFrom(sentences.get(i).start());
                    noun < words.size()
                            && words.at(noun).end() <= sentences.get(i).end();
                    noun++) {
                int article = articleOf(noun);
                if (article >= 0
                        && (length(noun) > 1
                                || !people.isAnyoneDescribedAs(words.at(noun).lower()))) {
                    Optional<Person> person = meant(people, sentences, i, article, noun);
                    int head = noun;
                    person.ifPresent(one -> found.add(new Described(
                            one, phrases.read(article + 1, head + 1, head, "description-behind-name", false))));
                }
            }
        }
        return found;
    }

    private int length(int noun) {
        return Lexicons.roleEndingAt(words.all(), noun)
                .map(Lexicons.Role::length)
                .orElse(1);
    }

    /** The article of the description whose noun is {@code noun}; -1 if that ends no description of a politician or magnate. */
    private int articleOf(int noun) {
        if (words.at(noun).isCapitalised() && !Lexicons.isParty(words.at(noun).text())) {
            return -1;
        }
        Optional<Lexicons.Role> role = Lexicons.roleEndingAt(words.all(), noun);
        boolean politician =
                role.filter(found -> found.kind() == SpeakerKind.POLITICIAN).isPresent();
        boolean magnate = role.filter(found -> found.kind() == SpeakerKind.BUSINESS && found.isAlone())
                .isPresent();
        boolean goesOn = noun + 1 < words.size()
                && (words.is(noun + 1, "of") || words.isCapitalised(noun + 1) || Lexicons.isRole(words.at(noun + 1)));
        if (!(politician || magnate) || goesOn) {
            return -1;
        }
        boolean bare = role.get().length() == 1 && words.is(noun - 1, "the");
        if (bare && !role.get().isSought()) {
            return -1; // the president, the leader: anybody's
        }
        for (int i = noun - 1; i >= 0 && i > noun - LONGEST; i--) {
            if (words.is(i, "the")) {
                return PREDICATIVE.contains(i > 0 ? words.at(i - 1).lower() : "") ? -1 : i;
            }
            if (COMPARING.matcher(words.at(i).lower()).matches()
                    || !words.at(i).isWord()
                    || Lexicon.isClosed(words.at(i).lower())) {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Person> meant(People people, List<Span> sentences, int sentence, int article, int noun) {
        Optional<People.Named> here = people.mentionsBefore(words.at(article).start()).stream()
                .findFirst()
                .filter(named -> named.span().start() >= sentences.get(sentence).start());
        if (here.isPresent()) {
            People.Named last = here.get();
            boolean otherClause = false;
            for (int i = Math.max(last.name().to(), article - FAR); i < article; i++) {
                otherClause |= words.is(i, WordClass.SUBORDINATOR) || words.is(i, ",");
            }
            return otherClause && fits(last.person(), article, noun) ? Optional.of(last.person()) : Optional.empty();
        }
        for (int back = sentence - 1; back >= 0 && back >= sentence - REACH; back--) {
            Collection<People.Named> there = people.mentionsIn(sentences.get(back));
            int start = sentences.get(back).start();
            Optional<People.Named> subject = there.stream()
                    .filter(named -> words.isSubject(named.name().to()))
                    .findFirst()
                    .or(() -> there.stream()
                            .findFirst()
                            .filter(only -> only.span().start() == start
                                    && there.stream().allMatch(named -> named.person() == only.person())));
            if (subject.isPresent()) {
                return subject.map(People.Named::person).filter(person -> fits(person, article, noun));
            }
        }
        return Optional.empty();
    }

    private boolean fits(Person person, int article, int noun) {
        boolean magnate = Lexicons.roleEndingAt(words.all(), noun)
                .filter(Lexicons.Role::isAlone)
                .isPresent();
        if (magnate && person.positions().stream().limit(ENOUGH).anyMatch(Position::isTelling)) {
            return false;
        }
        boolean otherTrade = person.positions().stream()
                .limit(ENOUGH)
                .filter(position -> !position.former() && position.isTelling())
                .anyMatch(position -> !CALLED_SO.contains(position.kind()));
        boolean politician = person.positions().stream()
                        .limit(ENOUGH)
                        .anyMatch(position -> position.kind() == SpeakerKind.POLITICIAN)
                || person.names().stream()
                        .limit(ENOUGH)
                        .anyMatch(name -> candidacy.of(name).isPresent());
        return !otherTrade && politician && !isOfOtherParty(person, article, noun);
    }

    private boolean isOfOtherParty(Person person, int article, int noun) {
        Set<String> theirs = new HashSet<>();
        person.positions().stream().limit(ENOUGH).forEach(position -> {
            position.role().ifPresent(role -> theirs.addAll(List.of(WORD_BREAK.split(role.words()))));
            position.affiliation().ifPresent(body -> theirs.addAll(List.of(WORD_BREAK.split(body.words()))));
        });
        boolean one = theirs.stream().anyMatch(word -> ONE_PARTY.contains(word) || word.equals("R"));
        boolean other = theirs.stream().anyMatch(word -> OTHER_PARTY.contains(word) || word.equals("D"));
        for (int i = article; i <= noun; i++) {
            String word = words.at(i).text();
            if ((ONE_PARTY.contains(word) && other && !one) || (OTHER_PARTY.contains(word) && one && !other)) {
                return true;
            }
        }
        return false;
    }
}
