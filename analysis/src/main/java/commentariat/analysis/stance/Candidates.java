package commentariat.analysis.stance;

import commentariat.analysis.country.CountryMention;
import commentariat.analysis.country.CountryNames;
import commentariat.analysis.speaker.Speakers;
import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordClass;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a sentence may judge, by its tree: who does what in its clauses, and to whom. The subject of the main clause counts
 * most; where it is the speaker or nobody in particular, what the clause is about does.
 */
final class Candidates {
    private static final Set<String> NOT_THINGS =
            WordList.beside(Candidates.class, "not-things.txt").words();
    private static final Set<String> TRANSPARENT =
            WordList.beside(Candidates.class, "transparent.txt").words();
    private static final Set<String> FEELINGS =
            WordList.beside(Candidates.class, "feelings.txt").words();
    private static final Set<String> EVIDENCE =
            WordList.beside(Candidates.class, "evidence-verbs.txt").words();
    private static final Set<String> SAYING =
            WordList.beside(Candidates.class, "saying-verbs.txt").words();
    private static final Set<String> ROLES =
            WordList.beside(Speakers.class, "roles.txt").words();
    private static final Set<String> ANY_PERSON = Set.of("boy", "girl", "guy", "lady", "man", "person", "woman");
    private static final Set<String> INDEFINITE_WORDS = Set.of("a", "an", "any", "no", "some", "every");

    private static final double PERSON = 1;
    private static final double BODY = 0.9;
    private static final double COUNTRY = 0.8;
    private static final double PLACE = 0.5;
    private static final double DEFINITE = 0.75;
    private static final double INDEFINITE = 0.5;
    /** What only shows something is less what is judged than what it shows: these talks <em>indicate that</em> the policy failed. */
    private static final double SHOWS = 0.6;

    private static final double SPEAKER = 0.5;
    private static final double SPEAKER_WHO_FEELS = 0.1;
    private static final double ANAPHOR = 0.8;

    private static final double OBJECT_OF_OTHERS = 0.5;
    private static final double OBJECT_OF_SPEAKER = 0.95;
    private static final double OBLIQUE = 0.6;
    private static final double CLAUSE_BESIDE = 0.6;
    private static final double FRAGMENT = 0.75;
    private static final double INSIDE = 0.6;
    private static final double THROUGH = 0.95;
    private static final double OWNER = 0.35;
    private static final double OWNED = 0.9;
    private static final double COMPARED = 0.5;
    private static final int LONGEST_THING = 6;
    private static final int DEEPEST = 12;

    private final Text text;
    private final Parse parse;
    private final Referents referents;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(Text text, Parse parse, Referents referents) {
        this.text = text;
        this.parse = parse;
        this.referents = referents;
    }

    /** What {@code parse} may judge; {@code referents} tells what its pronouns and names mean. */
    static List<Candidate> of(Text text, Parse parse, Referents referents) {
        Candidates candidates = new Candidates(text, parse, referents);
        candidates.predicate(parse.root(), 1, 0);
        return candidates.found;
    }

    /** The same of words whose subject stands before them. */
    static List<Candidate> of(Text text, SubjectBefore subject, Referents referents) {
        Candidates candidates = new Candidates(text, subject.sentence(), referents);
        candidates.nominal(subject.word(), 1, 0);
        return candidates.found;
    }

