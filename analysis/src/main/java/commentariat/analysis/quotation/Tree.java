package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The dependency tree of a writer's sentence, in its steps. A quotation of a few words is read as those words; a longer one as a
 * short clause, for what it holds is no part of the writer's grammar.
 */
final class Tree {
    /** The head of the step that hangs on nothing. */
    static final int NONE = -1;

    /** A quotation of more words stands as one. */
    private static final int READ_IN_FULL = 12;

    /** A clause in the place of a longer one: it takes a comma after it or a full stop, as the quotation does. */
    private static final List<String> CLAUSE = List.of("I", "see");

    private static final int ENDS_WITHIN = 3;
    /** In words. */
    private static final int LONGEST = 120;

    private final Parse parse;
    private final int[] stepOf;
    private final int[] topOf;

    private Tree(Parse parse, int[] stepOf, int steps) {
        this.parse = parse;
        this.stepOf = stepOf;
        this.topOf = new int[steps];
        Arrays.fill(topOf, NONE);
        for (int word = 0; word < stepOf.length; word++) {
            int step = stepOf[word];
            int head = parse.word(word).head();
            boolean outside = head == Parse.NONE || stepOf[head] != step;
            if (outside && topOf[step] == NONE) {
                topOf[step] = word;
            }
        }
    }

    /** The tree of {@code units}; empty for what is too long to be a sentence, so that time stays linear in the length of the text. */
    static Optional<Tree> of(List<Unit> units) {
        List<String> words = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < units.size(); step++) {
            for (String word : words(units.get(step))) {
                words.add(word);
                steps.add(step);
            }
            if (words.size() > LONGEST) {
                return Optional.empty();
            }
        }
        return Optional.of(new Tree(
                Syntax.english().parse(words),
                steps.stream().mapToInt(step -> step).toArray(),
                units.size()));
    }

    private static List<String> words(Unit unit) {
        if (unit.run().isEmpty()) {
            return Syntax.words(unit.text());
        }
        if (unit.run().get().words() <= READ_IN_FULL) {
            return Syntax.words(Text.of(unit.text())).stream()
                    .flatMap(List::stream)
                    .toList();
        }
        int comma = unit.text().lastIndexOf(',');
        List<String> words = new ArrayList<>();
        words.add("“");
        words.addAll(CLAUSE);
        words.add(comma >= unit.text().length() - ENDS_WITHIN ? "," : ".");
        words.add("”");
        return words;
    }

    /** The step that {@code step} hangs on. */
    int head(int step) {
        int head = top(step).head();
        return head == Parse.NONE ? NONE : stepOf[head];
    }

    Word top(int step) {
        return parse.word(topOf[step]);
    }

    PartOfSpeech partOfSpeech(int step) {
        return top(step).partOfSpeech();
    }

    /** Whether {@code step} hangs on its head by {@code relation}, whatever the subtype. */
    boolean is(int step, String relation) {
        return top(step).is(relation);
    }

    /** What hangs on {@code step} by {@code relation}, in reading order. */
    List<Integer> dependents(int step, String relation) {
        return parse.dependents(topOf[step], relation).stream()
                .map(word -> stepOf[word])
                .filter(found -> found != step)
                .toList();
    }

    /** From the first to the last step of all that hangs on {@code step}, itself included. */
    Steps subtree(int step) {
        return new Steps(stepOf[parse.first(topOf[step])], stepOf[parse.last(topOf[step])] + 1);
    }
}
