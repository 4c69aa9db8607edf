package commentariat.enrich.position;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Target;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stands that an article holds, and what a change of it does to them. */
public final class Stands {
    private Stands() {}

    /** What the change takes off each timeline and puts on it, by key of the position; timelines that stay as they were are absent. */
    public static List<StandChange> differences(Change change) {
        Map<String, Timeline> before = of(change.before());
        Map<String, Timeline> after = of(change.after());
        List<StandChange> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Optional<Timeline> old = Optional.ofNullable(before.get(key));
            Optional<Timeline> now = Optional.ofNullable(after.get(key));
            Map<String, Stand> was = old.map(Timeline::stands).orElse(new TreeMap<>());
            Map<String, Stand> is = now.map(Timeline::stands).orElse(new TreeMap<>());
            List<String> removed = was.keySet().stream()
                    .filter(place -> !is.containsKey(place))
                    .toList();
            List<Stand> added = is.values().stream()
                    .filter(stand -> !stand.equals(was.get(stand.place())))
                    .toList();
            if (!removed.isEmpty() || !added.isEmpty()) {
                Timeline either = now.or(() -> old).orElseThrow();
                differences.add(new StandChange(either.speakerId, either.target, removed, added));
            }
        }
        return differences;
    }

    private record Timeline(String speakerId, String target, SortedMap<String, Stand> stands) {}

    private static Map<String, Timeline> of(Optional<TaggedArticle> tagged) {
        Map<String, Timeline> timelines = new TreeMap<>();
        for (Commentary commentary : tagged.map(TaggedArticle::commentary).orElse(new ArrayList<>())) {
            Optional<Speaker> speaker = commentary.speaker().filter(Stands::isOnePerson);
            Optional<Target> target = commentary.quotation().stance().target();
            if (speaker.isPresent() && target.isPresent()) {
                String id = speaker.get().id();
                String toward = name(target.get());
                Stand stand = stand(commentary, speaker.get());
                timelines
                        .computeIfAbsent(Position.key(id, toward), key -> new Timeline(id, toward, new TreeMap<>()))
                        .stands
                        .put(stand.place(), stand);
            }
        }
        return timelines;
    }

    /** "Some experts" and "a senior official" are other people each time: they have no position of their own. */
    private static boolean isOnePerson(Speaker speaker) {
        return speaker.kind() != SpeakerKind.GROUP && speaker.kind() != SpeakerKind.UNNAMED;
    }

    /** A relation is the same whichever of its countries is named first. */
    private static String name(Target target) {
        return target.countries().isEmpty()
                ? target.name().strip().replaceAll("\\s+", " ")
                : String.join("-", new TreeSet<>(target.countries()));
    }

    private static Stand stand(Commentary commentary, Speaker speaker) {
        Quotation quotation = commentary.quotation();
        // flipping the sign bit makes times before 1970 sort before the others
        HexFormat hex = HexFormat.of();
        String place = String.join(
                "|",
                hex.toHexDigits(commentary.article().published().toEpochMilli() ^ Long.MIN_VALUE),
                commentary.article().id(),
                hex.toHexDigits(quotation.start()),
                quotation.id());
        return new Stand(
                place,
                speaker.name(),
                new Position.Held(
                        quotation.stance().label(),
                        quotation.stance().score(),
                        quotation.id(),
                        quotation.text(),
                        commentary.article()));
    }
}
