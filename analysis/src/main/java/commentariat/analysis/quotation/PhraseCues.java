package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports whose cue is a phrase: according to Reed, in Reed's view, in the words of Reed, for Reed. */
final class PhraseCues {
    /** In words: More from the college’s report. */
    private static final int LONGEST_NAME = 8;

    private final Grammar grammar;
    private final Earlier earlier;
    private final int end;

    PhraseCues(Grammar grammar, Earlier earlier) {
        this.grammar = grammar;
        this.earlier = earlier;
        this.end = grammar.size();
    }

    /** The report that a phrase at {@code step} opens. */
    Optional<Report> at(int step) {
        if (grammar.is(step, "according") && grammar.is(step + 1, "to")) {
            return phrase(step, step + 2, CueClass.NEUTRAL, "according-to");
        }
        if (grammar.is(step, "for") && opensSentence(step)) {
            return forSomebody(step);
        }
        return grammar.is(step, "in") && step + 2 < end ? inTheViewOf(step) : Optional.empty();
    }

    private boolean opensSentence(int step) {
        return step == 0 || (step == 1 && grammar.is(0, WordClass.CONJUNCTION));
    }

    /** For Reed, the bridge is a mistake: what is said to be so in somebody's eyes. */
    private Optional<Report> forSomebody(int step) {
        Steps source = grammar.nounPhraseFrom(step + 1, end);
        if (source.isEmpty() || !grammar.is(source.to(), ",") || !grammar.canSpeak(source)) {
            return Optional.empty();
        }
        int from = grammar.skipPunctuation(source.to(), end);
        int to = grammar.trimEnd(from, end);
        boolean judged = IntStream.range(from, to).anyMatch(grammar::isFormOfBe);
        return judged && startsClause(from)
                ? Optional.of(new Report(
                        step,
                        step,
                        CueClass.BELIEF,
                        false,
                        Optional.empty(),
                        source,
                        List.of(new Steps(from, to)),
                        List.of(),
                        -1,
                        "for-somebody",
                        .5))
                : Optional.empty();
    }

    private boolean startsClause(int step) {
        return grammar.is(step, WordClass.DETERMINER)
                || grammar.is(step, WordClass.SUBJECT)
                || grammar.is(step, WordClass.PRONOUN)
                || grammar.is(step, WordClass.POSSESSIVE)
                || grammar.isName(step);
    }

    /** The bridge stands – Ann Reed: “…” */
    Optional<Report> nameAndColon(int colon) {
        int from = colon;
        while (from > 0 && from > colon - LONGEST_NAME && grammar.isWord(from - 1) && !grammar.isVerb(from - 1)) {
            from--;
        }
        boolean named = from < colon && grammar.isDash(from - 1) && grammar.isRun(colon + 1);
        return named
                ? Optional.of(new Report(
                        colon,
                        colon,
                        CueClass.NEUTRAL,
                        true,
                        Optional.empty(),
                        new Steps(from, colon),
                        List.of(),
                        List.of(colon + 1),
                        from - 1,
                        "introduced",
                        .8))
                : Optional.empty();
    }

    /** According to Reed, …; …, according to Reed. */
    private Optional<Report> phrase(int step, int from, CueClass cueClass, String rule) {
        Steps source = grammar.nounPhraseFrom(from, end, true);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return around(step, from - 1, source.to(), source, cueClass, rule);
    }

    private Optional<Report> around(int step, int last, int after, Steps source, CueClass cueClass, String rule) {
        List<Steps> contents = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        boolean first = step == 0 || (step <= 2 && grammar.is(0, WordClass.CONJUNCTION));
        int leftEnd = grammar.trimEnd(0, step);
        int rightStart = grammar.skipPunctuation(after, end);
        boolean relative =
                grammar.is(leftEnd - 1, "who") || grammar.is(leftEnd - 1, "which") || grammar.is(leftEnd - 1, "that");
        boolean rightToo = rightStart > after && rightStart < end && (first || relative || grammar.is(step - 1, ","));
        if (!first && !relative) {
            add(earlier.leftStart(step), leftEnd, contents, runs);
        }
        if (rightToo || first) {
            add(rightStart, grammar.trimEnd(rightStart, end), contents, runs);
        }
        return contents.isEmpty() && runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(
                        step, last, cueClass, true, Optional.empty(), source, contents, runs, -1, rule, .85));
    }

    private void add(int from, int to, List<Steps> contents, List<Integer> runs) {
        if (to <= from) {
            return;
        }
        if (to == from + 1 && grammar.isRun(from)) {
            runs.add(from);
        } else if (grammar.words(from, to) > 1) {
            contents.add(new Steps(from, to));
        }
    }

    /** In Reed's view, …; in the words of Reed, …. */
    private Optional<Report> inTheViewOf(int step) {
        int most = Math.min(end, step + 8);
        for (int i = step + 1; i < most; i++) {
            if (grammar.isRun(i) || grammar.at(i).isPunctuation()) {
                return Optional.empty();
            }
            if (grammar.is(i, "view") || grammar.is(i, "opinion") || grammar.is(i, "words") || grammar.is(i, "eyes")) {
                if (grammar.is(i + 1, "of")) {
                    Steps source = grammar.nounPhraseFrom(i + 2, end);
                    return source.isEmpty()
                            ? Optional.empty()
                            : around(step, i + 1, source.to(), source, CueClass.BELIEF, "in-view-of");
                }
                boolean owned = grammar.isPossession(i - 1) || grammar.is(i - 1, WordClass.POSSESSIVE);
                if (!owned) {
                    return Optional.empty();
                }
                int to = grammar.isPossession(i - 1) ? i - 1 : i;
                return around(step, i, i + 1, new Steps(step + 1, to), CueClass.BELIEF, "in-view-of");
            }
        }
        return Optional.empty();
    }
}
