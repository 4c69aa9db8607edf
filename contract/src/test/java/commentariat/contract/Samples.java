package commentariat.contract;

import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.article.DiscoveredUrl;
import commentariat.contract.article.Page;
import commentariat.contract.commentary.AppliedCorrection;
import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Balance;
import commentariat.contract.commentary.ChangeKind;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.Edit;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationChange;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.RefusedQuotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerEvidence;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Story;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.Target;
import commentariat.contract.commentary.Trend;
import commentariat.contract.commentary.Wording;
import commentariat.contract.commentary.WriterStance;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.deadletter.Decision;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.identity.Identity;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.replay.Slice;
import commentariat.contract.replay.Stretch;
import commentariat.contract.replay.Verdict;
import commentariat.contract.source.SourceHealth;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Examples of every record, the same on every run: two articles of invented papers, with invented people, and all that follows from
 * them. Of each kind there is a full one, in which nothing is absent, and a minimal one, in which all is absent that may be.
 */
public final class Samples {
    private static final Instant FETCHED = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final String ANALYSIS = "0.1.0";

    private static final ArticleSource LEDGER =
            new ArticleSource("harbour-ledger", "The Harbour Ledger", Optional.of("NZ"));
    private static final ArticleSource BOTE = new ArticleSource("abendbote", "Abendbote", Optional.empty());

    /** An emoji stands first, so that whoever counts characters instead of UTF-16 units gets every offset wrong. */
    private static final String LEDGER_TEXT = """
        🚢 The strait stayed closed on Friday.

        “Norway has acted with patience,” said Marta Oyelaran, a professor of maritime law at Selwyn Coast University. “It will not be patient for ever.”

        Dmitri Karelin, a spokesperson for the Russian port authority, said that the inspections were “a routine matter” and nothing else.

        The harbour master’s office said that it expected more delays.\
        """;

    private static final URI LEDGER_URL = URI.create("https://ledger.example/world/strait-closed");
    private static final URI BOTE_URL = URI.create("https://abendbote.example/politik/12345");

    private Samples() {}

    /** Every sample, by the class of the record: the full one first, the minimal one last. */
    public static Map<Class<? extends Event>, List<Event>> all() {
        Map<Class<? extends Event>, List<Event>> all = new LinkedHashMap<>();
        all.put(DiscoveredUrl.class, List.of(discoveredUrl(), minimalDiscoveredUrl()));
        all.put(Page.class, List.of(page(), minimalPage()));
        all.put(Article.class, List.of(article(), minimalArticle()));
        all.put(EnrichedArticle.class, List.of(enrichedArticle(), minimalEnrichedArticle()));
        all.put(Commentary.class, List.of(commentary(), indirectCommentary(), minimalCommentary()));
        all.put(Trend.class, List.of(trend(), speakerTrend(), sourceTrend()));
        all.put(Edit.class, List.of(edit(), minimalEdit()));
        all.put(Position.class, List.of(position(), minimalPosition()));
        all.put(Correction.class, List.of(correction(), minimalCorrection()));
        all.put(Replay.class, List.of(replay(), minimalReplay()));
        all.put(SourceHealth.class, List.of(sourceHealth(), minimalSourceHealth()));
        all.put(Resolution.class, List.of(resolution(), minimalResolution()));
        return all;
    }

    /**
     * The samples of one record: the full one first, the minimal one last.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static List<Event> of(Class<? extends Event> record) {
        List<Event> samples = all().get(record);
        if (samples == null) {
            throw new IllegalArgumentException("no samples of " + record.getName() + "; add some to Samples.all()");
        }
        return samples;
    }

    /** A link of a feed that says all there is to say of it. */
    public static DiscoveredUrl discoveredUrl() {
        return new DiscoveredUrl(
                URI.create(LEDGER_URL + "?utm_source=rss"),
                LEDGER.id(),
                URI.create("https://ledger.example/feed.xml"),
                Instant.parse("2026-03-14T09:26:50Z"),
                Optional.of("Strait stays closed as inspections go on"),
                Optional.of(Instant.parse("2026-03-14T08:00:00Z")),
                Optional.of(Instant.parse("2026-03-14T08:30:00Z")));
    }

