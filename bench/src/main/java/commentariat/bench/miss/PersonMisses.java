package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** People behind quotations: taken for somebody else, not found, or told wrongly of. */
final class PersonMisses {
    private final LabelledArticle article;
    private final QuotedWords quoted;
    private final Tags tags;
    private final List<LabelledAttribution> attributions;
    private final Map<String, LabelledPerson> people = new LinkedHashMap<>();

    PersonMisses(LabelledArticle article, Tags tags) {
        this.article = article;
        this.tags = tags;
        this.quoted = new QuotedWords(article, tags);
        this.attributions = article.attributions();
        article.line().path("speakers").forEach(label -> {
            LabelledPerson person = LabelledPerson.of(label);
            people.put(person.key(), person);
        });
    }

    List<Miss> find() {
        List<Miss> misses = new ArrayList<>();
        Set<LabelledPerson> quotedPeople = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> label :
                article.line().path("attributions").properties()) {
            LabelledPerson person = people.get(label.getValue().asText());
            if (person != null && person.person()) {
                quotedPeople.add(person);
                LabelledAttribution attribution = attributions.get(Integer.parseInt(label.getKey()));
                resolution(attribution, person).ifPresent(misses::add);
            }
        }
        for (LabelledPerson person : quotedPeople) {
            Optional<Speaker> listed = tags.speakers().stream()
                    .filter(speaker -> named(person, speaker))
                    .findFirst();
            if (listed.isPresent()) {
                misses.addAll(told(person, listed.get()));
            } else {
                misses.add(missing(person));
            }
        }
        return misses;
    }

    private boolean named(LabelledPerson person, Speaker speaker) {
        boolean shared = people.values().stream()
                        .filter(LabelledPerson::person)
                        .filter(other -> other.lastName().equals(person.lastName()))
                        .count()
                > 1;
        return person.isNamed(speaker.name(), shared);
    }

    private Optional<Miss> resolution(LabelledAttribution attribution, LabelledPerson person) {
        List<Span> words = quoted.words(attribution.content());
        Optional<Quotation> quotation = quoted.most(words);
        Optional<Speaker> speaker = quotation.flatMap(quoted::speaker);
        if (words.isEmpty() || speaker.filter(found -> named(person, found)).isPresent()) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>(attribution.marks());
        quotation.ifPresent(found -> marks.addAll(QuotedWords.marks(found)));
        return Optional.of(new Miss(
                speaker.isPresent() ? MissKind.PERSON_WRONG : MissKind.PERSON_UNRESOLVED,
                article.set(),
                article.id(),
                quotation.map(found -> found.speakerRule().orElse(found.rule())),
                attribution.cue(),
                person.name() + " (" + attribution.source().orElse("implied") + ")",
                quotation.map(quoted::described).orElse("no quotation there"),
                words.size(),
                Excerpt.of(article.text(), marks)));
    }

    private Miss missing(LabelledPerson person) {
        return new Miss(
                MissKind.PERSON_MISSING,
                article.set(),
                article.id(),
                Optional.empty(),
                Optional.empty(),
                person.name(),
                "not listed; listed are: "
                        + String.join(
                                ", ",
                                tags.speakers().stream().map(Speaker::name).toList()),
                1,
                Excerpt.of(article.text(), gold(Optional.of(person.name()))));
    }

    private List<Miss> told(LabelledPerson person, Speaker speaker) {
        return Stream.of(
                        told(
                                MissKind.ROLE,
                                !NameWords.agree(person.role(), speaker.role()),
                                speaker,
                                person.role(),
                                speaker.role(),
                                speaker.evidence().role()),
                        told(
                                MissKind.AFFILIATION,
                                !NameWords.agree(person.affiliation(), speaker.affiliation()),
                                speaker,
                                person.affiliation(),
                                speaker.affiliation(),
                                speaker.evidence().affiliation()),
                        told(
                                MissKind.SPEAKER_KIND,
                                !person.kind().equals(Optional.of(speaker.kind().word())),
                                speaker,
                                person.kind(),
                                Optional.of(speaker.kind().word()),
                                speaker.evidence().kind()),
                        told(
                                MissKind.SPEAKER_COUNTRY,
                                !person.country().equals(speaker.country()),
                                speaker,
                                person.country(),
                                speaker.country(),
                                speaker.evidence().country()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Miss> told(
            MissKind kind,
            boolean wrong,
            Speaker speaker,
            Optional<String> gold,
            Optional<String> ours,
            Optional<Span> evidence) {
        if (!wrong) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>(gold(gold));
        speaker.mentions().stream()
                .findFirst()
                .map(Mention::span)
                .ifPresent(first -> marks.add(new Mark(first, Mark.Role.OURS)));
        evidence.ifPresent(span -> marks.add(new Mark(span, Mark.Role.EVIDENCE)));
        return Optional.of(new Miss(
                kind,
                article.set(),
                article.id(),
                Optional.of(speaker.rule()),
                Optional.empty(),
                speaker.name() + ": " + gold.orElse("none"),
                speaker.name() + ": " + ours.orElse("none"),
                1,
                Excerpt.of(article.text(), marks)));
    }

    /** Where words that the labels state stand for the first time; they may have been put together from several places. */
    private List<Mark> gold(Optional<String> words) {
        return words
                .filter(stated -> stated.length() > 2)
                .filter(article.text()::contains)
                .map(stated ->
                        new Span(article.text().indexOf(stated), article.text().indexOf(stated) + stated.length()))
                .map(span -> new Mark(span, Mark.Role.GOLD))
                .stream()
                .toList();
    }
}
