package commentariat.analysis.country;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which countries each quotation talks about: those that it names, those that its pronouns stand for, else those that it is about. */
final class Spoken {
    /** What a country is called that was named before. */
    private static final Set<String> OTHERS = Set.of("they", "them", "their", "theirs", "it", "its", "there");
    /** What a country is called by those who speak for it. */
    private static final Set<String> OWN = Set.of("we", "us", "our", "ours", "here");

    private final Text text;
    private final List<CountryMention> mentions;

    /** {@code mentions} in reading order. */
    Spoken(Text text, List<CountryMention> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /**
     * The countries of each of {@code quotations}, most mentioned first.
     *
     * @param speaksFor the country in whose name each of them is said; as many, in the same order
     */
    List<List<String>> of(List<FoundQuotation> quotations, List<Optional<String>> speaksFor) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            Set<String> countries =
                    new LinkedHashSet<>(mostMentioned(quotations.get(i).span()));
            countries.addAll(meant(quotations.get(i), speaksFor.get(i)));
            if (countries.isEmpty() && isAnswer(quotations, i)) {
                countries.addAll(all.get(i - 1));
            }
            if (countries.isEmpty()) {
                countries.addAll(around(quotations.get(i).span()));
            }
            all.add(List.copyOf(countries));
        }
        return all;
    }

    private static boolean isAnswer(List<FoundQuotation> quotations, int i) {
        return i > 0
                && quotations.get(i).rule().equals("transcript")
                && quotations.get(i - 1).rule().equals("transcript");
    }

    /** What its pronouns stand for: <em>they</em> for the country named last before it in its sentence or the one before, <em>we</em> for the speaker's own. */
    private List<String> meant(FoundQuotation quotation, Optional<String> own) {
        boolean others = false;
        boolean ours = false;
        for (Token token : text.tokensIn(quotation.span())) {
            others |= OTHERS.contains(token.lower());
            ours |= OWN.contains(token.lower());
        }
        List<String> countries = new ArrayList<>();
        if (others) {
            namedBefore(quotation.span()).ifPresent(countries::add);
        }
        if (ours) {
            own.ifPresent(countries::add);
        }
        return countries;
    }

    private Optional<String> namedBefore(Span quotation) {
        int from = text.sentenceAt(quotation.start())
                .map(sentence ->
                        text.sentenceAt(Math.max(0, sentence.start() - 2)).orElse(sentence))
                .map(Span::start)
                .orElse(quotation.start());
        if (from >= quotation.start()) {
            return Optional.empty();
        }
        List<CountryMention> before = within(new Span(from, quotation.start()));
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).country());
    }

    private List<String> around(Span quotation) {
        return Stream.of(sentencesOf(quotation), text.paragraphAt(quotation.start()))
                .flatMap(Optional::stream)
                .map(this::mostMentioned)
                .filter(countries -> !countries.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Span> sentencesOf(Span quotation) {
        Optional<Span> first = text.sentenceAt(quotation.start());
        Optional<Span> last = text.sentenceAt(quotation.end() - 1);
        return first.flatMap(from -> last.map(to -> new Span(from.start(), to.end())));
    }

    private List<String> mostMentioned(Span span) {
        Map<String, Integer> times = new LinkedHashMap<>();
        within(span).forEach(mention -> times.merge(mention.country(), 1, Integer::sum));
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<CountryMention> within(Span span) {
        int from = firstFrom(span.start());
        int to = from;
        while (to < mentions.size() && mentions.get(to).span().end() <= span.end()) {
            to++;
        }
        return mentions.subList(from, to);
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
