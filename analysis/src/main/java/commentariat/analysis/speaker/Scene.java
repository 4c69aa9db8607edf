package commentariat.analysis.speaker;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.identity.Identity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the rules see: the text, its people, its quotations, and who was heard so far. Lives within one analysis. */
final class Scene {
    private final Text text;
    private final List<FoundQuotation> quotations;
    private final People people;
    private final List<Optional<Voice.Heard>> heard = new ArrayList<>();
    private final IdentityHashMap<Person, Voice> voices = new IdentityHashMap<>();
    private final Map<String, Voice> bodies = new HashMap<>();
    /** Pronouns and descriptions that were resolved, by where they start. */
    private final NavigableMap<Integer, Meant> meant = new TreeMap<>();
    /** Offsets that lie in a direct quotation. */
    private final BitSet quoted = new BitSet();
    /** Offsets that lie in the words that name a source. */
    private final BitSet sources = new BitSet();

    private final Map<Span, List<Span>> byCue = new HashMap<>();
    private final Optional<Person> interviewee;

    Scene(Text text, List<FoundQuotation> quotations) {
        this.text = text;
        this.quotations = quotations;
        this.people = People.of(text);
        for (FoundQuotation quotation : quotations) {
            if (quotation.kind() == QuotationKind.DIRECT) {
                quoted.set(quotation.span().start(), quotation.span().end());
            }
            quotation.source().ifPresent(span -> sources.set(span.start(), span.end()));
            quotation
                    .cue()
                    .ifPresent(cue ->
                            byCue.computeIfAbsent(cue, key -> new ArrayList<>()).add(quotation.span()));
        }
        this.interviewee = quotations.stream()
                .filter(quotation -> quotation.rule().equals("transcript"))
                .findFirst()
                .flatMap(turn -> mostNamedBefore(turn.span().start()));
    }

    private Optional<Person> mostNamedBefore(int offset) {
        Map<Person, Integer> names = new LinkedHashMap<>();
        people.mentionsBefore(offset).forEach(named -> names.merge(named.person(), 1, Integer::sum));
        // of two named as often the first that the article names
        return names.entrySet().stream()
                .reduce((one, other) -> other.getValue() >= one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    /** Who answers in the interview that the text prints, if it prints one. */
    Optional<Person> interviewee() {
        return interviewee;
    }

    /** Words that mean a voice: {@code possessive} where they only own what stands behind them. */
    record Meant(Voice voice, Span span, boolean possessive) {}

    Text text() {
        return text;
    }

    People people() {
        return people;
    }

    FoundQuotation quotation(int index) {
        return quotations.get(index);
    }

    int size() {
        return quotations.size();
    }

    /** Who was heard in a quotation that was looked at already. */
    Optional<Voice.Heard> heard(int index) {
        return index < heard.size() ? heard.get(index) : Optional.empty();
    }

    void hear(Optional<Voice.Heard> next) {
        heard.add(next);
        next.filter(found -> !found.mention().equals("implied"))
                .ifPresent(found -> found.source()
                        .ifPresent(span -> meant.put(span.start(), new Meant(found.voice(), span, false))));
    }

    Voice voice(Person person) {
        return voices.computeIfAbsent(person, Voice::of);
    }

    /** The body, group or unnamed source of that name; one for each name, whatever article stands before it. */
    Voice voice(String name, commentariat.contract.commentary.SpeakerKind kind, Span evidence) {
        return bodies.computeIfAbsent(Identity.ofPerson(name), key -> Voice.of(name, kind, evidence));
    }

    /** Everything that means somebody before {@code offset} in {@code sentence}, outside direct quotations and {@code aside}, in reading order. */
    List<Meant> meantIn(Span sentence, int offset, List<Span> aside) {
        int end = Math.min(offset, sentence.end());
        if (end <= sentence.start()) {
            return List.of();
        }
        NavigableMap<Integer, Meant> found = new TreeMap<>(meant.subMap(sentence.start(), true, end, false));
        for (People.Named named : people.mentionsIn(new Span(sentence.start(), end))) {
            found.put(
                    named.span().start(),
                    new Meant(
                            voice(named.person()),
                            named.span(),
                            isPossessive(named.name().to())));
        }
        return found.values().stream()
                .filter(candidate -> candidate.span().end() <= end
                        && !quoted.get(candidate.span().start()))
                .filter(candidate -> aside.stream().noneMatch(span -> span.overlaps(candidate.span())))
                .toList();
    }

    boolean isSource(Span span) {
        return sources.get(span.start());
    }

    boolean isPossessive(int token) {
        List<Token> tokens = text.tokens();
        return token < tokens.size()
                && (tokens.get(token).is("'s") || tokens.get(token).is("'"))
                && tokens.get(token).start() == tokens.get(token - 1).end();
    }

    /** All spans that the cue of the quotation at {@code index} announces: whoever says them is not named in them. */
    List<Span> announcedWith(int index) {
        return quotations
                .get(index)
                .cue()
                .map(cue -> byCue.getOrDefault(cue, List.of()))
                .orElse(List.of());
    }

    boolean is(Token token, WordClass wordClass) {
        return Lexicon.is(token.lower(), wordClass);
    }
}