    /** {@code weight} is that of the clause whose predicate is {@code head}. */
    private void predicate(int head, double weight, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        double others = OBJECT_OF_OTHERS;
        boolean hasSubject = false;
        boolean ofSpeaker = false;
        for (int dependent : parse.dependents(head)) {
            Word word = parse.word(dependent);
            if (word.is("nsubj") || word.is("csubj")) {
                hasSubject = true;
                ofSpeaker |= isSpeaker(word);
                if (word.is("csubj")) {
                    if (says(dependent)) {
                        predicate(dependent, weight, depth + 1);
                    } else {
                        deed(dependent, weight);
                        predicate(dependent, weight * OBLIQUE, depth + 1);
                    }
                } else if (isEvidence(word, head)) {
                    subject(dependent, head, weight * SHOWS, depth);
                    others = OBJECT_OF_SPEAKER;
                } else if (subject(dependent, head, weight, depth)) {
                    others = OBJECT_OF_SPEAKER;
                }
            }
        }
        if (!hasSubject) {
            others = OBJECT_OF_SPEAKER;
        }
        Word own = parse.word(head);
        boolean describes = !hasSubject
                && parse.dependents(head, "det").stream()
                        .anyMatch(word -> Set.of("a", "an")
                                .contains(parse.word(word).text().toLowerCase(Locale.ROOT)));
        if (isNominal(own) && !describes && (!hasSubject || others == OBJECT_OF_SPEAKER)) {
            nominal(head, weight * (hasSubject ? OBLIQUE : isTakenAs(head) ? 1 : FRAGMENT), depth);
        } else if (isNominal(own)) {
            inside(head, weight * others, depth);
        }
        for (int dependent : parse.dependents(head)) {
            Word word = parse.word(dependent);
            if (word.is("obj") || word.is("iobj")) {
                nominal(dependent, weight * others, depth);
            } else if (word.is("obl") || (word.is("nmod") && !isNominal(own))) {
                nominal(dependent, weight * others * OBLIQUE * compared(dependent), depth);
            } else if (word.is("ccomp") || word.is("xcomp")) {
                if (ofSpeaker && word.is("xcomp")) {
                    referents.speaker(word.span()).ifPresent(self -> found.add(self.times(weight * SPEAKER)));
                }
                predicate(dependent, weight * others, depth + 1);
            } else if (word.is("advcl") || (word.is("acl") && !isNominal(own))) {
                predicate(dependent, weight * others * CLAUSE_BESIDE, depth + 1);
            } else if (word.is("conj") || word.is("parataxis")) {
                if (!isNominal(own) || hasSubject || !isNominal(parse.word(dependent))) {
                    predicate(dependent, weight * 0.85, depth + 1);
                }
            } else if (word.is("vocative") || word.is("dislocated")) {
                nominal(dependent, weight * 0.7, depth);
            }
        }
    }

    /** What somebody takes for something is what he judges: he sees <em>the visit as a victory</em>. */
    private boolean isTakenAs(int head) {
        return parse.dependents(head).stream()
                .filter(dependent -> parse.word(dependent).is("nmod")
                        || parse.word(dependent).is("obl"))
                .anyMatch(this::isAs);
    }

    private boolean isAs(int head) {
        return parse.dependents(head, "case").stream()
                .anyMatch(mark -> parse.word(mark).text().equalsIgnoreCase("as"));
    }

    /** Whether {@code subject} is a thing from which {@code head} concludes something. */
    private boolean isEvidence(Word subject, int head) {
        boolean person = !Pronouns.gender(subject.text()).isEmpty()
                || referents
                        .nameAt(subject.start())
                        .filter(place -> place.named().isPerson())
                        .isPresent();
        return !person
                && EVIDENCE.contains(parse.word(head).text().toLowerCase(Locale.ROOT))
                && !parse.dependents(head, "ccomp").isEmpty();
    }

    /** Whether something is told in the clause of {@code head}, so that what it tells of is judged: to say <em>that the deal</em> is dead. */
    private boolean says(int head) {
        return SAYING.contains(parse.word(head).text().toLowerCase(Locale.ROOT))
                && !parse.dependents(head, "ccomp").isEmpty();
    }

    private boolean isSpeaker(Word word) {
        return Pronouns.isFirstPerson(word.text()) || referents.isSpeaker(word);
    }

    /** Adds what the subject means; whether it is the speaker or nobody in particular, so that the clause is about something else. */
    private boolean subject(int word, int head, double weight, int depth) {
        Word subject = parse.word(word);
        String lower = subject.text().toLowerCase(Locale.ROOT);
        if (isSpeaker(subject)) {
            boolean feels = FEELINGS.contains(parse.word(head).text().toLowerCase(Locale.ROOT));
            double self = feels ? SPEAKER_WHO_FEELS : SPEAKER;
            referents.speaker(subject.span()).ifPresent(speaker -> found.add(speaker.times(weight * self)));
            return true;
        }
        if (Pronouns.isAnybody(lower)) {
            inside(word, weight, depth);
            return true;
        }
        nominal(word, weight, depth);
        return Pronouns.isThing(lower);
    }

    /** Whom somebody is compared with is not who is judged: better <em>than Reed</em>, honest <em>unlike Reed</em>. */
    private double compared(int word) {
        return parse.dependents(word, "case").stream()
                        .anyMatch(mark -> Bearing.COMPARING.contains(
                                parse.word(mark).text().toLowerCase(Locale.ROOT)))
                ? COMPARED
                : 1;
    }

