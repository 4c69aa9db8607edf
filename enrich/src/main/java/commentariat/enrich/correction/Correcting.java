package commentariat.enrich.correction;

import commentariat.analysis.stance.Voices;
import commentariat.contract.commentary.AppliedCorrection;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.RefusedQuotation;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerEvidence;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.identity.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts right in tags what analysts have said of them. Pure: the same tags and the same corrections give the same, whichever came first. */
final class Correcting {
    static final String RULE = "correction";
    private static final String ENGINE = "analyst";

    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<RefusedQuotation> refused = new ArrayList<>();

    private Correcting() {}

    static Tags correct(Tags found, Corrections said) {
        List<Landed> landed = Landed.on(found.quotations(), said);
        return landed.isEmpty() ? found : new Correcting().apply(found, landed);
    }

    private Tags apply(Tags found, List<Landed> landed) {
        found.speakers().forEach(speaker -> speakers.put(speaker.id(), speaker));
        Map<String, List<Landed>> byQuotation = landed.stream().collect(Collectors.groupingBy(Landed::quotationId));
        for (Quotation quotation : found.quotations()) {
            take(quotation, byQuotation.getOrDefault(quotation.id(), List.of()));
        }
        // roles last: what is said of a speaker must not depend on the order of that speaker's quotations
        landed.stream()
                .filter(one -> one.point().kind() == CorrectionKind.WRONG_ROLE)
                .sorted(Comparator.comparing((Landed one) -> one.point().at()).thenComparing(Landed::quotationId))
                .forEach(this::role);
        Set<String> quoted = speakersOf(quotations);
        // whom the article names without quoting them stays; who has lost the last quotation goes
        Set<String> named = found.speakers().stream().map(Speaker::id).collect(Collectors.toCollection(HashSet::new));
        named.removeAll(speakersOf(found.quotations()));
        List<Speaker> left = speakers.values().stream()
                .filter(speaker -> quoted.contains(speaker.id()) || named.contains(speaker.id()))
                .toList();
        return new Tags(
                quotations,
                left,
                found.countries(),
                new ArticleStance(Voices.balance(quotations), found.stance().writer()),
                found.coverage(),
                found.analysisVersion(),
                refused);
    }

    private static Set<String> speakersOf(List<Quotation> quotations) {
        return quotations.stream()
                .map(Quotation::speaker)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void take(Quotation found, List<Landed> landed) {
        Quotation quotation = found;
        for (Landed one : landed) {
            Correction.Point point = one.point();
            switch (point.kind()) {
                case NOT_A_QUOTATION -> {
                    refused.add(new RefusedQuotation(
                            found.id(), found.start(), found.end(), found.text(), one.applied(Optional.empty())));
                    return;
                }
                case WRONG_SPEAKER -> quotation = speaker(quotation, one);
                case WRONG_STANCE -> quotation = stance(quotation, one);
                case WRONG_ROLE -> {
                    // waits for the others
                }
            }
        }
        quotations.add(quotation);
    }

    private Quotation speaker(Quotation quotation, Landed one) {
        String right = one.point().right().orElseThrow();
        Optional<String> was = quotation.speaker().map(this::name);
        Optional<Speaker> speaker = right.equals(Correction.NOBODY) ? Optional.empty() : Optional.of(named(right));
        speaker.ifPresent(known -> speakers.putIfAbsent(known.id(), known));
        return quotation.corrected(speaker.map(Speaker::id), RULE, and(quotation, one.applied(was)));
    }

    private String name(String speaker) {
        Speaker known = speakers.get(speaker);
        return known == null ? speaker : known.name();
    }

    /** The article's speaker of this name or id, or one whom the article does not name. */
    private Speaker named(String name) {
        String id = Identity.ofPerson(name);
        return speakers.values().stream()
                .filter(known -> known.id().equals(name)
                        || known.id().equals(id)
                        || Identity.fold(known.name()).equals(Identity.fold(name)))
                .findFirst()
                .orElseGet(() -> new Speaker(
                        id,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        SpeakerKind.OTHER,
                        Optional.empty(),
                        List.of(),
                        new SpeakerEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        RULE,
                        1,
                        Optional.empty()));
    }

    private Quotation stance(Quotation quotation, Landed one) {
        Stance was = quotation.stance();
        StanceLabel label = label(one.point());
        double score = label == StanceLabel.FAVOURABLE ? 1 : label == StanceLabel.UNFAVOURABLE ? -1 : 0;
        Stance right = new Stance(label, score, 1, was.target(), List.of(), RULE, ENGINE);
        return quotation.corrected(
                right, and(quotation, one.applied(Optional.of(was.label().word()))));
    }

    /** The stance that a point names. */
    static StanceLabel label(Correction.Point point) {
        String right = point.right().orElseThrow();
        return Arrays.stream(StanceLabel.values())
                .filter(label -> label.word().equals(right))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + right + "\" is no stance; it is favourable, unfavourable or neutral"));
    }

    private void role(Landed one) {
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            Optional<Speaker> speaker = quotation.speaker().map(speakers::get);
            if (quotation.id().equals(one.quotationId()) && speaker.isPresent()) {
                Speaker was = speaker.get();
                speakers.put(was.id(), withRole(was, one.point()));
                String standing = Stream.of(was.role(), was.affiliation())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
                AppliedCorrection applied = one.applied(Optional.of(standing).filter(words -> !words.isEmpty()));
                quotations.set(i, quotation.corrected(quotation.stance(), and(quotation, applied)));
            }
        }
    }

    private static Speaker withRole(Speaker speaker, Correction.Point point) {
        return new Speaker(
                speaker.id(),
                speaker.name(),
                point.right().filter(role -> !role.isBlank()),
                point.affiliation(),
                point.speakerKind().orElse(speaker.kind()),
                speaker.country(),
                speaker.mentions(),
                new SpeakerEvidence(
                        Optional.empty(),
                        Optional.empty(),
                        point.speakerKind().isPresent()
                                ? Optional.empty()
                                : speaker.evidence().kind(),
                        speaker.evidence().country()),
                speaker.rule(),
                speaker.confidence(),
                speaker.distinguishedBy());
    }

    private static List<AppliedCorrection> and(Quotation quotation, AppliedCorrection more) {
        return Stream.concat(quotation.corrections().stream(), Stream.of(more))
                .sorted(Comparator.comparing(AppliedCorrection::kind))
                .toList();
    }
}
