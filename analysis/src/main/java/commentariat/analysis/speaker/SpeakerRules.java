package commentariat.analysis.speaker;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Scene.Meant;
import commentariat.analysis.speaker.Voice.Heard;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules that tell who said a quotation. Each looks at one quotation, and at those before it. */
final class SpeakerRules {
    static final List<SpeakerRule> RULES = List.of( // surest first
            new SpeakerRule("according-to", SpeakerRules::accordingTo), // according to Reed, …
            new SpeakerRule("as-put", SpeakerRules::asPut), // as Reed put it, …
            new SpeakerRule("name-beside-cue", SpeakerRules::nameBesideCue), // “…,” said Ann Reed, a professor
            new SpeakerRule("interviewed", SpeakerRules::interviewed), // Q: … A: …
            new SpeakerRule("pronoun", SpeakerRules::pronoun), // he said
            new SpeakerRule("owner-of-words", SpeakerRules::ownerOfWords), // Reed's speech said
            new SpeakerRule("description", SpeakerRules::description), // the professor said
            new SpeakerRule("described-subject", SpeakerRules::describedSubject), // Reed left. The socialist said
            new SpeakerRule("institution", SpeakerRules::institution), // the Foreign Ministry said
            new SpeakerRule("group", SpeakerRules::group), // some experts said
            new SpeakerRule("unnamed", SpeakerRules::unnamed), // a senior official said
            new SpeakerRule("unknown-name", SpeakerRules::unknownName), // Verdier said: nothing else tells who that is
            new SpeakerRule("previous-speaker-goes-on", SpeakerRules::previousSpeakerGoesOn)); // “…,” he said. “…”

    /** How many sentences back a pronoun is understood. */
    private static final int PRONOUN_REACH = 10;

    /** How many names back a description is understood. */
    private static final int DESCRIPTION_REACH = 100;

    /** A headline and the line under it, each no longer than this, in UTF-16 units. */
    private static final int HEADLINES = 2;

    private static final int LONGEST_HEADLINE = 120;

    private static final Set<String> PERSONAL = Set.of("he", "him", "she", "her", "his", "hers");
    private static final Set<String> BODILY = Set.of("it", "its", "they", "them", "their");
    private static final Set<SpeakerKind> PUBLIC = Set.of(
            SpeakerKind.POLITICIAN,
            SpeakerKind.BUSINESS,
            SpeakerKind.ACTIVIST,
            SpeakerKind.EXPERT,
            SpeakerKind.JOURNALIST);
    private static final Set<String> COUNTRIES = countries();
    /** A name of a source is no longer than this, in tokens. */
    private static final int LONGEST_NAME = 9;
    /** The same for a person's, in UTF-16 units. */
    private static final int LONGEST_NAME_IN_LETTERS = 60;

    private SpeakerRules() {}

    private static Set<String> countries() {
        Set<String> names = new java.util.HashSet<>();
        for (String code : com.ibm.icu.util.ULocale.getISOCountries()) {
            names.add(new com.ibm.icu.util.ULocale("und", code).getDisplayCountry(com.ibm.icu.util.ULocale.ENGLISH));
        }
        return Set.copyOf(names);
    }

    // ---- names

    private static Optional<Heard> accordingTo(Scene scene, int index) {
        boolean here = Set.of("according-to", "in-view-of")
                .contains(scene.quotation(index).rule());
        return here ? nameBesideCue(scene, index) : Optional.empty();
    }

    private static Optional<Heard> asPut(Scene scene, int index) {
        return scene.quotation(index).rule().equals("as-put") ? nameBesideCue(scene, index) : Optional.empty();
    }

