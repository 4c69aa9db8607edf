package commentariat.analysis.stance;

import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a sentence may tell its side toward a target, as numbers by name. Each comes from one word, or from none.
 *
 * <p>The names of people and places are masked, so that nothing can be learned of who is liked. Kinds: {@code u} a word of the
 * sentence, {@code b} two words near the target, {@code l} {@code r} words right beside it, {@code n} near it before or after,
 * {@code p} by the path to it in the tree, {@code d} by the length of that path, {@code g} the words that it hangs on, and
 * {@code s} sums of what the judging words say ({@link Composition}), by where they stand.
 */
public final class SentenceFeatures {
    private static final int NEAR = 8;
    private static final int BIGRAMS_NEAR = 6;
    private static final int BESIDE = 3;
    private static final int LONGEST_PATH = 3;
    private static final int HIGHEST = 4;
    /** Half of a sum of valences: so that sums are about as large as the other numbers. */
    private static final double SCALE = 0.5;

    private static final double MOST = 3;
    private static final String TARGET = "T";
    private static final String NAME = "P";
    private static final Set<String> PRONOUNS = Set.of(
            "he", "her", "hers", "herself", "him", "himself", "his", "i", "it", "its", "me", "my", "our", "she",
            "their", "them", "they", "us", "we", "who", "whom", "whose", "you", "your");
    private static final Set<String> DENIALS =
            Set.of("cannot", "hardly", "n't", "neither", "never", "no", "nobody", "nor", "not", "nothing", "without");

    private final Text text;
    private final Parse parse;
    private final int first;
    private final int last;
    private final List<Appraisal> appraisals;
    private final String[] stems;
    private final boolean[] denied;
    private final int head;
    private final Map<String, Feature> features = new LinkedHashMap<>();

    /** A number and the word that it comes from; -1 for none. */
    record Feature(double value, int word) {}

    private SentenceFeatures(Text text, Parse parse, int first, int last, List<Appraisal> appraisals) {
        this.text = text;
        this.parse = parse;
        this.first = first;
        this.last = last;
        this.appraisals = appraisals;
        this.stems = new String[parse.size()];
        this.denied = new boolean[parse.size()];
        for (int i = 0; i < stems.length; i++) {
            Word word = parse.word(i);
            String lower = word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
            stems[i] = i >= first && i <= last
                    ? TARGET
                    : word.partOfSpeech() == PartOfSpeech.PROPN
                            ? NAME
                            : Character.isDigit(lower.charAt(0)) ? "0" : stem(lower);
            if (word.head() != Parse.NONE && DENIALS.contains(lower)) {
                denied[word.head()] = true;
            }
        }
        this.head = head();
    }

