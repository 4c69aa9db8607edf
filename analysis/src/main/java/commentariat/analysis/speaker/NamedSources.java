package commentariat.analysis.speaker;

import com.ibm.icu.util.ULocale;
import commentariat.analysis.speaker.Voice.Heard;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules that read a name beside the cue. */
final class NamedSources {
    /** A person's name is no longer than this, in UTF-16 units. */
    private static final int LONGEST_NAME = 60;

    private static final Set<String> COUNTRIES = countries();

    private NamedSources() {}

    private static Set<String> countries() {
        Set<String> names = new HashSet<>();
        for (String code : ULocale.getISOCountries()) {
            names.add(new ULocale("und", code).getDisplayCountry(ULocale.ENGLISH));
        }
        return Set.copyOf(names);
    }

    /** Whether {@code name} is a country's, in English. */
    static boolean isCountry(String name) {
        return COUNTRIES.contains(name);
    }

    static Optional<Heard> accordingTo(Scene scene, int index) {
        boolean here = Set.of("according-to", "in-view-of")
                .contains(scene.quotation(index).rule());
        return here ? nameBesideCue(scene, index) : Optional.empty();
    }

    static Optional<Heard> asPut(Scene scene, int index) {
        return scene.quotation(index).rule().equals("as-put") ? nameBesideCue(scene, index) : Optional.empty();
    }

    static Optional<Heard> nameBesideCue(Scene scene, int index) {
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
                    && !isCountry(String.join(" ", name.words()))
                    && name.words().stream().allMatch(NamedSources::isPlainName);
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
        Span before = new Span(Math.max(0, nameEnd - LONGEST_NAME), nameEnd);
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
                && !isCountry(word);
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
    static Optional<Heard> unknownName(Scene scene, int index) {
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
}
