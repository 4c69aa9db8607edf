package commentariat.sink;

import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Balance;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerEvidence;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Story;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.Target;
import commentariat.contract.commentary.WriterStance;
import commentariat.contract.identity.Identity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article of one quotation: {@code “words,” said name of Moscow.}
 *
 * @param id the article's
 * @param name who says them
 */
public record Example(String id, int revision, String analysis, String name, String words, Instant fetched) {
    private static final Instant FETCHED = Instant.parse("2026-03-02T10:20:30Z");

    /** The first revision, by analysis 1.0.0. */
    public static Example of(String id, String name, String words) {
        return new Example(id, 1, "1.0.0", name, words, FETCHED);
    }

    /** The same in another revision. */
    public Example revision(int other) {
        return new Example(id, other, analysis, name, words, fetched);
    }

    /** The same as another analysis sees it. */
    public Example analysis(String other) {
        return new Example(id, revision, other, name, words, fetched);
    }

    /** The same with other words. */
    public Example words(String other) {
        return new Example(id, revision, analysis, name, other, fetched);
    }

    /** The same, fetched at another time. */
    public Example fetched(Instant other) {
        return new Example(id, revision, analysis, name, words, other);
    }

    /** The record. */
    public EnrichedArticle article() {
        String text = "“" + words + ",” said " + name + " of Moscow.";
        int cue = words.length() + 4;
        int source = cue + 5;
        int place = text.indexOf("Moscow");
        Article article = new Article(
                id,
                revision,
                URI.create("https://paper.example/" + id),
                new ArticleSource("paper", "The Paper", Optional.of("GB")),
                "What " + name + " said",
                Optional.empty(),
                List.of("A. \"Quill\" Writer", "B\\C"),
                Optional.of(Instant.parse("2026-03-01T23:30:00Z")),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                text,
                java.util.Map.of(),
                fetched);
        Quotation quotation = new Quotation(
                Identity.ofQuotation(id, words, 0),
                1,
                1 + words.length(),
                words,
                QuotationKind.DIRECT,
                Optional.of("said"),
                Optional.of(new Span(cue, cue + 4)),
                Optional.empty(),
                Optional.of(Identity.ofPerson(name)),
                Optional.of(new Span(source, source + name.length())),
                new Stance(
                        StanceLabel.UNFAVOURABLE,
                        -0.5,
                        0.8,
                        Optional.of(new Target("Russia", place, place + 6, List.of("RU"))),
                        List.of(new Span(1, 3)),
                        "negative-words",
                        "rules"),
                List.of("RU", "UA"),
                "curly-quotes",
                Optional.of("name-beside-cue"),
                0.9);
        Speaker speaker = new Speaker(
                Identity.ofPerson(name),
                name,
                Optional.of("professor"),
                Optional.of("State University"),
                SpeakerKind.EXPERT,
                Optional.of("US"),
                List.of(new Mention(source, source + name.length(), name, "name")),
                new SpeakerEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "named",
                0.9,
                Optional.empty());
        Tags tags = new Tags(
                List.of(quotation),
                List.of(speaker),
                List.of(new CountryTag(
                        "RU", "Russia", 1, true, List.of(new Mention(place, place + 6, "Moscow", "capital")))),
                new ArticleStance(List.of(new Balance("Russia", 0, 1, 0)), new WriterStance(StanceLabel.NEUTRAL, 0)),
                Coverage.FULL,
                analysis);
        return new EnrichedArticle(
                article, tags, Optional.of(new Story("first", List.of(new Story.Copy("second", 0.9)))));
    }
}
