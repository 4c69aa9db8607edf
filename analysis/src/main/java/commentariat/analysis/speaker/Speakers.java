package commentariat.analysis.speaker;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.identity.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each quotation of a text its speaker, and lists who was heard. Only somebody whom the text names or describes is ever listed. */
public final class Speakers {
    private static final Set<String> OFFICE_SEEKERS =
            WordList.beside(Speakers.class, "office-seekers.txt").words();

    private Speakers() {}

    /** The speakers of {@code quotations}, which are all of {@code text} in reading order. */
    public static FoundSpeakers find(Text text, List<FoundQuotation> quotations) {
        Scene scene = new Scene(text, quotations);
        List<Optional<SpeakerRules.Signed>> signed = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            Optional<SpeakerRules.Signed> found = SpeakerRules.first(scene, i);
            scene.hear(found.map(SpeakerRules.Signed::heard));
            signed.add(found);
        }
        Map<Voice, SpeakerRules.Signed> first = new LinkedHashMap<>();
        for (Optional<SpeakerRules.Signed> found : signed) {
            found.ifPresent(sign -> {
                Voice.Heard heard = sign.heard();
                heard.source()
                        .filter(span -> !heard.mention().equals("implied"))
                        .ifPresent(span -> heard.voice()
                                .mentioned(new Mention(span.start(), span.end(), text.in(span), heard.mention())));
                first.putIfAbsent(heard.voice(), sign);
            });
        }
        IdentityHashMap<Voice, String> ids = new IdentityHashMap<>();
        List<FoundSpeaker> speakers = new ArrayList<>();
        first.forEach((voice, sign) -> {
            FoundSpeaker speaker = finished(text, scene, voice, sign);
            ids.put(voice, speaker.id());
            speakers.add(speaker);
        });
        List<FoundSpeaker> merged = oneForEachId(speakers);
        merged.sort(Comparator.comparingInt(speaker -> speaker.mentions().get(0).start()));
        List<Optional<Span>> named = FoundQuotation.namedSources(quotations);
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < signed.size(); i++) {
            Optional<Span> source = named.get(i);
            attributions.add(signed.get(i)
                    .map(sign -> new Attribution(
                            Optional.ofNullable(ids.get(sign.heard().voice())),
                            sign.heard().source(),
                            Optional.of(sign.rule()),
                            sign.heard().confidence()))
                    .orElse(new Attribution(Optional.empty(), source, Optional.empty(), 0)));
        }
        return new FoundSpeakers(merged, attributions);
    }

    private static FoundSpeaker finished(Text text, Scene scene, Voice voice, SpeakerRules.Signed first) {
        double confidence = first.heard().confidence();
        if (voice.person().isEmpty()) {
            return new FoundSpeaker(
                    Identity.ofPerson(voice.name()),
                    voice.name(),
                    Optional.empty(),
                    Optional.empty(),
                    voice.kind(),
                    voice.kindEvidence(),
                    voice.mentions(),
                    first.rule(),
                    confidence,
                    Optional.empty());
        }
        Person person = voice.person().get();
        for (NameInText name : person.names()) {
            Span span = scene.people().span(name);
            voice.mentioned(
                    new Mention(span.start(), span.end(), text.in(span), name.isFull() ? "full-name" : "surname"));
        }
        String name = text.in(scene.people().span(person.best())).replaceAll("\\s+", " ");
        Optional<Position> position = person.position();
        Kind kind = kind(text, person, scene.people().surnames());
        return new FoundSpeaker(
                Identity.ofPerson(name),
                name,
                position.flatMap(Position::role),
                position.flatMap(Position::affiliation),
                kind.kind(),
                kind.evidence(),
                voice.mentions(),
                position.map(Position::rule).orElse("name"),
                confidence,
                Optional.empty());
    }

    private record Kind(SpeakerKind kind, Optional<Span> evidence) {}

    /** What the roles make of a person, else the affiliation, else what only office holders have. */
    private static Kind kind(Text text, Person person, Set<String> surnames) {
        List<Position> positions = new ArrayList<>();
        person.position().ifPresent(positions::add);
        positions.addAll(person.positions());
        for (Position position : positions) {
            Optional<Kind> byAffiliation = position.open() ? ofAffiliation(position, surnames) : Optional.empty();
            if (byAffiliation.isPresent()) {
                return byAffiliation.get();
            }
            if (position.kind() != SpeakerKind.OTHER) {
                boolean nowExpert = position.former() && position.kind() == SpeakerKind.OFFICIAL;
                return new Kind(nowExpert ? SpeakerKind.EXPERT : position.kind(), position.kindEvidence());
            }
        }
        for (NameInText name : person.names()) {
            Optional<Token> owned = owned(text, name);
            if (owned.isPresent() && OFFICE_SEEKERS.contains(owned.get().lower())) {
                return new Kind(SpeakerKind.POLITICIAN, Optional.of(owned.get().span()));
            }
        }
        return new Kind(SpeakerKind.OTHER, Optional.empty());
    }

    /** The director of a college, of a campaign: whoever works for a person or their campaign speaks for them. */
    private static Optional<Kind> ofAffiliation(Position position, Set<String> surnames) {
        Optional<Span> evidence = position.affiliation().map(Stated::span);
        boolean ofPerson = position.affiliation()
                .map(affiliation -> surnames.contains(NameInText.folded(affiliation.words())))
                .orElse(false);
        if (ofPerson && position.role().isPresent() && !position.former()) {
            return Optional.of(new Kind(SpeakerKind.SPOKESPERSON, evidence));
        }
        Optional<SpeakerKind> named =
                position.affiliation().flatMap(affiliation -> Lexicons.kindOfAffiliation(affiliation.words()));
        if (named.isPresent()) {
            return Optional.of(new Kind(named.get(), evidence));
        }
        return position.role()
                .filter(role -> !position.former())
                .flatMap(role -> Lexicons.kindOfAffiliation(role.words()))
                .map(kind -> new Kind(kind, position.role().map(Stated::span)));
    }

    private static Optional<Token> owned(Text text, NameInText name) {
        int next = name.to();
        List<Token> tokens = text.tokens();
        while (next < tokens.size()
                && (tokens.get(next).is("'s") || tokens.get(next).is("'"))) {
            next++;
        }
        return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
    }

    /** Two voices whose names fold to one id are one: the ministry and The Ministry. */
    private static List<FoundSpeaker> oneForEachId(List<FoundSpeaker> speakers) {
        Map<String, FoundSpeaker> byId = new LinkedHashMap<>();
        for (FoundSpeaker speaker : speakers) {
            byId.merge(speaker.id(), speaker, Speakers::joined);
        }
        return new ArrayList<>(byId.values());
    }

    private static FoundSpeaker joined(FoundSpeaker one, FoundSpeaker other) {
        boolean firstRuns =
                one.mentions().get(0).span().compareTo(other.mentions().get(0).span()) <= 0;
        FoundSpeaker first = firstRuns ? one : other;
        FoundSpeaker second = firstRuns ? other : one;
        List<Mention> mentions = new ArrayList<>(first.mentions());
        second.mentions().stream()
                .filter(mention -> !mentions.contains(mention))
                .forEach(mentions::add);
        mentions.sort(Comparator.comparing(Mention::span));
        return new FoundSpeaker(
                first.id(),
                first.name(),
                first.role().isPresent() ? first.role() : second.role(),
                first.affiliation().isPresent() ? first.affiliation() : second.affiliation(),
                first.kind(),
                first.kindEvidence(),
                mentions,
                first.rule(),
                first.confidence(),
                first.distinguishedBy());
    }
}
