package commentariat.bench.syntax;

import commentariat.analysis.syntax.Syntax;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Our parser beside NLP4J's on the same sentences, in one run: start, memory, speed on one core, tags, and what quotations need of a
 * tree: verbs with their subjects, and verbs with their clauses. NLP4J's relations are not those of Universal Dependencies, so its
 * attachment scores would say nothing; who is whose subject means the same in both.
 *
 * <pre>
 * compare-parsers FILE…
 * </pre>
 */
public final class CompareParsers {
    private static final Set<String> SUBJECTS =
            Set.of("nsubj", "nsubj:pass", "nsubj:outer", "nsbj", "nsbjpass", "nsubjpass");
    private static final Set<String> CLAUSES = Set.of("ccomp", "comp");

    private CompareParsers() {}

    /** Runs; see the class. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        out.printf(
                "%-10s %-24s %8s %8s %9s %8s %9s %9s%n",
                "parser", "file", "start s", "heap MB", "words/s", "XPOS", "subjects", "clauses");
        compare("NLP4J", Nlp4jParser::new, arguments, out);
        compare("ours", () -> SentenceParser.of(Syntax.english()), arguments, out);
    }

    private static void compare(String name, Supplier<SentenceParser> maker, String[] files, PrintStream out)
            throws IOException {
        long before = heap();
        long start = System.nanoTime();
        SentenceParser parser = maker.get();
        parser.parse(List.of("It", "starts", "."));
        double seconds = (System.nanoTime() - start) / 1e9;
        long used = heap() - before;
        for (String file : files) {
            Treebank treebank = Treebank.read(Path.of(file));
            out.printf(
                    Locale.ROOT,
                    "%-10s %-24s %8.2f %8d %9.0f %8.2f %9.2f %9.2f%n",
                    name,
                    Path.of(file).getFileName(),
                    seconds,
                    used >> 20,
                    Speed.of(parser, treebank),
                    SyntaxScore.onWords(parser, treebank).tag(),
                    f1(parser, treebank, SUBJECTS),
                    f1(parser, treebank, CLAUSES));
        }
    }

    /** F1 of the pairs of head and dependent that {@code relations} join. */
    private static double f1(SentenceParser parser, Treebank treebank, Set<String> relations) {
        int right = 0;
        int all = 0;
        for (Treebank.Sentence sentence : treebank.sentences()) {
            Set<Long> gold = new HashSet<>();
            Set<Long> found = new HashSet<>();
            List<SentenceParser.Answer> answers = parser.parse(sentence.forms());
            for (int i = 0; i < answers.size(); i++) {
                Treebank.Word word = sentence.words().get(i);
                if (relations.contains(word.relation())) {
                    gold.add(((long) i << 32) | word.head());
                }
                if (relations.contains(answers.get(i).relation())) {
                    found.add(((long) i << 32) | answers.get(i).head());
                }
            }
            all += gold.size() + found.size();
            found.retainAll(gold);
            right += found.size();
        }
        return all == 0 ? 0 : 200.0 * right / all;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
