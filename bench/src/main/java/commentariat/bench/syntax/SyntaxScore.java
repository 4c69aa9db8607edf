package commentariat.bench.syntax;

import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How right a parser is on a treebank, in percent. On gold words: tags and the two attachment scores over all words, marks included;
 * relations are compared without their subtypes, as the shared task of CoNLL 2018 did. On raw text: words and sentences are right when both their ends are; F1.
 */
final class SyntaxScore {
    private SyntaxScore() {}

    /**
     * Accuracy on gold words.
     *
     * @param words how many there were
     * @param partOfSpeech universal parts of speech right
     * @param tag Penn Treebank tags right
     * @param unlabelled heads right (UAS)
     * @param labelled heads and relations right (LAS)
     */
    record OnWords(int words, double partOfSpeech, double tag, double unlabelled, double labelled) {}

    /** F1 on raw text: words, sentences. */
    record OnText(double words, double sentences) {}

    /** Scores {@code parser} on the words of {@code treebank}. */
    static OnWords onWords(SentenceParser parser, Treebank treebank) {
        int words = 0;
        int partsOfSpeech = 0;
        int tags = 0;
        int unlabelled = 0;
        int labelled = 0;
        for (Treebank.Sentence sentence : treebank.sentences()) {
            List<SentenceParser.Answer> answers = parser.parse(sentence.forms());
            for (int i = 0; i < answers.size(); i++) {
                Treebank.Word gold = sentence.words().get(i);
                SentenceParser.Answer answer = answers.get(i);
                words++;
                partsOfSpeech += answer.partOfSpeech().equals(gold.partOfSpeech()) ? 1 : 0;
                tags += answer.tag().equals(gold.tag()) ? 1 : 0;
                unlabelled += answer.head() == gold.head() ? 1 : 0;
                labelled += isAttached(answer, gold) ? 1 : 0;
            }
        }
        return new OnWords(
                words,
                percent(partsOfSpeech, words),
                percent(tags, words),
                percent(unlabelled, words),
                percent(labelled, words));
    }

    /** How often each relation stands in {@code treebank}, and how often it was found there with its head: a look at what is hard. */
    static Map<String, int[]> byRelation(SentenceParser parser, Treebank treebank) {
        Map<String, int[]> counts = new HashMap<>();
        for (Treebank.Sentence sentence : treebank.sentences()) {
            List<SentenceParser.Answer> answers = parser.parse(sentence.forms());
            for (int i = 0; i < answers.size(); i++) {
                Treebank.Word gold = sentence.words().get(i);
                int[] count = counts.computeIfAbsent(universal(gold.relation()), key -> new int[2]);
                count[0]++;
                count[1] += isAttached(answers.get(i), gold) ? 1 : 0;
            }
        }
        return counts;
    }

    /** Scores how {@code syntax} cuts the documents of {@code treebank}, given as they were written. */
    static OnText onText(Syntax syntax, Treebank treebank) {
        Counts words = new Counts();
        Counts sentences = new Counts();
        List<Treebank.Sentence> document = new ArrayList<>();
        for (Treebank.Sentence sentence : treebank.sentences()) {
            if (sentence.startsDocument() && !document.isEmpty()) {
                compare(syntax, document, words, sentences);
                document.clear();
            }
            document.add(sentence);
        }
        compare(syntax, document, words, sentences);
        return new OnText(words.f1(), sentences.f1());
    }

    private static void compare(Syntax syntax, List<Treebank.Sentence> document, Counts words, Counts sentences) {
        StringBuilder written = new StringBuilder();
        Set<Long> goldWords = new HashSet<>();
        Set<Long> goldSentences = new HashSet<>();
        int at = 0;
        for (Treebank.Sentence sentence : document) {
            if (sentence.startsParagraph() && !written.isEmpty()) {
                written.append("\n\n");
            }
            written.append(sentence.text());
            int start = at;
            at = addWords(sentence.words(), start, goldWords);
            goldSentences.add(range(start, at));
        }
        String text = written.toString();
        int[] solid = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            solid[i + 1] = solid[i] + (Character.isWhitespace(text.charAt(i)) ? 0 : 1);
        }
        Text cut = Text.of(text);
        Set<Long> foundWords = new HashSet<>();
        for (Parse parse : syntax.parse(cut)) {
            for (Word word : parse.words()) {
                foundWords.add(range(solid[word.start()], solid[word.end()]));
            }
        }
        Set<Long> foundSentences = new HashSet<>();
        cut.sentences().forEach(span -> foundSentences.add(range(solid[span.start()], solid[span.end()])));
        words.add(goldWords, foundWords);
        sentences.add(goldSentences, foundSentences);
    }

    /** Adds the ranges of {@code words} from {@code start}; each word of a contraction that spells them otherwise stands for the whole of it. */
    private static int addWords(List<Treebank.Word> words, int start, Set<Long> ranges) {
        int at = start;
        int i = 0;
        while (i < words.size()) {
            int next = i + 1;
            int letters = solid(words.get(i).form());
            while (next < words.size() && words.get(next).surface().isEmpty()) {
                letters += solid(words.get(next).form());
                next++;
            }
            int surface = solid(words.get(i).surface());
            int from = at;
            for (; i < next; i++) {
                int length = solid(words.get(i).form());
                ranges.add(letters == surface ? range(from, from + length) : range(at, at + surface));
                from += length;
            }
            at += surface;
        }
        return at;
    }

    private static int solid(String form) {
        return (int) form.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static long range(int start, int end) {
        return ((long) start << 32) | end;
    }

    private static boolean isAttached(SentenceParser.Answer answer, Treebank.Word gold) {
        return answer.head() == gold.head() && universal(answer.relation()).equals(universal(gold.relation()));
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private static double percent(int right, int of) {
        return of == 0 ? 0 : 100.0 * right / of;
    }

    private static final class Counts {
        private int right;
        private int found;
        private int gold;

        void add(Set<Long> goldRanges, Set<Long> foundRanges) {
            gold += goldRanges.size();
            found += foundRanges.size();
            right += (int) foundRanges.stream().filter(goldRanges::contains).count();
        }

        double f1() {
            return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
        }
    }
}
