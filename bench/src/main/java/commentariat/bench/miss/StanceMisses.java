package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.Target;
import commentariat.contract.commentary.TargetStance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Quotations whose side or target was told wrongly, and sentences whose side toward given words was. */
final class StanceMisses {
    private final LabelledArticle article;

    StanceMisses(LabelledArticle article) {
        this.article = article;
    }

    List<Miss> ofQuotations(Tags tags) {
        QuotedWords quoted = new QuotedWords(article, tags);
        List<LabelledAttribution> attributions = article.attributions();
        List<Miss> misses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> label : article.line().path("stance").properties()) {
            LabelledAttribution attribution = attributions.get(Integer.parseInt(label.getKey()));
            List<Span> words = quoted.words(attribution.content());
            quoted.most(words)
                    .ifPresent(quotation ->
                            misses.addAll(ofQuotation(attribution, label.getValue(), quotation, words.size())));
        }
        return misses;
    }

    private List<Miss> ofQuotation(LabelledAttribution attribution, JsonNode label, Quotation quotation, int words) {
        Stance stance = quotation.stance();
        String gold = label.get("label").asText();
        Optional<String> target = LabelledArticle.text(label, "target");
        List<Mark> marks = new ArrayList<>(attribution.marks());
        marks.addAll(QuotedWords.marks(quotation));
        stance.evidence().forEach(span -> marks.add(new Mark(span, Mark.Role.EVIDENCE)));
        stance.target()
                .ifPresent(judged -> marks.add(new Mark(new Span(judged.start(), judged.end()), Mark.Role.TARGET)));
        List<String> also = new ArrayList<>();
        label.path("alt").forEach(other -> also.add(other.asText()));
        String expected = gold
                + toward(target)
                + (also.isEmpty() ? "" : "; " + String.join(" or ", also) + " is defensible")
                + (label.path("clear").asBoolean(true) ? "" : "; not clear");
        String found = described(stance);
        List<Miss> misses = new ArrayList<>();
        if (!gold.equals(stance.label().word()) && !also.contains(stance.label().word())) {
            misses.add(miss(
                    MissKind.STANCE_LABEL, Optional.of(stance.rule()), quotation.cue(), expected, found, words, marks));
        }
        if (!gold.equals(StanceLabel.NEUTRAL.word())
                && !NameWords.agree(target, stance.target().map(Target::name))) {
            misses.add(miss(
                    MissKind.STANCE_TARGET,
                    Optional.of(stance.rule()),
                    quotation.cue(),
                    expected,
                    found,
                    words,
                    marks));
        }
        return misses;
    }

    private static String described(Stance stance) {
        return String.format(
                Locale.ROOT,
                "%s%s, score %.2f, confidence %.2f, engine %s",
                stance.label().word(),
                toward(stance.target().map(Target::name)),
                stance.score(),
                stance.confidence(),
                stance.engine());
    }

    private static String toward(Optional<String> target) {
        return target.map(name -> " → " + name).orElse("");
    }

    /** @param gold the label in the words of the contract */
    Optional<Miss> toward(StanceLabel gold, TargetStance ours) {
        return gold == ours.label()
                ? Optional.empty()
                : Optional.of(miss(
                        MissKind.STANCE_TOWARD,
                        Optional.empty(),
                        Optional.empty(),
                        gold.word(),
                        String.format(
                                Locale.ROOT, "%s, score %.2f", ours.label().word(), ours.score()),
                        1,
                        List.of(new Mark(new Span(ours.start(), ours.end()), Mark.Role.OURS))));
    }

    private Miss miss(
            MissKind kind,
            Optional<String> rule,
            Optional<String> cue,
            String gold,
            String ours,
            int words,
            List<Mark> marks) {
        return new Miss(
                kind,
                article.set(),
                article.id(),
                rule,
                cue,
                gold,
                ours,
                Math.max(1, words),
                Excerpt.of(article.text(), marks));
    }
}
