package commentariat.app.replay.report;

import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one analysis read in one article, as far as it is compared: small, since all articles of a partition are kept at a time.
 *
 * @param corrected keys of the corrections that hold in it, as {@link #key} makes them
 */
record Reading(
        String articleId,
        int revision,
        String source,
        String title,
        URI url,
        String analysisVersion,
        List<Said> quotations,
        Map<String, Country> countries,
        List<String> corrected) {

    /**
     * A quotation.
     *
     * @param speaker id of who said it
     * @param who name, role and affiliation, for people
     */
    record Said(
            String id,
            int start,
            int end,
            String words,
            Optional<String> speaker,
            String name,
            String who,
            String stance,
            String target,
            String rule,
            String speakerRule,
            String stanceRule,
            String stanceEngine) {
        int shares(Said other) {
            return Math.min(end, other.end) - Math.max(start, other.start);
        }

        /** Who takes which side, for people. */
        String told() {
            return who + ", " + side();
        }

        /** Which side toward what, for people. */
        String side() {
            return target.isEmpty() ? stance : stance + " → " + target;
        }
    }

    /**
     * A country.
     *
     * @param words the first that stand for it
     */
    record Country(String code, String name, String words, String rule) {}

    static Reading of(EnrichedArticle enriched) {
        Map<String, Speaker> speakers = enriched.tags().speakers().stream()
                .collect(Collectors.toMap(Speaker::id, speaker -> speaker, (one, same) -> one));
        List<String> corrected = new ArrayList<>();
        List<Said> quotations = new ArrayList<>();
        for (Quotation quotation : enriched.tags().quotations()) {
            quotation
                    .corrections()
                    .forEach(correction -> corrected.add(key(
                            correction.kind().word(),
                            correction.by(),
                            correction.at().toString())));
            quotations.add(said(quotation, quotation.speaker().map(speakers::get)));
        }
        enriched.tags()
                .refused()
                .forEach(refused -> corrected.add(key(
                        refused.correction().kind().word(),
                        refused.correction().by(),
                        refused.correction().at().toString())));
        Map<String, Country> countries = new HashMap<>();
        for (CountryTag tag : enriched.tags().countries()) {
            Optional<Mention> first = tag.mentions().stream().findFirst();
            countries.put(
                    tag.code(),
                    new Country(
                            tag.code(),
                            tag.name(),
                            first.map(Mention::text).orElse(tag.name()),
                            first.map(Mention::rule).orElse("none")));
        }
        return new Reading(
                enriched.article().id(),
                enriched.article().revision(),
                enriched.article().source().id(),
                enriched.article().title(),
                enriched.article().url(),
                enriched.tags().analysisVersion(),
                List.copyOf(quotations),
                countries,
                corrected);
    }

    /** What tells a correction of an article from the others. */
    static String key(String kind, String by, String at) {
        return kind + " " + by + " " + at;
    }

    private static Said said(Quotation quotation, Optional<Speaker> speaker) {
        Stance stance = quotation.stance();
        return new Said(
                quotation.id(),
                quotation.start(),
                quotation.end(),
                quotation.text(),
                quotation.speaker(),
                speaker.map(Speaker::name).orElse("nobody"),
                speaker.map(Reading::describe).orElse("speaker not told"),
                stance.label().word(),
                stance.target().map(Target::name).orElse(""),
                quotation.rule(),
                quotation.speakerRule().orElse("none"),
                stance.rule(),
                stance.engine());
    }

    private static String describe(Speaker speaker) {
        String about = Stream.of(
                        speaker.role(),
                        speaker.affiliation(),
                        Optional.of(speaker.kind().word()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return speaker.name() + " (" + about + ")";
    }
}
