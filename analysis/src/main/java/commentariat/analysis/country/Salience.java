package commentariat.analysis.country;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of an article's talk of countries is about each of them. */
final class Salience {
    /** A mention in the headline weighs as much as three in the body, one in the first two paragraphs as two. */
    private static final double IN_TITLE = 3;

    private static final double IN_LEAD = 2;
    private static final int LEAD_PARAGRAPHS = 2;
    /** A lead is no longer than this, in UTF-16 units, however long its paragraphs. */
    private static final int LONGEST_LEAD = 500;

    /** An article is about a country that has this share of all mentions, and nearly as many as the first has. */
    private static final double FOCUS_SHARE = 0.2;

    private static final double FOCUS_OF_FIRST = 0.5;

    private Salience() {}

    /** The tags, most salient first; of equally salient ones the one that is mentioned first. */
    static List<CountryTag> tags(Text text, List<CountryMention> mentions, List<String> inTitle) {
        int lead = leadEnd(text);
        Map<String, List<Mention>> byCountry = new LinkedHashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        double total = 0;
        for (CountryMention mention : mentions) {
            byCountry
                    .computeIfAbsent(mention.country(), code -> new ArrayList<>())
                    .add(new Mention(
                            mention.span().start(), mention.span().end(), text.in(mention.span()), mention.rule()));
            double weight = mention.span().start() < lead ? IN_LEAD : 1;
            weights.merge(mention.country(), weight, Double::sum);
            total += weight;
        }
        for (String country : inTitle) {
            if (weights.containsKey(country)) {
                weights.merge(country, IN_TITLE, Double::sum);
                total += IN_TITLE;
            }
        }
        double all = total;
        double first =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new CountryTag(
                        entry.getKey(),
                        CountryNames.english(entry.getKey()),
                        entry.getValue() / all,
                        entry.getValue() >= FOCUS_SHARE * all && entry.getValue() >= FOCUS_OF_FIRST * first,
                        byCountry.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static int leadEnd(Text text) {
        if (text.paragraphs().isEmpty()) {
            return 0;
        }
        int last = Math.min(LEAD_PARAGRAPHS, text.paragraphs().size()) - 1;
        return Math.min(text.paragraphs().get(last).end(), LONGEST_LEAD);
    }
}