    /**
     * The numbers of the sentence around {@code target}, by name; empty where there is no sentence.
     *
     * @param target within {@code text}
     */
    public static Map<String, Double> around(Text text, Span target) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        text.sentenceAt(target.start())
                .flatMap(sentence -> parse(Syntax.english().parse(text, sentence), target))
                .ifPresent(parse ->
                        of(text, parse, target).forEach((name, feature) -> numbers.put(name, feature.value())));
        return numbers;
    }

    /** The one of {@code parses} that {@code target} starts in. */
    static Optional<Parse> parse(List<Parse> parses, Span target) {
        return parses.stream()
                .filter(parse -> parse.span().start() <= target.start()
                        && target.start() < parse.span().end())
                .findFirst();
    }

    /** The numbers of {@code parse}, in which {@code target} starts, by name. */
    static Map<String, Feature> of(Text text, Parse parse, Span target) {
        int first = Math.min(parse.size() - 1, parse.at(target.start()));
        int last = first;
        while (last + 1 < parse.size() && parse.word(last + 1).start() < target.end()) {
            last++;
        }
        int from = text.firstTokenFrom(parse.span().start());
        int to = text.firstTokenFrom(parse.span().end());
        List<Appraisal> appraisals = Composition.of(text.tokens(), from, to);
        SentenceFeatures features = new SentenceFeatures(text, parse, first, last, appraisals);
        features.words();
        features.tree();
        features.judged();
        return features.features;
    }

    /** Without its ending, roughly: enough that accuse, accused and accusing fall together. */
    static String stem(String word) {
        if (word.length() <= 4) {
            return word;
        }
        String stem = word;
        for (String ending : new String[] {"ies", "ied", "ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                stem = word.substring(0, word.length() - ending.length()) + (ending.startsWith("ie") ? "y" : "");
                break;
            }
        }
        if (stem.endsWith("e") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 1);
        }
        int end = stem.length() - 1;
        boolean doubled =
                stem.length() > 3 && stem.charAt(end) == stem.charAt(end - 1) && "sl".indexOf(stem.charAt(end)) < 0;
        return doubled ? stem.substring(0, end) : stem;
    }

    /** The word of the target that hangs on a word outside it. */
    private int head() {
        for (int i = first; i <= last; i++) {
            int up = parse.word(i).head();
            if (up < first || up > last) {
                return i;
            }
        }
        return first;
    }

    private boolean isMark(int word) {
        return parse.word(word).partOfSpeech() == PartOfSpeech.PUNCT;
    }

    /** Present or not. */
    private void has(String name, int word) {
        if (name.indexOf('#') < 0 && name.indexOf('|') < 0) {
            features.putIfAbsent(name, new Feature(1, word));
        }
    }

    private void words() {
        // runs of masked words are one
        List<Integer> places = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int i = 0; i < stems.length; i++) {
            boolean masked = stems[i].equals(TARGET) || stems[i].equals(NAME);
            boolean goesOn = masked && i > 0 && stems[i].equals(stems[i - 1]);
            if (!goesOn) {
                if (i == first) {
                    from = places.size();
                    to = from;
                }
                places.add(i);
            }
            if (!isMark(i) && i != first) {
                has("u:" + stems[i], i);
            }
        }
        for (int k = 0; k < places.size(); k++) {
            int word = places.get(k);
            int distance = k < from ? from - k : k - to;
            String side = k < from ? "B" : "A";
            if (distance > 0 && distance <= NEAR) {
                has("n" + side + ":" + stems[word], word);
            }
            if (distance > 0 && distance <= BESIDE) {
                has((k < from ? "l" : "r") + ":" + stems[word], word);
                has((k < from ? "l" : "r") + distance + ":" + stems[word], word);
            }
            if (k + 1 < places.size() && distance <= BIGRAMS_NEAR) {
                int next = places.get(k + 1);
                has("b:" + stems[word] + "_" + stems[next], k == from ? next : word);
            }
        }
        Word own = parse.word(head);
        String lower = own.text().toLowerCase(Locale.ROOT);
        has("is:" + (PRONOUNS.contains(lower) ? lower : own.partOfSpeech().name()), -1);
        has("as:" + own.relation(), -1);
        long marks = 0;
        for (int i = 0; i < first; i++) {
            marks += isQuote(i) ? 1 : 0;
        }
        has("quoted:" + marks % 2, -1);
        has("at:" + 4 * first / stems.length, -1);
        has("long:" + Math.min(5, stems.length / 10), -1);
    }

    private boolean isQuote(int word) {
        String mark = parse.word(word).text();
        return mark.equals("\"") || mark.equals("“") || mark.equals("”");
    }

    private static String arc(Word word) {
        return word.relation().equals("nsubj:pass") ? "nsubjp" : word.relation().split(":", 2)[0];
    }

    private String marked(int word) {
        return denied[word] ? "!" + stems[word] : stems[word];
    }

    private int[] steps() {
        int[] steps = new int[stems.length];
        Arrays.fill(steps, Integer.MAX_VALUE);
        return steps;
    }

    private void tree() {
        List<List<Integer>> below = below();
        int[] steps = steps();
        String[] paths = new String[stems.length];
        Deque<Integer> open = new ArrayDeque<>();
        steps[head] = 0;
        paths[head] = "";
        open.add(head);
        while (!open.isEmpty()) {
            int at = open.poll();
            if (steps[at] == LONGEST_PATH) {
                continue;
            }
            int up = parse.word(at).head();
            if (up != Parse.NONE) {
                reach(up, paths[at] + "^" + arc(parse.word(at)), steps[at] + 1, steps, paths, open);
            }
            for (int down : below.get(at)) {
                reach(down, paths[at] + "v" + arc(parse.word(down)), steps[at] + 1, steps, paths, open);
            }
        }
        String role = parse.word(head).relation();
        int up = parse.word(head).head();
        for (int height = 0; up != Parse.NONE && height < HIGHEST; height++) {
            has("g" + height + ":" + role + ":" + marked(up), up);
            role += ">" + parse.word(up).relation();
            up = parse.word(up).head();
        }
    }

    private List<List<Integer>> below() {
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < stems.length; i++) {
            below.add(new ArrayList<>(2));
        }
        for (int i = 0; i < stems.length; i++) {
            int up = parse.word(i).head();
            if (up != Parse.NONE) {
                below.get(up).add(i);
            }
        }
        return below;
    }

    private void reach(int word, String path, int length, int[] steps, String[] paths, Deque<Integer> open) {
        if (steps[word] <= length || (word >= first && word <= last) || isMark(word)) {
            return;
        }
        steps[word] = length;
        paths[word] = path;
        open.add(word);
        has("d" + length + ":" + marked(word), word);
        if (length <= 2) {
            has("p:" + path + ":" + marked(word), word);
        }
    }

    private void judged() {
        Map<String, Double> sums = new HashMap<>();
        int firstToken = text.firstTokenFrom(parse.word(first).start());
        int lastToken =
                Math.max(firstToken, text.firstTokenFrom(parse.word(last).end()) - 1);
        Bearing bearing = new Bearing(text.tokens(), firstToken, lastToken);
        for (Appraisal appraisal : appraisals) {
            Valence valence = appraisal.valence();
            double plain = valence.plain();
            sums.merge("bearing", bearing.of(appraisal), Double::sum);
            if (appraisal.first() <= lastToken && firstToken <= appraisal.last()) {
                continue;
            }
            boolean before = appraisal.last() < firstToken;
            String side = before ? "before" : "after";
            int distance = before ? firstToken - appraisal.last() : appraisal.first() - lastToken;
            sums.merge("all", plain, Double::sum);
            sums.merge(side, plain, Double::sum);
            sums.merge("near", plain * 8 / (8 + distance), Double::sum);
            sums.merge("near-" + side, plain * 8 / (8 + distance), Double::sum);
            sums.merge("very-near", plain * 2 / (2 + distance), Double::sum);
            sums.merge("rule-" + appraisal.rule(), plain, Double::sum);
            if (valence.verb()) {
                double said = before == appraisal.passive() ? valence.doer() : valence.doneTo();
                sums.merge("verb", said * 8 / (8 + distance), Double::sum);
                sums.merge("verb-" + side, said, Double::sum);
            }
            sums.merge("arcs-" + arcs(appraisal), plain, Double::sum);
        }
        sums.forEach((name, sum) -> {
            features.put("s:" + name, new Feature(sum * SCALE, -1));
            if (sum > 0) {
                features.put("s+:" + name, new Feature(Math.min(MOST, sum) * SCALE, -1));
            } else if (sum < 0) {
                features.put("s-:" + name, new Feature(Math.min(MOST, -sum) * SCALE, -1));
            }
        });
    }

    /** How many arcs lie between the target and a judging word: 1 to 4, the last for all that is further. */
    private int arcs(Appraisal appraisal) {
        int word = Math.min(
                stems.length - 1, parse.at(text.tokens().get(appraisal.first()).start()));
        int[] height = steps();
        int steps = 0;
        for (int up = head; up != Parse.NONE; up = parse.word(up).head()) {
            height[up] = steps++;
        }
        steps = 0;
        for (int up = word; up != Parse.NONE; up = parse.word(up).head()) {
            if (height[up] != Integer.MAX_VALUE) {
                return Math.max(1, Math.min(4, steps + height[up]));
            }
            steps++;
        }
        return 4;
    }
}
