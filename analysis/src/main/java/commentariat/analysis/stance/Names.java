package commentariat.analysis.stance;

import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.speaker.Speakers;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whom and what an article calls by name, each with all the places where it does. Lives within one analysis. */
final class Names {
    private static final Set<String> ORGANISATIONS =
            WordList.beside(Speakers.class, "organisations.txt").words();
    private static final Set<String> OUTLETS =
            WordList.beside(Speakers.class, "news-outlets.txt").words();

    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private final Text text;
    private final NameRuns runs;
    private final NavigableMap<Integer, Place> places = new TreeMap<>();
    private final List<Named> all = new ArrayList<>();
    private final Map<String, List<Named>> byTitle = new HashMap<>();
    private final Map<String, List<Named>> byFirst = new HashMap<>();

    /** Words that name somebody or something. */
    record Place(Span span, Named named) {}

    /** Somebody or something that the article names. */
    static final class Named {
        private final String key;
        private final List<Span> spans = new ArrayList<>();
        private final Map<String, Integer> forms = new LinkedHashMap<>();
        private Optional<FoundSpeaker> speaker = Optional.empty();
        private String gender = "";
        private boolean person;
        private boolean outlet;
        private int sources;
        private final Set<String> titles = new HashSet<>();

        private Named(String key) {
            this.key = key;
        }

        /** As the article calls it most fully. */
        String name() {
            return speaker.filter(known -> Names.isPerson(known.kind()))
                    .map(FoundSpeaker::name)
                    .filter(full -> full.indexOf(' ') > 0)
                    .orElseGet(() -> forms.entrySet().stream()
                            .max(Comparator.comparingInt((Map.Entry<String, Integer> form) ->
                                            Math.min(2, form.getKey().split(" ", -1).length))
                                    .thenComparing(Map.Entry::getValue))
                            .map(Map.Entry::getKey)
                            .orElse(key));
        }

        /** Where it is named, in reading order. */
        List<Span> spans() {
            return spans;
        }

        /** Of the two places around the start of {@code words} the nearer one. */
        Span nearest(Span words) {
            int found = Collections.binarySearch(spans, words);
            int after = found >= 0 ? found : -found - 1;
            return spans.subList(Math.max(0, after - 1), Math.min(spans.size(), after + 1)).stream()
                    .min(Comparator.comparingInt(span -> distance(span, words)))
                    .orElseThrow();
        }

        /** The last place that ends before {@code at}. */
        private Optional<Span> lastBefore(int at) {
            int found = Collections.binarySearch(spans, new Span(at, at + 1));
            int last = (found >= 0 ? found : -found - 1) - 1;
            return last >= 0 && spans.get(last).end() <= at ? Optional.of(spans.get(last)) : Optional.empty();
        }

        /** How often the article names it other than to say who speaks. */
        int spokenOf() {
            return spans.size() - sources;
        }

        boolean isPerson() {
            return person;
        }

        boolean isOutlet() {
            return outlet;
        }

        /** The id of the speaker that it is, if it speaks in the article. */
        Optional<String> speakerId() {
            return speaker.map(FoundSpeaker::id);
        }

        /** Whether {@code gender}, {@code m} or {@code f}, may be meant by it. */
        boolean fits(String gender) {
            return this.gender.isEmpty() || this.gender.equals("u") || this.gender.equals(gender);
        }

        private void learn(String told) {
            if ((gender.isEmpty() || gender.equals("u")) && !told.isEmpty()) {
                gender = told;
            }
        }
    }

    Names(Text text, FoundSpeakers speakers, List<Span> sources) {
        this.text = text;
        this.runs = new NameRuns(text);
        Map<String, List<Named>> byLast = new HashMap<>();
        List<NameRuns.Run> found = runs.all();
        // the longer ones first, for a single word is short for one of them
        found.stream().filter(run -> run.words().size() > 1).forEach(run -> add(byLast, run));
        found.stream().filter(run -> run.words().size() <= 1).forEach(run -> add(byLast, run));
        all.forEach(named -> named.spans.sort(null));
        for (FoundSpeaker speaker : speakers.speakers()) {
            know(speaker);
        }
        all.forEach(this::settle);
        all.forEach(named -> named.titles.forEach(title ->
                byTitle.computeIfAbsent(title, key -> new ArrayList<>()).add(named)));
        sources.stream()
                .distinct()
                .flatMap(source -> at(source.start()).or(() -> at(source.end() - 1)).stream())
                .forEach(place -> place.named().sources++);
    }

    /** Whether {@code words} say whose office is meant: <em>Russian</em> of <em>Russian Foreign Minister</em>. */
    boolean isOfOffice(Span words) {
        return runs.isOfOffice(words);
    }

    static int distance(Span one, Span other) {
        return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
    }