    private static boolean isNominal(Word word) {
        return word.partOfSpeech() == PartOfSpeech.NOUN
                || word.partOfSpeech() == PartOfSpeech.PROPN
                || word.partOfSpeech() == PartOfSpeech.PRON;
    }

    /** What the words that hang on {@code head} mean. */
    private void nominal(int head, double weight, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Word word = parse.word(head);
        String lower = word.text().toLowerCase(Locale.ROOT);
        if (Pronouns.isFirstPerson(lower)) {
            referents.speaker(word.span()).ifPresent(self -> found.add(self.times(weight * SPEAKER)));
        } else if (!Pronouns.gender(lower).isEmpty()) {
            referents.person(word).ifPresent(person -> found.add(person.times(weight * PERSON)));
        } else if (Pronouns.isThing(lower) || Pronouns.isSeveral(lower)) {
            referents.before(word.span()).ifPresent(thing -> found.add(thing.times(weight * ANAPHOR)));
        } else {
            named(word, head, weight);
        }
        inside(head, weight, depth);
    }

    private void named(Word word, int head, double weight) {
        Optional<Names.Place> name = referents.nameAt(word.start());
        Optional<CountryMention> country = referents.countryAt(word.start());
        if (country.isPresent() && Referents.isOfCountry(country.get())) {
            found.add(country(country.get(), weight * COUNTRY));
        } else if (country.isPresent()
                && name.filter(place -> place.named().isPerson()).isEmpty()) {
            found.add(Referents.thing(text, country.get().span(), weight * PLACE));
        } else if (name.isPresent()) {
            double kind =
                    name.get().named().isPerson() ? PERSON : name.get().named().isOutlet() ? PLACE : BODY;
            found.add(Referents.named(name.get(), name.get().span(), weight * kind));
        } else if (isNominal(word) && !isTime(word)) {
            thing(head, weight);
        }
    }

    static Candidate country(CountryMention mention, double weight) {
        Target target = new Target(
                CountryNames.english(mention.country()),
                mention.span().start(),
                mention.span().end(),
                List.of(mention.country()));
        return new Candidate(target, mention.span(), weight, Optional.empty());
    }

    private static boolean isTime(Word word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        return Lexicon.is(lower, WordClass.TIME) || Lexicon.is(lower, WordClass.NUMBER);
    }

    private void thing(int head, double weight) {
        int first = head;
        int last = head;
        boolean definite = false;
        for (int dependent : parse.dependents(head)) {
            Word word = parse.word(dependent);
            boolean belongs = word.is("det")
                    || word.is("amod")
                    || word.is("compound")
                    || word.is("nmod:poss")
                    || word.is("flat")
                    || word.is("nummod");
            if (belongs && parse.last(dependent) - parse.first(dependent) < LONGEST_THING) {
                first = Math.min(first, parse.first(dependent));
                last = Math.max(last, parse.last(dependent));
                String lower = word.text().toLowerCase(Locale.ROOT);
                definite |= word.is("nmod:poss") || (word.is("det") && !INDEFINITE_WORDS.contains(lower));
            } else if (word.is("nmod")
                    && dependent > head
                    && !isAs(dependent)
                    && parse.last(dependent) - head <= LONGEST_THING) {
                last = Math.max(last, parse.last(dependent));
            }
        }
        Word noun = parse.word(head);
        String lower = noun.text().toLowerCase(Locale.ROOT);
        if (NOT_THINGS.contains(lower) || TRANSPARENT.contains(lower) || !Character.isLetterOrDigit(lower.charAt(0))) {
            return;
        }
        Span span = new Span(parse.word(first).start(), parse.word(last).end());
        if (definite && (ROLES.contains(lower) || ANY_PERSON.contains(lower))) {
            Optional<Candidate> person = referents.described(noun);
            if (person.isPresent()) {
                found.add(person.get().times(weight * PERSON));
                return;
            }
        }
        Optional<Candidate> owned = owner(head).map(owner -> owned(owner, span, weight * OWNED));
        double kind = definite ? DEFINITE : INDEFINITE;
        found.add(owned.orElseGet(() -> Referents.thing(text, span, weight * kind)));
    }