    private static Optional<Heard> nameBesideCue(Scene scene, int index) {
        Optional<Span> source = scene.quotation(index).source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        for (People.Named named : scene.people().mentionsIn(source.get())) {
            if (source.get().contains(named.span()) && isHead(scene, source.get(), named.name())) {
                String how = named.name().isFull() ? "full-name" : "surname";
                return Optional.of(new Heard(scene.voice(named.person()), Optional.of(named.span()), how, .95));
            }
        }
        Optional<Heard> apposed = apposedName(scene, source.get());
        if (apposed.isPresent()) {
            return apposed;
        }
        for (NameInText name : scene.people().possibleIn(source.get())) {
            Span span = scene.people().span(name);
            boolean person = name.words().size() > 1
                    && name.words().size() <= 3
                    && isHead(scene, source.get(), name)
                    && !afterThe(scene, name)
                    && !COUNTRIES.contains(String.join(" ", name.words()))
                    && name.words().stream().allMatch(SpeakerRules::isPlainName);
            if (source.get().contains(span) && person) {
                return Optional.of(
                        new Heard(scene.voice(scene.people().promote(name)), Optional.of(span), "full-name", .75));
            }
        }
        return Optional.empty();
    }

    /** A source that starts with an age belongs to the name before it: Ann Holt, 60, a doctor, said. */
    private static Optional<Heard> apposedName(Scene scene, Span source) {
        List<Token> tokens = scene.text().tokens();
        int age = scene.text().firstTokenFrom(source.start());
        boolean behindComma = age > 1
                && age + 1 < tokens.size()
                && tokens.get(age).text().matches("[1-9][0-9]")
                && tokens.get(age + 1).is(",")
                && tokens.get(age - 1).is(",");
        if (!behindComma) {
            return Optional.empty();
        }
        int nameEnd = tokens.get(age - 2).end();
        Optional<Person> known = scene.people().mentionsBefore(source.start()).stream()
                .findFirst()
                .filter(named -> named.span().end() == nameEnd)
                .map(People.Named::person);
        Span before = new Span(Math.max(0, nameEnd - LONGEST_NAME_IN_LETTERS), nameEnd);
        Optional<NameInText> possible = scene.people().possibleIn(before).stream()
                .filter(name -> scene.people().span(name).end() == nameEnd)
                .findFirst();
        return known.or(() -> possible.map(name -> scene.people().promote(name)))
                .map(person -> new Heard(
                        scene.voice(person),
                        Optional.of(
                                scene.people().span(person.names().get(0)).end() == nameEnd
                                        ? scene.people().span(person.names().get(0))
                                        : source),
                        "full-name",
                        .85));
    }

    private static boolean isPlainName(String word) {
        return word.length() > 1
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && !Lexicons.isPeopleNoun(word.toLowerCase(Locale.ROOT))
                && Lexicons.countryOf(word).isEmpty()
                && !Lexicons.isParty(word)
                && !COUNTRIES.contains(word);
    }

    private static boolean afterThe(Scene scene, NameInText name) {
        return name.chunk() > 0 && scene.is(scene.text().tokens().get(name.chunk() - 1), WordClass.DETERMINER);
    }

    /** Whether the source is this person, and not somebody or something of theirs: Reed’s lawyer, the Reed campaign, a spokesman for Reed. */
    private static boolean isHead(Scene scene, Span source, NameInText name) {
        List<Token> tokens = scene.text().tokens();
        int after = name.to() < tokens.size() && tokens.get(name.to()).is(",") ? name.to() + 1 : name.to();
        if (after < tokens.size()
                && tokens.get(after).is("who")
                && tokens.get(after).end() == source.end()) {
            return true; // with help from Reed, who said …
        }
        for (int i = scene.text().firstTokenFrom(source.start()); i < name.chunk(); i++) {
            Token token = tokens.get(i);
            // Secretary of State Ann Reed: the preposition is the role's
            boolean role =
                    name.chunk() < name.from() && i == name.chunk() - 1 && i > 0 && Lexicons.isRole(tokens.get(i - 1));
            if (!role
                    && scene.is(token, WordClass.PREPOSITION)
                    && !token.is("as")
                    && !commaBetween(tokens, i, name.chunk())) {
                return false;
            }
        }
        if (scene.isPossessive(name.to())) {
            return false;
        }
        if (name.to() >= tokens.size() || tokens.get(name.to()).end() > source.end()) {
            return true;
        }
        Token next = tokens.get(name.to());
        return !next.isWord() || (Lexicon.isClosed(next.lower()) && !next.isCapitalised());
    }