    /** Of the people to whose names the article gives the title {@code noun} the one named last before {@code at}, else the only one. */
    Optional<Place> titled(String noun, int at) {
        List<Named> bearers = byTitle.getOrDefault(noun.toLowerCase(Locale.ROOT), List.of());
        Optional<Place> before = bearers.stream()
                .flatMap(named -> named.lastBefore(at).map(span -> new Place(span, named)).stream())
                .max(Comparator.comparing(Place::span));
        return before.isPresent() || bearers.size() != 1
                ? before
                : Optional.of(new Place(bearers.get(0).spans.get(0), bearers.get(0)));
    }

    private void know(FoundSpeaker speaker) {
        Optional<Named> known = Optional.empty();
        for (Mention mention : speaker.mentions()) {
            Optional<Place> place = at(mention.start()).or(() -> at(mention.end() - 1));
            if (place.isPresent()
                    && (isPerson(speaker.kind())
                            || mention.span().length() <= place.get().span().length() + 4)) {
                Named named = place.get().named();
                if (named.speaker.isEmpty()) {
                    named.speaker = Optional.of(speaker);
                }
                named.person |= isPerson(speaker.kind());
                known = Optional.of(named);
                break;
            }
        }
        if (known.isEmpty()) {
            return;
        }
        for (Mention mention : speaker.mentions()) {
            known.get().learn(Pronouns.gender(mention.text()));
        }
    }

    static boolean isPerson(SpeakerKind kind) {
        return kind != SpeakerKind.INSTITUTION && kind != SpeakerKind.GROUP && kind != SpeakerKind.UNNAMED;
    }

    private void settle(Named named) {
        for (Span span : named.spans) {
            int first = text.firstTokenFrom(span.start());
            for (int i = Math.max(0, first - 1);
                    i < text.tokens().size() && text.tokens().get(i).end() <= span.end();
                    i++) {
                String word = text.tokens().get(i).text();
                String gender = NameRuns.HONORIFICS.getOrDefault(word, "");
                named.learn(gender);
                named.person |= !gender.isEmpty() || NameRuns.TITLES.contains(word);
                if (NameRuns.TITLES.contains(word)) {
                    named.titles.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        for (String form : named.forms.keySet()) {
            String[] words = form.split(" ", -1);
            boolean body = false;
            for (String word : words) {
                body |= ORGANISATIONS.contains(word);
            }
            named.outlet |= OUTLETS.contains(form) || OUTLETS.contains(named.key);
            if (words.length > 1 && !body && NameRuns.GIVEN.containsKey(words[0])) {
                named.person = true;
                named.learn(NameRuns.GIVEN.getOrDefault(words[0], ""));
            }
            if (body && named.speaker.isEmpty()) {
                named.person = false;
            }
        }
    }

    private void add(Map<String, List<Named>> byLast, NameRuns.Run run) {
        List<String> words = run.words();
        if (words.isEmpty() || (words.size() == 1 && words.get(0).endsWith("."))) {
            return; // a title alone, or the abbreviation of a country before one
        }
        String last = words.get(words.size() - 1);
        if (SUFFIXES.contains(last) && words.size() > 1) {
            last = words.get(words.size() - 2);
        }
        String form = String.join(" ", words);
        List<Named> known = byLast.computeIfAbsent(last, key -> new ArrayList<>());
        Optional<Named> same = words.size() > 1
                ? known.stream().filter(named -> named.forms.containsKey(form)).findFirst()
                : known.stream().max(Comparator.comparingInt(named -> named.spans.size()));
        if (same.isEmpty() && words.size() == 1) {
            same = byGivenName(form);
        }
        Named named = same.orElseGet(() -> {
            Named made = new Named(form);
            known.add(made);
            all.add(made);
            if (words.size() > 1) {
                byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(made);
            }
            return made;
        });
        Span span = new Span(
                text.tokens().get(run.from()).start(),
                text.tokens().get(run.to() - 1).end());
        named.spans.add(span);
        String called = words.size() > 1 ? form : text.in(span).replaceAll("\\s+", " ");
        named.forms.merge(called, 1, Integer::sum);
        places.put(span.start(), new Place(span, named));
    }

    /** The one whose given name it is, if there is only one. */
    private Optional<Named> byGivenName(String given) {
        List<Named> found = NameRuns.GIVEN.containsKey(given) ? byFirst.getOrDefault(given, List.of()) : List.of();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All that is named, in the order of the text's longer names, then of its single words. */
    List<Named> all() {
        return all;
    }

    /** The name that {@code offset} lies in. */
    Optional<Place> at(int offset) {
        Map.Entry<Integer, Place> before = places.floorEntry(offset);
        return before != null && before.getValue().span().end() > offset
                ? Optional.of(before.getValue())
                : Optional.empty();
    }

    /** The names from {@code start} up to {@code end}, in reading order. */
    NavigableMap<Integer, Place> between(int start, int end) {
        return start >= end ? new TreeMap<>() : places.subMap(start, true, end, false);
    }
}
