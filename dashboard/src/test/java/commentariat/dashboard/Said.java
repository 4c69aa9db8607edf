package commentariat.dashboard;

import commentariat.contract.article.ArticleSource;
import commentariat.contract.commentary.AppliedCorrection;
import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerEvidence;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Target;
import commentariat.contract.commentary.Wording;
import commentariat.contract.identity.Identity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes quotations for the cases: what a case does not say is something plain. */
record Said(
        String words,
        Optional<String> name,
        Optional<String> role,
        Optional<String> affiliation,
        SpeakerKind kind,
        Optional<String> from,
        StanceLabel stance,
        Optional<Target> target,
        List<String> countries,
        String title,
        URI url,
        String source,
        Instant published) {

    /** {@code words}, said by nobody in particular about nothing in particular. */
    static Said words(String words) {
        return new Said(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SpeakerKind.OTHER,
                Optional.empty(),
                StanceLabel.NEUTRAL,
                Optional.empty(),
                List.of(),
                "Talks go on",
                URI.create("https://gazette.example/talks"),
                "The Gazette",
                Instant.parse("2015-05-20T09:30:00Z"));
    }

    Said by(String speaker, SpeakerKind as) {
        return by(speaker, as, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Said by(String speaker, SpeakerKind as, String role, String affiliation, String country) {
        return by(speaker, as, Optional.of(role), Optional.of(affiliation), Optional.of(country));
    }

    private Said by(
            String speaker,
            SpeakerKind as,
            Optional<String> role,
            Optional<String> affiliation,
            Optional<String> country) {
        return new Said(
                words,
                Optional.of(speaker),
                role,
                affiliation,
                as,
                country,
                stance,
                target,
                countries,
                title,
                url,
                source,
                published);
    }

    Said about(String... codes) {
        return new Said(
                words,
                name,
                role,
                affiliation,
                kind,
                from,
                stance,
                target,
                List.of(codes),
                title,
                url,
                source,
                published);
    }

    Said takes(StanceLabel side) {
        return takes(side, Optional.empty());
    }

    Said takes(StanceLabel side, String toward, String... codes) {
        return takes(side, Optional.of(new Target(toward, 0, toward.length(), List.of(codes))));
    }

    private Said takes(StanceLabel side, Optional<Target> toward) {
        return new Said(
                words, name, role, affiliation, kind, from, side, toward, countries, title, url, source, published);
    }

    Said in(String articleTitle, String address, String paper) {
        return new Said(
                words,
                name,
                role,
                affiliation,
                kind,
                from,
                stance,
                target,
                countries,
                articleTitle,
                URI.create(address),
                paper,
                published);
    }

    Said at(String time) {
        return new Said(
                words,
                name,
                role,
                affiliation,
                kind,
                from,
                stance,
                target,
                countries,
                title,
                url,
                source,
                Instant.parse(time));
    }

    /** The quotation with the id that the case calls it by. */
    Commentary as(String id) {
        Optional<Speaker> speaker = name.map(this::speaker);
        double score = switch (stance) {
            case FAVOURABLE -> 0.6;
            case UNFAVOURABLE -> -0.6;
            case NEUTRAL -> 0;
        };
        Quotation quotation = new Quotation(
                id,
                10,
                10 + words.length(),
                words,
                QuotationKind.DIRECT,
                Optional.of("said"),
                Optional.empty(),
                Optional.empty(),
                speaker.map(Speaker::id),
                Optional.empty(),
                new Stance(stance, score, 0.8, target, List.of(), "lexicon", "rules"),
                countries,
                "paired-marks",
                speaker.map(Speaker::rule),
                0.9);
        ArticleReference article = new ArticleReference(
                "a-" + id, 1, url, title, new ArticleSource("gazette", source, Optional.empty()), published);
        return new Commentary(id, quotation, speaker, article, "test");
    }

    /** The same, corrected by an analyst, in words that another paper had first, longer and from somebody else. */
    Commentary correctedAs(String id) {
        Commentary plain = as(id);
        Quotation found = plain.quotation();
        AppliedCorrection correction = new AppliedCorrection(
                CorrectionKind.WRONG_STANCE,
                Optional.of("neutral"),
                "analyst",
                Instant.parse("2026-11-25T08:00:00Z"),
                Optional.of("irony"),
                false);
        Quotation corrected = new Quotation(
                        found.id(),
                        found.start(),
                        found.end(),
                        found.text(),
                        found.kind(),
                        found.cue(),
                        found.cueSpan(),
                        found.polarity(),
                        found.speaker(),
                        found.source(),
                        found.stance(),
                        found.countries(),
                        found.rule(),
                        found.speakerRule(),
                        found.confidence(),
                        List.of(correction),
                        Optional.empty(),
                        List.of())
                .echoed(
                        Optional.of(
                                new Echo("earlier", plain.article(), Optional.empty(), Wording.SHORTENED, true, 0.7)),
                        List.of());
        return new Commentary(id, corrected, plain.speaker(), plain.article(), plain.analysisVersion());
    }

    private Speaker speaker(String speaker) {
        return new Speaker(
                Identity.ofPerson(speaker),
                speaker,
                role,
                affiliation,
                kind,
                from,
                List.of(),
                new SpeakerEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "name-beside-cue",
                0.9,
                Optional.empty());
    }
}
