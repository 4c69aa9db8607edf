package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.syntax.PartOfSpeech;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose a verb is, by the sentence's tree: its own subject, or the one that it shares with the word that it hangs on. */
final class Subjects {
    /** A subject is not sought further up. */
    private static final int DEEPEST = 6;

    private static final Set<PartOfSpeech> NOMINAL =
            EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.PRON);

    private final Grammar grammar;
    private final Tree tree;

    Subjects(Grammar grammar, Tree tree) {
        this.grammar = grammar;
        this.tree = tree;
    }

    /** The noun phrase that is the subject of {@code verb}, without its clauses and appositions; empty for a passive, and where there is none. */
    Optional<Steps> of(int verb) {
        return of(verb, DEEPEST);
    }

    private Optional<Steps> of(int verb, int deepest) {
        List<Integer> own = tree.dependents(verb, "nsubj").stream()
                .filter(subject -> !grammar.isRun(subject))
                .toList();
        if (!own.isEmpty()) {
            boolean passive = tree.top(own.get(0)).relation().equals("nsubj:pass");
            return passive ? Optional.empty() : Optional.of(phrase(own.get(0), verb));
        }
        int head = tree.head(verb);
        if (head == Tree.NONE || deepest == 0) {
            return Optional.empty();
        }
        if (tree.is(verb, "xcomp")) {
            // she urged him to say: the object is the subject
            List<Integer> objects = tree.dependents(head, "obj");
            return objects.isEmpty() ? of(head, deepest - 1) : Optional.of(phrase(objects.get(0), verb));
        }
        if (tree.is(verb, "conj") || tree.is(verb, "advcl")) {
            return of(head, deepest - 1);
        }
        return tree.is(verb, "acl") && NOMINAL.contains(tree.partOfSpeech(head))
                ? Optional.of(phrase(head, verb))
                : Optional.empty();
    }

    private Steps phrase(int noun, int verb) {
        Steps all = tree.subtree(noun);
        int from = all.from();
        while (from < noun
                && (!grammar.isWord(from) || tree.is(from, "cc") || tree.is(from, "mark") || tree.is(from, "case"))) {
            from++;
        }
        int to = noun + 1;
        while (to < all.to()
                && to != verb
                && !grammar.at(to).isPunctuation()
                && !grammar.isRun(to)
                && !opensClause(to, noun)) {
            to++;
        }
        return new Steps(from, to);
    }

    private boolean opensClause(int step, int noun) {
        return tree.dependents(noun, "acl").stream()
                .anyMatch(clause -> tree.subtree(clause).contains(step));
    }
}
