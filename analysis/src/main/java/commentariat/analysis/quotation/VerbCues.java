package commentariat.analysis.quotation;

import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import java.util.Optional;
import java.util.Set;

/** Reports whose cue is a verb: which form it has where it stands decides what its subject and its words are. */
final class VerbCues {
    private final Grammar grammar;
    private final FiniteCues finite;
    private final NonFiniteCues nonFinite;

    VerbCues(Grammar grammar, Earlier earlier) {
        this.grammar = grammar;
        this.finite = new FiniteCues(grammar, earlier);
        this.nonFinite = new NonFiniteCues(grammar, earlier);
    }

    Optional<Report> at(int step, Cues.Form form) {
        Cue cue = form.cue();
        int last = step;
        if (cue.particle().isPresent()) {
            String[] words = cue.particle().get().split(" ", -1);
            for (String word : words) {
                if (!grammar.is(last + 1, word)) {
                    return Optional.empty();
                }
                last++;
            }
        }
        if (grammar.at(step).isCapitalised() && step > 0 && !grammar.isRun(step - 1) && !grammar.is(step - 1, ":")) {
            return Optional.empty(); // a name or a headline: the Said family
        }
        int group = grammar.groupStart(step);
        Set<VerbForm> forms = form.forms();
        if (grammar.is(group - 1, "to") && forms.contains(VerbForm.BASE)) {
            return nonFinite.infinitive(step, last, group, cue);
        }
        boolean be = false;
        boolean have = false;
        boolean helped = false;
        for (int i = group; i < step; i++) {
            be |= grammar.isFormOfBe(i);
            have |= grammar.mayBeHas(i);
            helped |= grammar.isAuxiliary(i);
        }
        if (forms.contains(VerbForm.ING)) {
            return be
                    ? finite.at(step, last, group, cue, "subject-before-cue")
                    : nonFinite.participle(step, last, group, cue);
        }
        if (forms.contains(VerbForm.PARTICIPLE) && be && !have) {
            return nonFinite.passive(step, last, group, cue);
        }
        if (!helped && !isVerbHere(step, forms)) {
            return Optional.empty();
        }
        return finite.at(step, last, group, cue, "subject-before-cue");
    }

    /** Whether a word that may be a noun or an adjective is a finite verb where it stands. */
    private boolean isVerbHere(int step, Set<VerbForm> forms) {
        int group = grammar.groupStart(step);
        if (group == 0 || grammar.isRun(group - 1) || grammar.is(group - 1, WordClass.SUBJECT)) {
            return true;
        }
        boolean afterComma = grammar.is(group - 1, ",");
        if (forms.contains(VerbForm.PAST)) {
            return !grammar.isNominalPlace(step);
        }
        boolean objectOfVerb =
                group == step && grammar.at(step - 1).verb().contains(VerbForm.PAST) && !grammar.isName(step - 1);
        if (grammar.isNominalPlace(step) || objectOfVerb) {
            return false;
        }
        if (afterComma || grammar.is(group - 1, WordClass.CONJUNCTION)) {
            return true;
        }
        return forms.contains(VerbForm.BASE) ? grammar.isPluralBefore(group) : grammar.isSingularBefore(group);
    }
}
