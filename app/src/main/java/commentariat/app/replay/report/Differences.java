package commentariat.app.replay.report;

import commentariat.app.replay.report.Reading.Country;
import commentariat.app.replay.report.Reading.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells two readings of one article apart. Quotations of the same words are the same one; of the others, those that overlap are taken for the
 * same one cut differently, the pair that shares most first: both readings count into the same text.
 */
final class Differences {
    private Differences() {}

    /** What differs, in reading order, countries last. {@code before} is published, {@code after} is the replay's. */
    static List<Difference> between(Reading before, Reading after) {
        List<Difference> differences = new ArrayList<>();
        Map<String, Said> earlier = pairs(before.quotations(), after.quotations());
        for (Said now : after.quotations()) {
            Said then = earlier.get(now.id());
            if (then == null) {
                differences.add(new Difference(
                        DifferenceKind.QUOTATION_GAINED,
                        now.rule(),
                        now.words(),
                        Optional.empty(),
                        Optional.of(now.told())));
            } else {
                compare(then, now, differences);
            }
        }
        for (Said then : before.quotations()) {
            if (!earlier.containsValue(then)) {
                differences.add(new Difference(
                        DifferenceKind.QUOTATION_LOST,
                        then.rule(),
                        then.words(),
                        Optional.of(then.told()),
                        Optional.empty()));
            }
        }
        differences.addAll(countries(before.countries(), after.countries()));
        return differences;
    }

    /** By id of the replay's quotation: the published one that it is. */
    private static Map<String, Said> pairs(List<Said> before, List<Said> after) {
        Map<String, Said> known = new HashMap<>();
        before.forEach(said -> known.put(said.id(), said));
        Map<String, Said> pairs = new HashMap<>();
        for (Said now : after) {
            Said same = known.get(now.id());
            if (same != null) {
                pairs.put(now.id(), same);
            }
        }
        record Overlap(Said then, Said now) {}
        List<Overlap> overlaps = new ArrayList<>();
        for (Said now : after) {
            for (Said then : before) {
                if (!pairs.containsKey(now.id()) && !pairs.containsValue(then) && then.shares(now) > 0) {
                    overlaps.add(new Overlap(then, now));
                }
            }
        }
        overlaps.sort(Comparator.comparingInt((Overlap overlap) -> -overlap.then.shares(overlap.now))
                .thenComparingInt(overlap -> overlap.then.start())
                .thenComparingInt(overlap -> overlap.now.start()));
        Set<Said> taken = new HashSet<>();
        for (Overlap overlap : overlaps) {
            if (!pairs.containsKey(overlap.now.id()) && taken.add(overlap.then)) {
                pairs.put(overlap.now.id(), overlap.then);
            }
        }
        return pairs;
    }

    private static void compare(Said then, Said now, List<Difference> differences) {
        if (!then.words().equals(now.words())) {
            add(DifferenceKind.QUOTATION_CUT, now.rule(), now, then.words(), now.words(), differences);
        }
        if (!then.speaker().equals(now.speaker())) {
            String rule = now.speaker().isPresent() ? now.speakerRule() : then.speakerRule();
            add(DifferenceKind.SPEAKER_CHANGED, rule, now, then.who(), now.who(), differences);
        } else if (!then.who().equals(now.who())) {
            add(DifferenceKind.ROLE_CHANGED, now.speakerRule(), now, then.who(), now.who(), differences);
        }
        if (!then.stance().equals(now.stance())) {
            add(DifferenceKind.STANCE_CHANGED, now.stanceRule(), now, then.side(), now.side(), differences);
        } else if (!then.target().equals(now.target())) {
            add(DifferenceKind.TARGET_CHANGED, now.stanceRule(), now, then.side(), now.side(), differences);
        }
    }

    private static void add(
            DifferenceKind kind, String rule, Said now, String before, String after, List<Difference> differences) {
        differences.add(new Difference(kind, rule, now.words(), Optional.of(before), Optional.of(after)));
    }

    private static List<Difference> countries(Map<String, Country> before, Map<String, Country> after) {
        List<Difference> differences = new ArrayList<>();
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            Country then = before.get(code);
            Country now = after.get(code);
            if (then == null && now != null) {
                differences.add(new Difference(
                        DifferenceKind.COUNTRY_GAINED,
                        now.rule(),
                        now.words(),
                        Optional.empty(),
                        Optional.of(code + " " + now.name())));
            } else if (then != null && now == null) {
                differences.add(new Difference(
                        DifferenceKind.COUNTRY_LOST,
                        then.rule(),
                        then.words(),
                        Optional.of(code + " " + then.name()),
                        Optional.empty()));
            }
        }
        return differences;
    }
}
