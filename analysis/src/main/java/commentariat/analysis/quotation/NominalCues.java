package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.WordClass;
import java.util.List;
import java.util.Optional;

/** Reports whose cue is an adjective or a noun: is sceptical about, Reed's claim that. */
final class NominalCues {
    private final Grammar grammar;
    private final Earlier earlier;
    private final int end;

    NominalCues(Grammar grammar, Earlier earlier) {
        this.grammar = grammar;
        this.earlier = earlier;
        this.end = grammar.size();
    }

    /** Reed is sceptical about …; Reed, director of …, is also confident that …. */
    Optional<Report> adjective(int step, CueClass cueClass) {
        int group = grammar.groupStart(step);
        boolean be = false;
        for (int i = group; i < step; i++) {
            be |= grammar.isFormOfBe(i) || grammar.is(i, "remain");
        }
        be |= grammar.is(step - 1, "remains") || grammar.is(step - 1, "remain") || grammar.is(step - 1, "remained");
        if (!be) {
            return Optional.empty();
        }
        Steps subject = grammar.subjectBefore(
                grammar.isFormOfBe(group) || group < step ? group : step - 1, earlier.leastFor(group));
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        int from = step + 1;
        boolean clause = grammar.is(from, "that");
        boolean about = grammar.is(from, "about") || grammar.is(from, "of");
        boolean because = grammar.is(grammar.skipPunctuation(from, end), "because");
        if (!clause && !about && !because) {
            return Optional.empty();
        }
        int start = because ? grammar.skipPunctuation(from, end) + 1 : from + 1;
        int to = grammar.trimEnd(start, end);
        return to <= start
                ? Optional.empty()
                : Optional.of(new Report(
                        step,
                        step,
                        cueClass,
                        true,
                        grammar.polarity(group, step),
                        subject,
                        List.of(new Steps(start, to)),
                        List.of(),
                        -1,
                        "adjective",
                        .6));
    }

    /** Reed's claim that …; the claim of Reed that is not sought. */
    Optional<Report> noun(int step, CueClass cueClass) {
        int owner = step - 1;
        while (owner > 0
                && owner > step - 4
                && !grammar.isPossession(owner)
                && !grammar.is(owner, WordClass.POSSESSIVE)
                && grammar.isWord(owner)) {
            owner--;
        }
        Steps source = Steps.NONE;
        if (grammar.isPossession(owner)) {
            source = grammar.nounPhraseBefore(owner, 0);
        } else if (grammar.is(owner, WordClass.POSSESSIVE)) {
            source = new Steps(owner, owner + 1);
        }
        int from = step + 2;
        int to = grammar.trimEnd(from, end);
        // a clause, not a relative one: "the claim that Reed made" has no words in it
        if (to - from < 3 || source.isEmpty() || !grammar.hasVerb(from, to)) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step,
                step,
                cueClass,
                true,
                Optional.empty(),
                source,
                List.of(new Steps(from, to)),
                List.of(),
                -1,
                "noun",
                .6));
    }
}
