package commentariat.enrich;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerEvidence;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.Target;
import commentariat.contract.commentary.WriterStance;
import commentariat.contract.identity.Identity;
import commentariat.enrich.topology.Tagger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An analysis that reads what the test wrote: {@code Orlova for RU: "words"}, {@code Orlova against US-RU: "words"}, {@code somebody on RU:
 * "words"} (neutral). Speakers in lower case are not named persons; {@code ?} is nobody. A text with {@code [cannot be analysed]} throws.
 */
record MarkedTagger(String version) implements Tagger {
    private static final Pattern QUOTATION = Pattern.compile(
            "(?<who>[\\p{L}]+|\\?) (?<side>for|against|on) (?<what>[A-Z]{2}(-[A-Z]{2})?): \"(?<words>[^\"]+)\"");

    @Override
    public Tags tags(Article article) {
        if (article.text().contains("[cannot be analysed]")) {
            throw new IllegalStateException("the analysis of \"" + article.id() + "\" failed");
        }
        if (article.text().contains("[overflows the stack]")) {
            throw new StackOverflowError();
        }
        List<Quotation> quotations = new ArrayList<>();
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        Matcher found = QUOTATION.matcher(article.text());
        while (found.find()) {
            Optional<String> speaker = Optional.of(found.group("who"))
                    .filter(who -> !who.equals("?"))
                    .map(Identity::ofPerson);
            speaker.ifPresent(id -> speakers.putIfAbsent(id, speaker(id, found.group("who"))));
            String words = found.group("words");
            int occurrence = occurrences.merge(words, 1, Integer::sum) - 1;
            List<String> countries = List.of(found.group("what").split("-", -1));
            quotations.add(new Quotation(
                    Identity.ofQuotation(article.id(), words, occurrence),
                    found.start("words"),
                    found.end("words"),
                    words,
                    QuotationKind.DIRECT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    speaker,
                    speaker.map(id -> new Span(found.start("who"), found.end("who"))),
                    stance(found, countries),
                    countries,
                    "marked",
                    speaker.map(id -> "marked"),
                    1));
        }
        return new Tags(
                quotations,
                List.copyOf(speakers.values()),
                List.of(),
                new ArticleStance(List.of(), new WriterStance(StanceLabel.NEUTRAL, 0)),
                Coverage.FULL,
                version);
    }

    private static Stance stance(Matcher found, List<String> countries) {
        StanceLabel label = switch (found.group("side")) {
            case "for" -> StanceLabel.FAVOURABLE;
            case "against" -> StanceLabel.UNFAVOURABLE;
            default -> StanceLabel.NEUTRAL;
        };
        double score = label == StanceLabel.FAVOURABLE ? 0.8 : label == StanceLabel.UNFAVOURABLE ? -0.8 : 0;
        Target target = new Target(found.group("what"), found.start("what"), found.end("what"), countries);
        return new Stance(label, score, 1, Optional.of(target), List.of(), "marked", "rules");
    }

    private static Speaker speaker(String id, String name) {
        return new Speaker(
                id,
                name,
                Optional.empty(),
                Optional.empty(),
                Character.isUpperCase(name.charAt(0)) ? SpeakerKind.EXPERT : SpeakerKind.UNNAMED,
                Optional.empty(),
                List.of(),
                new SpeakerEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "marked",
                1,
                Optional.empty());
    }
}
