package commentariat.analysis.speaker;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.identity.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each quotation of a text its speaker, and lists who was heard. Only somebody whom the text names or describes is ever listed. */
public final class Speakers {
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
        Kinds kinds = new Kinds(new Words(text), scene.people().surnames());
        IdentityHashMap<Voice, String> ids = new IdentityHashMap<>();
        List<FoundSpeaker> speakers = new ArrayList<>();
        first.forEach((voice, sign) -> {
            FoundSpeaker speaker = finished(text, scene, kinds, voice, sign);
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

    private static FoundSpeaker finished(Text text, Scene scene, Kinds kinds, Voice voice, SpeakerRules.Signed first) {
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
        Optional<Position> position = person.career().summary();
        Kinds.Kind kind = kinds.of(person);
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