    /**
     * The word by which a thing is somebody's, before anything else: <em>Reed</em> in <em>Reed's plan</em> and <em>the Reed visit</em>,
     * <em>his</em> in <em>his plan</em>.
     */
    private Optional<Word> owner(int head) {
        return parse.dependents(head).stream()
                .map(parse::word)
                .filter(word -> word.is("nmod:poss") || (word.is("compound") && isPersonBeside(word, head)))
                .findFirst();
    }

    private boolean isPersonBeside(Word word, int head) {
        return referents
                .nameAt(word.start())
                .filter(place -> place.named().isPerson()
                        && !place.span().contains(parse.word(head).span()))
                .isPresent();
    }

    /** A thing that is somebody's bears the name of who that is, and matters as they do. */
    private Candidate owned(Word owner, Span span, double weight) {
        Candidate thing = Referents.thing(text, span, weight);
        Optional<Candidate> whose = Pronouns.gender(owner.text()).isEmpty()
                ? referents.nameAt(owner.start()).map(place -> Referents.named(place, owner.span(), 1))
                : referents.person(owner);
        if (whose.isEmpty()) {
            return thing;
        }
        Target target = thing.target();
        String name =
                owner.start() == span.start() && !Pronouns.gender(owner.text()).isEmpty()
                        ? whose.get().target().name() + "’s"
                                + text.in(new Span(owner.end(), span.end())).replaceAll("\\s+", " ")
                        : target.name();
        return new Candidate(
                new Target(name, target.start(), target.end(), target.countries()),
                span,
                weight,
                Optional.empty(),
                whose.get().named());
    }

    /** A deed that is the subject: <em>ignoring Russia</em> does not work; a verb alone names none: hard <em>to believe</em>. */
    private void deed(int head, double weight) {
        int first = parse.first(head);
        if (!parse.word(head).tag().equals("VBG") && !parse.word(first).text().equalsIgnoreCase("to")) {
            return;
        }
        int last = endOfDeed(head);
        for (int other : parse.dependents(head, "conj")) {
            last = last == head && endOfDeed(other) > other ? endOfDeed(other) : last;
        }
        if (last == head) {
            return;
        }
        last = Math.min(last, first + LONGEST_THING);
        Span span = new Span(parse.word(first).start(), parse.word(last).end());
        found.add(Referents.thing(text, span, weight * DEFINITE));
    }

    /** Where that to which a deed is done ends; {@code head} itself where the verb stands alone. */
    private int endOfDeed(int head) {
        int last = head;
        for (int dependent : parse.dependents(head)) {
            Word word = parse.word(dependent);
            if (dependent > head && (word.is("obj") || word.is("obl"))) {
                last = Math.max(last, endOfThing(dependent));
            }
        }
        return last;
    }

    /** Where a thing ends: before the clauses that tell more of it. */
    private int endOfThing(int head) {
        int end = parse.last(head);
        for (int dependent : parse.dependents(head)) {
            Word word = parse.word(dependent);
            if (dependent > head && (word.is("acl") || word.is("conj") || word.is("punct"))) {
                end = Math.min(end, parse.first(dependent) - 1);
            }
        }
        return Math.max(head, end);
    }

    /** What is named within the words that hang on {@code head}: its owner, what it is of, what clauses tell of it. */
    private void inside(int head, double weight, int depth) {
        boolean transparent = TRANSPARENT.contains(parse.word(head).text().toLowerCase(Locale.ROOT));
        double share = transparent ? THROUGH : INSIDE;
        for (int dependent : parse.dependents(head)) {
            Word word = parse.word(dependent);
            if (word.is("nmod:poss")) {
                nominal(dependent, weight * OWNER, depth + 1);
            } else if (word.is("appos")) {
                nominal(dependent, weight * THROUGH, depth + 1);
            } else if (word.is("nmod") || word.is("obl")) {
                nominal(dependent, weight * share * compared(dependent), depth + 1);
            } else if (word.is("conj") && isNominal(word)) {
                nominal(dependent, weight * 0.9, depth + 1);
            } else if (word.is("acl")) {
                predicate(dependent, weight * (transparent ? THROUGH : 0.5), depth + 1);
            } else if (word.is("compound") || word.is("amod")) {
                Optional<Names.Place> name = referents.nameAt(word.start());
                name.filter(place -> place.named().isPerson()
                                && !place.span().contains(parse.word(head).span()))
                        .ifPresent(place -> found.add(Referents.named(place, place.span(), weight * INSIDE)));
            }
        }
    }
}