    /** A bare link of an index page. */
    public static DiscoveredUrl minimalDiscoveredUrl() {
        return new DiscoveredUrl(
                BOTE_URL,
                BOTE.id(),
                URI.create("https://abendbote.example/"),
                Instant.parse("2026-03-14T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The page behind {@link #discoveredUrl()}. */
    public static Page page() {
        return new Page(
                Identity.ofUrl(discoveredUrl().url()),
                discoveredUrl().url(),
                LEDGER_URL,
                LEDGER.id(),
                200,
                Map.of("content-type", "text/html; charset=utf-8", "etag", "\"5f3a\"", "vary", "accept, cookie"),
                "<!doctype html><title>Strait stays closed</title><p>“Norway has acted with patience,” …"
                        .getBytes(StandardCharsets.UTF_8),
                true,
                Optional.of(discoveredUrl()),
                FETCHED);
    }

    /** A page that is gone. */
    public static Page minimalPage() {
        return new Page(
                Identity.ofUrl(BOTE_URL),
                BOTE_URL,
                BOTE_URL,
                BOTE.id(),
                404,
                Map.of(),
                new byte[0],
                false,
                Optional.empty(),
                Instant.parse("2026-03-14T10:00:05Z"));
    }

    /** An article in English: direct, mixed and indirect speech, an expert, a spokesperson, an institution. */
    public static Article article() {
        return new Article(
                Identity.ofUrl(LEDGER_URL),
                2,
                LEDGER_URL,
                LEDGER,
                "Strait stays closed as inspections go on",
                Optional.of("Shipping firms count the cost"),
                List.of("Ana Petrović", "Tomás Ó Briain"),
                Optional.of(Instant.parse("2026-03-14T08:00:00Z")),
                Optional.of(Instant.parse("2026-03-14T08:30:00Z")),
                Optional.of("en-NZ"),
                Optional.of("World"),
                LEDGER_TEXT,
                Map.of("title", "json-ld", "published", "json-ld", "authors", "meta", "text", "text"),
                FETCHED);
    }

    /** An article of which little is known: no date, no byline, no language. */
    public static Article minimalArticle() {
        return new Article(
                Identity.ofUrl(BOTE_URL),
                1,
                BOTE_URL,
                BOTE,
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Ein kurzer Text.",
                Map.of(),
                Instant.parse("2026-03-14T10:00:05Z"));
    }

    /** A professor, quoted directly. */
    public static Speaker expert() {
        return new Speaker(
                "marta-oyelaran",
                "Marta Oyelaran",
                Optional.of("professor of maritime law"),
                Optional.of("Selwyn Coast University"),
                SpeakerKind.EXPERT,
                Optional.of("NZ"),
                List.of(mention("Marta Oyelaran", "full-name")),
                new SpeakerEvidence(
                        Optional.of(span("professor of maritime law")),
                        Optional.of(span("Selwyn Coast University")),
                        Optional.of(span("professor")),
                        Optional.of(span("Selwyn Coast University"))),
                "name-beside-cue",
                0.95,
                Optional.of("role: professor of maritime law"));
    }

    /** A spokesperson, quoted in the writer's words. */
    public static Speaker spokesperson() {
        return new Speaker(
                "dmitry-karelin",
                "Dmitri Karelin",
                Optional.of("spokesperson"),
                Optional.of("Russian port authority"),
                SpeakerKind.SPOKESPERSON,
                Optional.of("RU"),
                List.of(mention("Dmitri Karelin", "full-name")),
                new SpeakerEvidence(
                        Optional.of(span("spokesperson")),
                        Optional.of(span("Russian port authority")),
                        Optional.of(span("spokesperson")),
                        Optional.of(span("Russian"))),
                "name-before-cue",
                0.9,
                Optional.empty());
    }

    /** An office of which the text says nothing but its name. */
    public static Speaker institution() {
        return new Speaker(
                "harbour-masters-office",
                "The harbour master’s office",
                Optional.empty(),
                Optional.empty(),
                SpeakerKind.INSTITUTION,
                Optional.empty(),
                List.of(),
                new SpeakerEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "institution-before-cue",
                0.5,
                Optional.empty());
    }

    /** Direct words of {@link #expert()} in favour of Norway. */
    public static Quotation directQuotation() {
        return quotation(
                "Norway has acted with patience,",
                QuotationKind.DIRECT,
                Optional.of("said"),
                Optional.of(expert().id()),
                Optional.of(span("Marta Oyelaran")),
                new Stance(
                        StanceLabel.FAVOURABLE,
                        0.6,
                        0.8,
                        Optional.of(new Target(
                                "Norway", span("Norway").start(), span("Norway").end(), List.of("NO"))),
                        List.of(span("patience")),
                        "lexicon",
                        "rules"),
                List.of("NO"),
                "double-curly",
                Optional.of("name-beside-cue"),
                0.97);
    }

    /** Words of {@link #spokesperson()}, some of them between quotation marks. */
    public static Quotation mixedQuotation() {
        return quotation(
                "the inspections were “a routine matter” and nothing else",
                QuotationKind.MIXED,
                Optional.of("said that"),
                Optional.of(spokesperson().id()),
                Optional.of(span("Dmitri Karelin")),
                new Stance(StanceLabel.NEUTRAL, 0, 0.55, Optional.empty(), List.of(), "no-word-decides", "rules"),
                List.of("RU"),
                "said-that",
                Optional.of("name-before-cue"),
                0.8);
    }

    /** Words that the text gives to nobody. */
    public static Quotation unattributedQuotation() {
        return quotation(
                "It will not be patient for ever.",
                QuotationKind.DIRECT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Stance(StanceLabel.UNFAVOURABLE, -0.25, 0.3, Optional.empty(), List.of(), "negation", "encoder"),
                List.of(),
                "double-curly",
                Optional.empty(),
                0.4);
    }

    /** {@link #article()} with all its tags, and a copy elsewhere. */
    public static EnrichedArticle enrichedArticle() {
        return new EnrichedArticle(
                article(),
                new Tags(
                        List.of(directQuotation(), unattributedQuotation(), mixedQuotation()),
                        List.of(expert(), spokesperson(), institution()),
                        List.of(
                                new CountryTag("NO", "Norway", 0.625, true, List.of(mention("Norway", "name"))),
                                new CountryTag("RU", "Russia", 0.375, false, List.of(mention("Russian", "demonym")))),
                        new ArticleStance(
                                List.of(new Balance("Norway", 1, 0, 1), new Balance("inspections", 0, 1, 1)),
                                new WriterStance(StanceLabel.NEUTRAL, -0.05)),
                        Coverage.FULL,
                        ANALYSIS,
                        List.of(refusedQuotation())),
                Optional.of(new Story(
                        article().id(),
                        List.of(new Story.Copy(Identity.ofUrl(URI.create("https://wire.example/a/1")), 0.875)))));
    }

    /** What an analyst did not take for a quotation. */
    public static RefusedQuotation refusedQuotation() {
        Span span = span("The strait stayed closed");
        return new RefusedQuotation(
                Identity.ofQuotation(article().id(), "The strait stayed closed", 0),
                span.start(),
                span.end(),
                "The strait stayed closed",
                new AppliedCorrection(
                        CorrectionKind.NOT_A_QUOTATION,
                        Optional.empty(),
                        "analyst@desk.example",
                        Instant.parse("2026-03-15T07:01:00Z"),
                        Optional.empty(),
                        false));
    }

    /** {@link #directQuotation()}, corrected, with what other articles make of its words. */
    public static Quotation echoedQuotation() {
        Quotation found = directQuotation();
        Article elsewhere = minimalArticle();
        return new Quotation(
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
                        List.of(new AppliedCorrection(
                                CorrectionKind.WRONG_ROLE,
                                Optional.of("fisherman"),
                                "analyst@desk.example",
                                Instant.parse("2026-03-15T07:00:00Z"),
                                Optional.of("the paper corrected itself"),
                                true)),
                        Optional.empty(),
                        List.of())
                .echoed(
                        Optional.of(new Echo(
                                "0b6e8d6a2f4f0c1f5d3c2b1a09f8e7d6",
                                ArticleReference.to(elsewhere),
                                found.speaker(),
                                Wording.SHORTENED,
                                false,
                                0.75)),
                        List.of(new Echo(
                                "1c7f9e7b3050d12f6e4d3c2b1a09f8e7",
                                ArticleReference.to(elsewhere),
                                Optional.of("dmitri-karelin"),
                                Wording.SAME,
                                true,
                                1)));
    }

    /** {@link #minimalArticle()}, in which the analysis found nothing. */
    public static EnrichedArticle minimalEnrichedArticle() {
        return new EnrichedArticle(
                minimalArticle(),
                new Tags(
                        List.of(),
                        List.of(),
                        List.of(),
                        new ArticleStance(List.of(), new WriterStance(StanceLabel.NEUTRAL, 0)),
                        Coverage.NONE,
                        ANALYSIS),
                Optional.empty());
    }

    /** {@link #echoedQuotation()} on its own. */
    public static Commentary commentary() {
        return commentary(echoedQuotation(), Optional.of(expert()));
    }

    /** {@link #mixedQuotation()} on its own. */
    public static Commentary indirectCommentary() {
        return commentary(mixedQuotation(), Optional.of(spokesperson()));
    }

    /** {@link #unattributedQuotation()} on its own. */
    public static Commentary minimalCommentary() {
        return commentary(unattributedQuotation(), Optional.empty());
    }

    /** What was said in favour of Norway on a day. */
    public static Trend trend() {
        return new Trend(LocalDate.parse("2026-03-14"), "NO", StanceLabel.FAVOURABLE, 3_000_000_000L);
    }

    /** What one speaker said in favour of Norway on a day. */
    public static Trend speakerTrend() {
        return new Trend(trend().day(), "NO", StanceLabel.FAVOURABLE, 2, Optional.of(expert().id()), Optional.empty());
    }

    /** What one source printed in favour of Norway on a day. */
    public static Trend sourceTrend() {
        return new Trend(trend().day(), "NO", StanceLabel.FAVOURABLE, 40, Optional.empty(), Optional.of(LEDGER.id()));
    }

    /** A revision that reworded one quotation, added one and dropped one. */
    public static Edit edit() {
        Quotation reworded = quotation(
                "Norway has acted",
                QuotationKind.DIRECT,
                Optional.of("said"),
                Optional.of(expert().id()),
                Optional.empty(),
                directQuotation().stance(),
                List.of("NO"),
                "double-curly",
                Optional.of("name-beside-cue"),
                0.97);
        return new Edit(
                ArticleReference.to(article()),
                1,
                List.of(
                        new QuotationChange(ChangeKind.REWORDED, Optional.of(reworded), Optional.of(directQuotation())),
                        new QuotationChange(ChangeKind.ADDED, Optional.empty(), Optional.of(mixedQuotation())),
                        new QuotationChange(
                                ChangeKind.DROPPED, Optional.of(unattributedQuotation()), Optional.empty())),
                FETCHED);
    }

    /** A revision that gave words to somebody else. */
    public static Edit minimalEdit() {
        Article article = minimalArticle();
        Quotation words = unattributedQuotation();
        return new Edit(
                new ArticleReference(
                        article.id(), 3, article.url(), article.title(), article.source(), article.eventTime()),
                2,
                List.of(new QuotationChange(ChangeKind.REATTRIBUTED, Optional.of(words), Optional.of(words))),
                article.fetchedAt());
    }

    /** A speaker who came round. */
    public static Position position() {
        return new Position(
                expert().id(),
                expert().name(),
                "NO",
                held(directQuotation()),
                Optional.of(held(unattributedQuotation())));
    }

    /** The first word of a speaker on a relation between two countries. */
    public static Position minimalPosition() {
        return new Position(
                spokesperson().id(), spokesperson().name(), "NO-RU", held(mixedQuotation()), Optional.empty());
    }

    /** An analyst knows the speaker better. */
    public static Correction correction() {
        return new Correction(
                directQuotation().id(),
                CorrectionKind.WRONG_SPEAKER,
                Optional.of("Ingrid Falkenhagen"),
                "analyst@desk.example",
                Instant.parse("2026-03-15T07:00:00Z"),
                Optional.of("named in the caption"),
                Optional.of(article().id()),
                Optional.of(directQuotation().text()),
                Optional.empty(),
                Optional.empty(),
                List.of(new Correction.Point(
                        CorrectionKind.WRONG_ROLE,
                        Optional.of("harbour master"),
                        Optional.of("Port of Hammerfest"),
                        Optional.of(SpeakerKind.OFFICIAL),
                        "editor@desk.example",
                        Instant.parse("2026-03-15T06:00:00Z"),
                        Optional.empty())));
    }

    /** An analyst sees no quotation there. */
    public static Correction minimalCorrection() {
        return new Correction(
                unattributedQuotation().id(),
                CorrectionKind.NOT_A_QUOTATION,
                Optional.empty(),
                "analyst@desk.example",
                Instant.parse("2026-03-15T07:01:00Z"),
                Optional.empty());
    }

    /** A month of a paper, analysed again and compared. */
    public static Replay replay() {
        return new Replay(
                "march",
                new Slice(
                        Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-04-01T00:00:00Z")),
                        Optional.of(LEDGER.id()),
                        Optional.of(article().id())),
                false,
                List.of(new Stretch(0, 12, 4_120), new Stretch(1, 0, 3_998)),
                ANALYSIS,
                ReplayState.COMPLETE,
                Optional.of(new Verdict(812, 97, 1, 2)),
                Instant.parse("2026-04-02T06:00:00Z"),
                Instant.parse("2026-04-02T06:04:11Z"));
    }

    /** All articles, in place, from now on. */
    public static Replay minimalReplay() {
        return new Replay(
                "all-2",
                new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                true,
                List.of(),
                ANALYSIS,
                ReplayState.RUNNING,
                Optional.empty(),
                Instant.parse("2026-04-02T06:00:00Z"),
                Instant.parse("2026-04-02T06:00:00Z"));
    }

    /** A dead letter whose record was driven again. */
    public static Resolution resolution() {
        return new Resolution(
                new DeadLetterId(3, 17),
                Decision.REDRIVEN,
                "5e0f3b1c",
                new Coordinates("articles", 7, 4711),
                Optional.of(new Coordinates("articles", 7, 5020)),
                "night-shift",
                Instant.parse("2026-03-14T10:00:00Z"),
                Optional.of("the analysis is mended"));
    }

    /** A dead letter that nobody wants. */
    public static Resolution minimalResolution() {
        return new Resolution(
                new DeadLetterId(0, 0),
                Decision.DISCARDED,
                "9a41c7d2",
                new Coordinates("urls", 0, 12),
                Optional.empty(),
                "night-shift",
                Instant.parse("2026-03-14T10:01:00Z"),
                Optional.empty());
    }

    /** A source whose last two polls failed. */
    public static SourceHealth sourceHealth() {
        return new SourceHealth(
                LEDGER.id(),
                Instant.parse("2026-03-14T09:30:00Z"),
                Instant.parse("2026-03-14T09:40:00Z"),
                Optional.of(Instant.parse("2026-03-14T08:30:00Z")),
                25,
                2,
                Optional.of("HTTP 503 from https://ledger.example/feed.xml"),
                Optional.of("\"5f3a\""),
                Optional.of("Sat, 14 Mar 2026 08:30:00 GMT"),
                List.of("drift: no date"));
    }

    /** A source that was just added. */
    public static SourceHealth minimalSourceHealth() {
        return new SourceHealth(
                BOTE.id(),
                Instant.parse("2026-03-14T09:30:00Z"),
                Instant.parse("2026-03-14T09:45:00Z"),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Commentary commentary(Quotation quotation, Optional<Speaker> speaker) {
        return new Commentary(quotation.id(), quotation, speaker, ArticleReference.to(article()), ANALYSIS);
    }

    private static Position.Held held(Quotation quotation) {
        return new Position.Held(
                quotation.stance().label(),
                quotation.stance().score(),
                quotation.id(),
                quotation.text(),
                ArticleReference.to(article()));
    }

    private static Quotation quotation(
            String words,
            QuotationKind kind,
            Optional<String> cue,
            Optional<String> speaker,
            Optional<Span> source,
            Stance stance,
            List<String> countries,
            String rule,
            Optional<String> speakerRule,
            double confidence) {
        Span span = span(words);
        return new Quotation(
                Identity.ofQuotation(article().id(), words, 0),
                span.start(),
                span.end(),
                words,
                kind,
                cue,
                cue.map(Samples::span),
                Optional.empty(),
                speaker,
                source,
                stance,
                countries,
                rule,
                speakerRule,
                confidence);
    }

    private static Mention mention(String words, String rule) {
        Span span = span(words);
        return new Mention(span.start(), span.end(), words, rule);
    }

    private static Span span(String words) {
        int start = LEDGER_TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
