package commentariat.analysis.speaker;

import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody whom at least one quotation is given to, in the making: a person of the article, or a body, group or unnamed source. */
final class Voice {
    private final Optional<Person> person;
    private final String name;
    private final SpeakerKind kind;
    private final Optional<Span> kindEvidence;
    private final NavigableMap<Integer, Mention> mentions = new TreeMap<>();

    private Voice(Optional<Person> person, String name, SpeakerKind kind, Optional<Span> kindEvidence) {
        this.person = person;
        this.name = name;
        this.kind = kind;
        this.kindEvidence = kindEvidence;
    }

    static Voice of(Person person) {
        return new Voice(Optional.of(person), "", SpeakerKind.OTHER, Optional.empty());
    }

    static Voice of(String name, SpeakerKind kind, Span evidence) {
        return new Voice(Optional.empty(), name, kind, Optional.of(evidence));
    }

    /**
     * Who was heard, and which words of the article say so.
     *
     * @param source empty where it is implied
     * @param mention how the words mean the speaker: {@code surname}, {@code pronoun}
     */
    record Heard(Voice voice, Optional<Span> source, String mention, double confidence) {}

    Optional<Person> person() {
        return person;
    }

    String name() {
        return name;
    }

    SpeakerKind kind() {
        return kind;
    }

    Optional<Span> kindEvidence() {
        return kindEvidence;
    }

    /** Notes words that mean the speaker; what is noted first at a place stays. */
    void mentioned(Mention mention) {
        mentions.putIfAbsent(mention.start(), mention);
    }

    /** In reading order. */
    List<Mention> mentions() {
        return List.copyOf(mentions.values());
    }
}