    private static boolean commaBetween(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** One unknown word with a capital: a surname, unless it is a country’s name or all capitals. */
    private static Optional<Heard> unknownName(Scene scene, int index) {
        Optional<Span> source = scene.quotation(index).source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        for (NameInText name : scene.people().possibleIn(source.get())) {
            Span span = scene.people().span(name);
            if (source.get().contains(span)
                    && isHead(scene, source.get(), name)
                    && !afterThe(scene, name)
                    && name.words().size() == 1
                    && isPlainName(name.words().get(0))) {
                return Optional.of(
                        new Heard(scene.voice(scene.people().promote(name)), Optional.of(span), "surname", .6));
            }
        }
        return Optional.empty();
    }

    /** Who answers in an interview that is printed as questions and answers: whom the text before it names most. */
    private static Optional<Heard> interviewed(Scene scene, int index) {
        FoundQuotation quotation = scene.quotation(index);
        boolean answer = quotation.rule().equals("transcript")
                && onlyToken(scene, quotation.source())
                        .filter(label -> label.text().equals("A"))
                        .isPresent();
        return answer
                ? scene.interviewee().map(person -> new Heard(scene.voice(person), quotation.source(), "implied", .8))
                : Optional.empty();
    }

    // ---- pronouns

    private static Optional<Heard> pronoun(Scene scene, int index) {
        FoundQuotation quotation = scene.quotation(index);
        Optional<Token> word = onlyToken(scene, quotation.source());
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return antecedent(scene, index, word.get(), quotation.source());
    }

    /** Whom the pronoun {@code word} means, which names the source of a quotation. */
    private static Optional<Heard> antecedent(Scene scene, int index, Token word, Optional<Span> source) {
        String pronoun = word.lower();
        boolean personal = PERSONAL.contains(pronoun);
        if (!personal && !BODILY.contains(pronoun)) {
            return Optional.empty();
        }
        List<Span> aside = scene.announcedWith(index);
        List<Span> sentences = scene.text().sentences();
        int at = sentenceOf(sentences, word.start());
        for (int back = at; back >= 0 && back > at - PRONOUN_REACH; back--) {
            Optional<Meant> antecedent = antecedent(scene, sentences.get(back), word, personal, aside);
            if (antecedent.isPresent()) {
                antecedent.get().voice().person().ifPresent(person -> person.learn(Gender.ofPronoun(pronoun)));
                double sure = Math.max(.4, .85 - .08 * (at - back));
                return Optional.of(new Heard(antecedent.get().voice(), source, "pronoun", sure));
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> onlyToken(Scene scene, Optional<Span> source) {
        List<Token> tokens = source.map(scene.text()::tokensIn).orElse(List.of());
        return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
    }

    private static int sentenceOf(List<Span> sentences, int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whom the pronoun means in {@code sentence}: the source of words, else the first who is no mere owner, else an owner. */
    private static Optional<Meant> antecedent(
            Scene scene, Span sentence, Token pronoun, boolean personal, List<Span> aside) {
        Gender gender = Gender.ofPronoun(pronoun.lower());
        List<Meant> candidates = scene.meantIn(sentence, pronoun.start(), aside).stream()
                .filter(candidate -> candidate.voice().person().isPresent() == personal)
                .filter(candidate -> candidate
                        .voice()
                        .person()
                        .map(Person::gender)
                        .orElse(Gender.UNKNOWN)
                        .fits(gender))
                .toList();
        Optional<Meant> source = candidates.stream()
                .filter(candidate -> scene.isSource(candidate.span()) && !candidate.possessive())
                .findFirst();
        Optional<Meant> subject =
                candidates.stream().filter(candidate -> !candidate.possessive()).findFirst();
        return source.isPresent()
                ? source
                : subject.isPresent() ? subject : candidates.stream().findFirst();
    }

    // ---- descriptions, bodies, groups, unnamed

    /**
     * A source that is no name: its tokens up to the first comma or clause, and its noun.
     *
     * @param from the first token, articles left out
     * @param to the token after the last
     * @param head the noun
     * @param definite whether it means one that is known: the, his
     * @param indefinite whether it means one that is not: a, one
     */
    private record Phrase(int from, int to, Token head, boolean definite, boolean indefinite) {}

    private static Optional<Phrase> phrase(Scene scene, int index) {
        Optional<Span> source = scene.quotation(index).source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        List<Token> tokens = scene.text().tokens();
        int from = behindDateline(scene.text(), source.get());
        int end = from;
        while (end < tokens.size() && tokens.get(end).end() <= source.get().end()) {
            end++;
        }
        boolean definite = false;
        boolean indefinite = false;
        int first = from;
        while (first < end
                && (scene.is(tokens.get(first), WordClass.DETERMINER)
                        || scene.is(tokens.get(first), WordClass.NUMBER)
                        || tokens.get(first).is("of"))) {
            definite |= tokens.get(first).is("the")
                    || scene.is(tokens.get(first), WordClass.POSSESSIVE)
                    || tokens.get(first).is("this");
            indefinite |= tokens.get(first).is("a")
                    || tokens.get(first).is("an")
                    || tokens.get(first).is("one")
                    || tokens.get(first).is("another");
            first++;
        }
        int to = first;
        while (to < end && to - first < LONGEST_NAME && !isEndOfPhrase(scene, to)) {
            to++;
        }
        int head = first;
        while (head + 1 < to
                && !scene.is(tokens.get(head + 1), WordClass.PREPOSITION)
                && (tokens.get(head + 1).isWord() || scene.isPossessive(head + 1))) {
            head++;
        }
        while (to > head + 1 && (!tokens.get(to - 1).isWord() || scene.is(tokens.get(to - 1), WordClass.PREPOSITION))) {
            to--;
        }
        boolean word = first < to
                && tokens.get(head).isWord()
                && !scene.is(tokens.get(head), WordClass.PRONOUN)
                && !scene.is(tokens.get(head), WordClass.SUBJECT);
        return word ? Optional.of(new Phrase(first, to, tokens.get(head), definite, indefinite)) : Optional.empty();
    }

    /** The first token of {@code source}, a place before a dash at its paragraph's start left out. */
    private static int behindDateline(Text text, Span source) {
        int first = text.firstTokenFrom(source.start());
        int behind = text.paragraphAt(source.start())
                .map(paragraph -> Datelines.end(text.tokens(), text.firstTokenFrom(paragraph.start())))
                .orElse(first);
        boolean inside = behind > first
                && behind < text.tokens().size()
                && text.tokens().get(behind).start() < source.end();
        return inside ? behind : first;
    }

    private static boolean isEndOfPhrase(Scene scene, int i) {
        Token token = scene.text().tokens().get(i);
        return token.is(",")
                || token.is("who")
                || token.is("which")
                || token.is("that")
                || token.is("(")
                || token.is("—")
                || token.is("–");
    }

    /** Whether {@code token} stands in one of the short lines that a text starts with. */
    private static boolean isHeadline(Text text, Token token) {
        int paragraph = paragraphOf(text, token.start());
        return paragraph < HEADLINES
                && paragraph + 1 < text.paragraphs().size()
                && text.paragraphs().get(paragraph).end()
                                - text.paragraphs().get(paragraph).start()
                        < LONGEST_HEADLINE;
    }

    private static Optional<Heard> description(Scene scene, int index) {
        Optional<Phrase> phrase = phrase(scene, index);
        // a headline says "protest organizer says" of whom the article names
        boolean headline =
                phrase.isPresent() && isHeadline(scene.text(), phrase.get().head());
        if (phrase.isEmpty()
                || !(phrase.get().definite() || headline)
                || !Lexicons.isPersonNoun(phrase.get().head().lower())) {
            return Optional.empty();
        }
        String noun = phrase.get().head().lower();
        int looked = 0;
        for (People.Named named :
                scene.people().mentionsBefore(phrase.get().head().start())) {
            if (named.person().isDescribedAs(noun)) {
                return Optional.of(new Heard(
                        scene.voice(named.person()), scene.quotation(index).source(), "description", .7));
            }
            if (++looked > DESCRIPTION_REACH) {
                break;
            }
        }
        Optional<Person> only =
                scene.people().onlyOneDescribedAs(noun); // a first sentence may say who before it says the name
        if (only.isPresent()) {
            return Optional.of(
                    new Heard(scene.voice(only.get()), scene.quotation(index).source(), "description", .6));
        }
        return Optional.empty();
    }

    /** Whom the sentence before is about, by a noun that the article does not use of them else: Reed left early. The socialist said … */
    private static Optional<Heard> describedSubject(Scene scene, int index) {
        Optional<Phrase> phrase = phrase(scene, index).filter(Phrase::definite);
        if (phrase.isEmpty() || !canDescribeAnybody(scene, phrase.get())) {
            return Optional.empty();
        }
        Token head = phrase.get().head();
        List<Span> sentences = scene.text().sentences();
        int here = sentenceOf(sentences, head.start());
        if (here == 0
                || !scene.meantIn(sentences.get(here), head.start(), scene.announcedWith(index))
                        .isEmpty()) {
            return Optional.empty();
        }
        Span before = sentences.get(here - 1);
        return scene.meantIn(before, before.end(), List.of()).stream()
                .filter(meant -> !meant.possessive())
                .findFirst()
                .filter(meant -> meant.voice()
                        .person()
                        .filter(person -> canBe(person, head))
                        .isPresent())
                .map(meant -> new Heard(meant.voice(), scene.quotation(index).source(), "description", .5));
    }

    /** Nouns that the press uses instead of a name: not those that stand for somebody unnamed (the official, the spokesman). */
    private static boolean canDescribeAnybody(Scene scene, Phrase phrase) {
        String noun = phrase.head().lower();
        boolean own = scene.is(scene.text().tokens().get(phrase.from() - 1), WordClass.POSSESSIVE);
        return !own
                && (noun.equals("man")
                        || noun.equals("woman")
                        || Lexicons.role(noun)
                                .filter(role -> PUBLIC.contains(role.kind()))
                                .isPresent());
    }

    private static boolean canBe(Person person, Token noun) {
        SpeakerKind kind = Lexicons.role(noun.lower()).map(Lexicons.Role::kind).orElse(SpeakerKind.OTHER);
        boolean otherTrade = kind != SpeakerKind.OTHER
                && person.positions().stream()
                        .filter(Position::isTelling)
                        .anyMatch(position -> position.kind() != kind);
        Gender told = noun.is("man") ? Gender.MALE : noun.is("woman") ? Gender.FEMALE : Names.genderOf(noun.lower());
        return !otherTrade && person.gender().fits(told);
    }

    /** Reed's speech said; her letter warned. */
    private static Optional<Heard> ownerOfWords(Scene scene, int index) {
        Optional<Span> source = scene.quotation(index).source();
        Optional<Phrase> phrase = phrase(scene, index)
                .filter(found -> Lexicons.isOwnedWords(found.head().lower()));
        if (source.isEmpty() || phrase.isEmpty()) {
            return Optional.empty();
        }
        Token first = scene.text().tokensIn(source.get()).get(0);
        if (first.is("his") || first.is("her")) {
            return antecedent(scene, index, first, Optional.of(first.span()));
        }
        return scene.people().mentionsIn(source.get()).stream()
                .filter(named -> scene.isPossessive(named.name().to())
                        && named.span().end() < phrase.get().head().start())
                .findFirst()
                .map(named -> new Heard(
                        scene.voice(named.person()),
                        Optional.of(named.span()),
                        named.name().isFull() ? "full-name" : "surname",
                        .7));
    }

    private static Optional<Heard> institution(Scene scene, int index) {
        return phrase(scene, index).flatMap(phrase -> {
            Token head = phrase.head();
            boolean body = Lexicons.isBodyNoun(head.lower())
                    || Lexicons.isOrganisation(head.text())
                    || COUNTRIES.contains(head.text())
                    || isAcronym(head.text())
                    || (head.isCapitalised()
                            && !Lexicons.isPersonNoun(head.lower())
                            && !isPeople(head)
                            && (phrase.to() - phrase.from() > 1 || phrase.definite()));
            return body ? heardBody(scene, index, phrase, SpeakerKind.INSTITUTION, "institution") : Optional.empty();
        });
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }

    /** Democrats, Russians, Americans: people by party or nation. */
    private static boolean isPeople(Token token) {
        String word = token.text();
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Lexicons.isPeopleNoun(token.lower())
                || (word.endsWith("s") && (Lexicons.countryOf(singular).isPresent() || Lexicons.isParty(singular)));
    }

    private static Optional<Heard> group(Scene scene, int index) {
        return phrase(scene, index)
                .filter(phrase -> isPeople(phrase.head()))
                .flatMap(phrase -> heardBody(scene, index, phrase, SpeakerKind.GROUP, "group"));
    }

    private static Optional<Heard> unnamed(Scene scene, int index) {
        return phrase(scene, index)
                .filter(phrase -> Lexicons.isPersonNoun(phrase.head().lower())
                        && (phrase.definite()
                                || phrase.indefinite()
                                || !phrase.head().isCapitalised()))
                .flatMap(phrase -> heardBody(scene, index, phrase, SpeakerKind.UNNAMED, "unnamed"));
    }

    private static Optional<Heard> heardBody(Scene scene, int index, Phrase phrase, SpeakerKind kind, String how) {
        List<Token> tokens = scene.text().tokens();
        Span span = new Span(
                tokens.get(phrase.from()).start(), tokens.get(phrase.to() - 1).end());
        String name = scene.text().in(span).replaceAll("\\s+", " ");
        if (!Names.hasId(List.of(name))) {
            return Optional.empty();
        }
        Optional<Span> source = scene.quotation(index)
                .source()
                .map(words -> new Span(
                        Math.max(
                                words.start(),
                                tokens.get(behindDateline(scene.text(), words)).start()),
                        words.end()));
        return Optional.of(new Heard(scene.voice(name, kind, phrase.head().span()), source, how, .7));
    }

    // ---- what is implied

    private static Optional<Heard> previousSpeakerGoesOn(Scene scene, int index) {
        FoundQuotation quotation = scene.quotation(index);
        if (quotation.source().isPresent() || quotation.continues().isEmpty()) {
            return Optional.empty();
        }
        return scene.heard(quotation.continues().getAsInt())
                .map(before ->
                        new Heard(before.voice(), before.source(), "implied", Math.max(.4, before.confidence() - .05)));
    }

    private static int paragraphOf(Text text, int offset) {
        return sentenceOf(text.paragraphs(), offset);
    }

    /** The rules, tried in order: the first that knows signs. */
    static Optional<Signed> first(Scene scene, int index) {
        for (SpeakerRule rule : RULES) {
            Optional<Heard> heard = rule.find().apply(scene, index);
            if (heard.isPresent()) {
                return Optional.of(new Signed(heard.get(), rule.name()));
            }
        }
        return Optional.empty();
    }

    /** Who was heard, and the rule that says so. */
    record Signed(Heard heard, String rule) {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        RULES.forEach(rule -> names.add(rule.name()));
        return names;
    }
}
