package commentariat.bench.miss;

import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words of quotations that were missed or wrongly claimed, and words that were given to another source or to none. */
final class QuotationMisses {
    private final LabelledArticle article;
    private final QuotedWords quoted;
    private final Tags tags;
    private final List<LabelledAttribution> attributions;

    QuotationMisses(LabelledArticle article, Tags tags) {
        this.article = article;
        this.tags = tags;
        this.quoted = new QuotedWords(article, tags);
        this.attributions = article.attributions();
    }

    List<Miss> find() {
        List<Miss> misses = new ArrayList<>();
        Set<Span> labelled = new HashSet<>();
        for (LabelledAttribution attribution : attributions) {
            List<Span> words = quoted.words(attribution.content());
            labelled.addAll(words);
            missed(attribution, words).ifPresent(misses::add);
            wrongSource(attribution, words).ifPresent(misses::add);
        }
        for (Quotation quotation : tags.quotations()) {
            claimed(quotation, labelled).ifPresent(misses::add);
        }
        return misses;
    }

    private Optional<Miss> missed(LabelledAttribution attribution, List<Span> words) {
        List<Span> missed =
                words.stream().filter(word -> quoted.at(word).isEmpty()).toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        List<Quotation> ours = quoted.touched(words);
        List<Mark> marks = new ArrayList<>(attribution.marks());
        ours.forEach(quotation -> marks.addAll(QuotedWords.marks(quotation)));
        return Optional.of(new Miss(
                MissKind.WORDS_MISSED,
                article.set(),
                article.id(),
                ours.stream().map(Quotation::rule).findFirst(),
                attribution.cue(),
                attribution.described(),
                missed.size() + " of " + words.size() + " words missed"
                        + ours.stream()
                                .findFirst()
                                .map(quotation -> "; the others: " + quoted.described(quotation))
                                .orElse(""),
                missed.size(),
                Excerpt.of(article.text(), marks)));
    }

    private Optional<Miss> wrongSource(LabelledAttribution attribution, List<Span> words) {
        if (attribution.source().isEmpty()) {
            return Optional.empty();
        }
        List<Span> wrong = words.stream()
                .filter(word -> quoted.at(word)
                        .filter(quotation -> !sameSource(quotation, attribution))
                        .isPresent())
                .toList();
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        Quotation ours = quoted.touched(wrong).get(0);
        List<Mark> marks = new ArrayList<>(attribution.marks());
        marks.addAll(QuotedWords.marks(ours));
        boolean nobody = ours.source().isEmpty() && ours.speaker().isEmpty();
        return Optional.of(new Miss(
                nobody ? MissKind.SOURCE_MISSING : MissKind.SOURCE_WRONG,
                article.set(),
                article.id(),
                ours.speakerRule().or(() -> Optional.of(ours.rule())),
                ours.cue().or(attribution::cue),
                attribution.described(),
                quoted.described(ours) + "; words by " + ours.rule(),
                wrong.size(),
                Excerpt.of(article.text(), marks)));
    }

    private boolean sameSource(Quotation quotation, LabelledAttribution attribution) {
        boolean together = quotation
                .source()
                .flatMap(source -> attribution.sourceSpan().map(source::overlaps))
                .orElse(false);
        Optional<String> wanted = attribution.source().flatMap(NameWords::lastCapitalised);
        return together
                || wanted.isPresent()
                        && wanted.equals(
                                quoted.speaker(quotation).map(Speaker::name).flatMap(NameWords::lastCapitalised));
    }

    private Optional<Miss> claimed(Quotation quotation, Set<Span> labelled) {
        List<Span> words = article.words(quotation.span());
        List<Span> wrong =
                words.stream().filter(word -> !labelled.contains(word)).toList();
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        Optional<LabelledAttribution> near = attributions.stream()
                .filter(attribution -> attribution.content().stream().anyMatch(span -> span.overlaps(quotation.span())))
                .findFirst();
        List<Mark> marks = new ArrayList<>(QuotedWords.marks(quotation));
        near.ifPresent(attribution -> marks.addAll(attribution.marks()));
        return Optional.of(new Miss(
                MissKind.WORDS_CLAIMED,
                article.set(),
                article.id(),
                Optional.of(quotation.rule()),
                quotation.cue(),
                near.map(LabelledAttribution::described).orElse("nobody's words"),
                wrong.size() + " of " + words.size() + " words too many; " + quoted.described(quotation),
                wrong.size(),
                Excerpt.of(article.text(), marks)));
    }
}
