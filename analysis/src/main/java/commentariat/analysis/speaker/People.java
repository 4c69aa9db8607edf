package commentariat.analysis.speaker;

import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The people of an article: every name given to one person, so that a surname means whom the full name introduced. */
final class People {
    /** Of more people of one surname the later ones are not told apart any more; keeps the time linear. */
    private static final int MOST_OF_A_NAME = 40;

    private final Text text;
    private final Positions positions;
    private final NavigableMap<Integer, Named> mentions = new TreeMap<>();
    /** Names that may be of people or not: nothing beside them tells. */
    private final NavigableMap<Integer, NameInText> possible = new TreeMap<>();

    private final Map<String, List<NameInText>> possibleByWords = new HashMap<>();
    private final Map<String, List<Person>> byLast = new HashMap<>();
    private final Map<String, List<Person>> byFirst = new HashMap<>();
    private final Map<String, List<Person>> byNoun = new HashMap<>();

    private People(Text text, List<NameInText> names) {
        this.text = text;
        this.positions = new Positions(text, names);
    }

    /** A name that means {@code person}. */
    record Named(Person person, NameInText name, Span span) {}

    static People of(Text text) {
        List<NameInText> names = Names.of(text);
        People people = new People(text, names);
        people.find(names);
        new Descriptions(text).of(people).forEach(described -> people.learn(described.person(), described.position()));
        return people;
    }

    /** The names of people that start in {@code span}, in reading order. */
    Collection<Named> mentionsIn(Span span) {
        return mentions.subMap(span.start(), span.end()).values();
    }

    /** The names of people that start before {@code offset}, the nearest first. */
    Collection<Named> mentionsBefore(int offset) {
        return mentions.headMap(offset, false).descendingMap().values();
    }

    /** The names in {@code span} of which nothing tells whether they are people's, in reading order. */
    List<NameInText> possibleIn(Span span) {
        return List.copyOf(possible.subMap(span.start(), span.end()).values());
    }

    /** The person whom the article describes by {@code noun}, in small letters, if there is exactly one. */
    Optional<Person> onlyOneDescribedAs(String noun) {
        List<Person> described = byNoun.getOrDefault(noun, List.of());
        return described.size() == 1 ? Optional.of(described.get(0)) : Optional.empty();
    }

    /** Whether a role of anybody has {@code noun}, in small letters. */
    boolean isAnyoneDescribedAs(String noun) {
        return byNoun.containsKey(noun);
    }

    /** The surnames of all people, folded as in an id. */
    Set<String> surnames() {
        return byLast.keySet();
    }

    /** Where {@code name} stands. */
    Span span(NameInText name) {
        List<Token> tokens = text.tokens();
        return new Span(
                tokens.get(name.from()).start(), tokens.get(name.to() - 1).end());
    }

    private void find(List<NameInText> names) {
        List<NameInText> left = new ArrayList<>();
        for (NameInText name : names) {
            if (!name.isFull()) {
                left.add(name);
                continue;
            }
            List<Position> beside = positions.of(name);
            boolean described = beside.stream()
                    .anyMatch(position -> position.rule().equals("apposition")
                            && position.kindEvidence().isPresent());
            Optional<Person> known = called(name);
            if (known.isPresent() || name.given() || name.titled() || described) {
                introduce(known, name, beside);
            } else {
                left.add(name);
            }
        }
        for (NameInText name : left) {
            Optional<Person> known = name.isFull() ? called(name) : bySurname(name);
            if (known.isPresent() || (!name.isFull() && name.titled())) {
                introduce(known, name, positions.of(name));
            } else if (!name.doubtful()) {
                possible.put(span(name).start(), name);
                possibleByWords
                        .computeIfAbsent(words(name), key -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    private static String words(NameInText name) {
        return String.join(" ", name.words());
    }

    private void learn(Person person, Position position) {
        for (String noun : person.learn(position)) {
            byNoun.computeIfAbsent(noun, key -> new ArrayList<>()).add(person);
        }
    }

    private Person introduce(Optional<Person> known, NameInText name, List<Position> beside) {
        Person person = known.orElseGet(Person::new);
        for (String noun : person.add(name, beside)) {
            byNoun.computeIfAbsent(noun, key -> new ArrayList<>()).add(person);
        }
        mentions.put(span(name).start(), new Named(person, name, span(name)));
        if (known.isEmpty()) {
            byLast.computeIfAbsent(name.last(), key -> new ArrayList<>()).add(person);
            if (name.isFull()) {
                byFirst.computeIfAbsent(name.first(), key -> new ArrayList<>()).add(person);
            }
        }
        return person;
    }

    private Optional<Person> called(NameInText name) {
        return byLast.getOrDefault(name.last(), List.of()).stream()
                .limit(MOST_OF_A_NAME)
                .filter(person -> person.isCalled(name))
                .findFirst();
    }

    /** Whom a surname means: of several the one whom the article introduces more often; else the one whose given name it is. */
    private Optional<Person> bySurname(NameInText name) {
        Gender told = name.titled() ? name.gender() : Gender.UNKNOWN;
        Optional<Person> best = byLast.getOrDefault(name.last(), List.of()).stream()
                .limit(MOST_OF_A_NAME)
                .filter(person -> person.gender().fits(told))
                .reduce((one, other) -> other.introductions() > one.introductions() ? other : one);
        if (best.isPresent() || name.titled()) {
            return best;
        }
        List<Person> given = byFirst.getOrDefault(name.first(), List.of());
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }

    /** Makes a person of a name that is the source of words, and so of somebody; the same words elsewhere, and the surname, mean them too. */
    Person promote(NameInText name) {
        List<NameInText> same = new ArrayList<>(possibleByWords.getOrDefault(words(name), List.of()));
        if (name.isFull()) {
            same.addAll(
                    possibleByWords.getOrDefault(name.words().get(name.words().size() - 1), List.of()));
        }
        same.sort(Comparator.comparingInt(NameInText::from));
        Person person = introduce(Optional.empty(), name, positions.of(name));
        for (NameInText other : same) {
            possible.remove(span(other).start());
            if (other.from() != name.from()) {
                introduce(Optional.of(person), other, positions.of(other));
            }
        }
        possibleByWords.remove(words(name));
        return person;
    }
}
