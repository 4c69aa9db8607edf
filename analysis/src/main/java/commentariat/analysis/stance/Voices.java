package commentariat.analysis.stance;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Attribution;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.contract.commentary.Balance;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many of an article's voices stand where: each speaker once per target, whatever the number of their quotations. */
public final class Voices {
    /** Further away, in UTF-16 units, no name bears on a quotation's words: more than most articles have. */
    private static final int NEAR = 10_000;

    private Voices() {}

    /** Per target, most judged first: as the analysis would have it, had it found these quotations. */
    public static List<Balance> balance(List<Quotation> quotations) {
        return of(
                quotations.stream().map(Quotation::stance).toList(),
                quotations.stream().map(Quotation::speaker).toList());
    }

    /** Per target, most judged first; {@code stances} and {@code attributions} are those of the same quotations. */
    static List<Balance> balance(List<Stance> stances, List<Attribution> attributions) {
        return of(stances, attributions.stream().map(Attribution::speaker).toList());
    }

    private static List<Balance> of(List<Stance> stances, List<Optional<String>> speakers) {
        Map<String, Map<String, List<Stance>>> byTarget = new LinkedHashMap<>();
        for (int i = 0; i < stances.size(); i++) {
            Stance stance = stances.get(i);
            if (stance.target().isPresent()) {
                String nobody = "quotation " + i; // a quotation whose speaker is not known is a voice of its own
                byTarget.computeIfAbsent(stance.target().get().name(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(speakers.get(i).orElse(nobody), voice -> new ArrayList<>())
                        .add(stance);
            }
        }
        return byTarget.entrySet().stream()
                .map(entry -> balance(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Voices::voices).reversed())
                .toList();
    }

    /** Where the article names who says {@code quotation}, within {@link #NEAR} of it. */
    static List<Span> namesOf(FoundQuotation quotation, Attribution attribution, FoundSpeakers speakers) {
        Stream<Span> mentions = speakers.speakers().stream()
                .filter(speaker ->
                        attribution.speaker().filter(speaker.id()::equals).isPresent())
                .flatMap(speaker -> speaker.mentions().stream())
                .map(Mention::span)
                .filter(mention -> mention.start() > quotation.span().start() - NEAR
                        && mention.end() < quotation.span().end() + NEAR);
        Stream<Span> sources =
                Stream.of(quotation.source(), attribution.source()).flatMap(Optional::stream);
        return Stream.concat(sources, mentions).toList();
    }

    private static int voices(Balance balance) {
        return balance.favourable() + balance.unfavourable() + balance.neutral();
    }

    private static Balance balance(String target, Map<String, List<Stance>> voices) {
        int favourable = 0;
        int unfavourable = 0;
        int neutral = 0;
        for (List<Stance> said : voices.values()) {
            long with = said.stream()
                    .filter(stance -> stance.label() == StanceLabel.FAVOURABLE)
                    .count();
            long against = said.stream()
                    .filter(stance -> stance.label() == StanceLabel.UNFAVOURABLE)
                    .count();
            if (with > against) {
                favourable++;
            } else if (against > with) {
                unfavourable++;
            } else {
                neutral++;
            }
        }
        return new Balance(target, favourable, unfavourable, neutral);
    }
}
