package commentariat.analysis.stance;

import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs each judging word of a sentence by the words around it. */
final class Composition {
    private static final Set<String> NEGATORS = words("negators.txt");
    private static final Set<String> HEDGES = words("hedges.txt");
    private static final Set<String> FLIPS = words("flips.txt");
    private static final Set<String> ATTEMPTS = words("attempts.txt");
    private static final Set<String> FAILURES = words("failures.txt");
    private static final Set<String> CONTRASTS = words("contrasts.txt");
    private static final Map<String, Double> INTENSIFIERS = factors("intensifiers.txt");

    /** Quotation marks end no clause: he lacks “strength”. */
    private static final Set<String> CLAUSE_MARKS = Set.of(",", ";", ":", "—", "–", "--", "(", ")");

    private static final Set<String> BEING =
            Set.of("am", "are", "be", "been", "being", "get", "got", "is", "was", "were");

    /** A denied judgement is turned, but is weaker than its opposite: not good is less than bad. */
    private static final double NEGATED = -0.7;

    /** Further on in the clause a denial is less surely of this word: I would not yet read the visits in positive terms. */
    private static final double NEGATED_FAR_OFF = -0.4;

    private static final double FLIPPED = -0.8;
    private static final double HEDGED = 0.7;
    private static final double ASKED = 0.5;
    /** What stands before a contrast counts by this share, in its sentence or, where it opens one, in the sentence before. */
    static final double BEFORE_CONTRAST = 0.4;

    /** What stands after a contrast counts so much more. */
    static final double AFTER_CONTRAST = 1.3;

    private static final Set<String> ASKING = Set.of("how", "who", "why");
    private static final Set<String> MODALS = Set.of("can", "could", "should");
    private static final Set<String> UNREAL = Set.of("had", "were");
    private static final Set<String> CONSEQUENCE = Set.of("could", "might", "would");
    private static final Set<String> EVIDENCE = words("evidence-verbs.txt");
    private static final Set<String> SAYING = words("saying-verbs.txt");
    private static final Set<String> DIFFICULT = words("difficult.txt");
    private static final Set<String> PASSING =
            Set.of("past", "pass", "passed", "passes", "passing", "survived", "weathered");
    private static final Set<String> PERIODS = words("periods.txt");
    private static final Set<String> CLAUSE_OPENERS = Set.of("that", "because", "if", "and", "or", "but", "while");
    private static final Set<String> EXCEPTED = Set.of("all", "anything", "nothing");
    private static final Set<String> COORDINATORS = Set.of("and", "but", "so", "then");

    private static final int NEGATION_NEAR = 4;
    private static final int NEGATION_REACH = 8;
    private static final int FLIP_REACH = 3;
    private static final int HEDGE_REACH = 5;
    private static final int TELLING_REACH = 3;
    /** As far as a clause reaches that is denied as a whole. */
    private static final int CLAUSE_REACH = 25;

    private static final int PASSING_REACH = 8;
    /** As far as a subject may stand from what is said of it. */
    private static final int SUBJECT_REACH = 14;

    private final List<Token> tokens;
    private final int from;
    private final int to;

    private Composition(List<Token> tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    private static Set<String> words(String file) {
        return WordList.beside(Composition.class, file).words();
    }

    private static Map<String, Double> factors(String file) {
        Map<String, Double> factors = new HashMap<>();
        WordList.beside(Composition.class, file)
                .pairs()
                .forEach((word, factor) -> factors.put(word, Double.parseDouble(factor)));
        return Map.copyOf(factors);
    }

    /** The judging words among the tokens {@code from..to} of {@code tokens}, the end exclusive, which are one sentence or part of one. */
    static List<Appraisal> of(List<Token> tokens, int from, int to) {
        return new Composition(tokens, from, to).appraisals();
    }

    /** Whether the sentence {@code from..to} is set against the one before: <em>But</em> it failed; <em>However,</em> it failed. */
    static boolean opensWithContrast(List<Token> tokens, int from, int to) {
        int first = from;
        while (first < to && !tokens.get(first).isWord()) {
            first++;
        }
        if (first + 1 >= to) {
            return false;
        }
        boolean comma = tokens.get(first + 1).text().equals(",");
        String word = tokens.get(first).lower();
        return word.equals("but")
                || word.equals("yet")
                || (comma && (word.equals("still") || CONTRASTS.contains(word)));
    }

    private List<Appraisal> appraisals() {
        List<Appraisal> appraisals = new ArrayList<>();
        int contrast = lastContrast();
        int opensContrast = contrast < 0 ? from : quotedFrom(contrast);
        boolean question = to > from && tokens.get(to - 1).text().startsWith("?");
        int rhetorical = question ? rhetoricalQuestion() : to;
        int at = from;
        while (at < to) {
            Optional<JudgingWords.Hit> hit = JudgingWords.inEnglish().longestAt(tokens, at, to);
            if (hit.isEmpty() || isOperator(at, hit.get())) {
                at++;
                continue;
            }
            int last = at + hit.get().length() - 1;
            Appraisal appraisal = weigh(at, last, hit.get());
            double factor = at > rhetorical ? NEGATED : question ? ASKED : 1;
            if (contrast >= 0 && at >= opensContrast) {
                factor *= at < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST;
            }
            appraisals.add(
                    new Appraisal(at, last, appraisal.valence().times(factor), appraisal.passive(), appraisal.rule()));
            at = last + 1;
        }
        return appraisals;
    }

    /**
     * Where a question opens that wants no answer, for it says that there is nobody, no way, no reason: <em>who could trust them?</em>
     * (Han 2002, "Interpreting interrogatives as rhetorical questions"); the end where none does. <em>How would</em> asks.
     */
    private int rhetoricalQuestion() {
        for (int i = from; i + 1 < to; i++) {
            String asking = tokens.get(i).lower();
            boolean opens = i == from
                    || !tokens.get(i - 1).isWord()
                    || COORDINATORS.contains(tokens.get(i - 1).lower());
            boolean would = next(i).equals("would") && !asking.equals("how");
            if (opens && ASKING.contains(asking) && (would || MODALS.contains(next(i)))) {
                return i;
            }
        }
        return to;
    }

    private Appraisal weigh(int first, int last, JudgingWords.Hit hit) {
        Valence weighed = hit.valence().times(intensity(first));
        String rule = hit.idiom() ? Judgement.IDIOM : "word";
        if (isFailedAttempt(first, last)) {
            weighed = weighed.times(FLIPPED);
            rule = "failed-attempt";
        } else if (isFlipped(first) || isGoneThrough(first, last)) {
            weighed = weighed.times(FLIPPED);
            rule = "flip";
        }
        double denial = isCounterfactual(first) ? -denial(first) : denial(first);
        if (isDifficultDeed(first, last)) {
            denial = denial < 0 ? 1 : NEGATED;
        }
        if (denial < 0) {
            weighed = weighed.times(Math.max(denial, NEGATED));
            rule = Judgement.TURNING.contains(rule) ? rule : "negation";
        }
        if (isHedged(first)) {
            weighed = weighed.times(HEDGED);
        }
        return new Appraisal(first, last, weighed, isPassive(first), rule);
    }

    /** A word that only acts on the one it governs: <em>failed</em> in <em>failed to isolate</em>, in <em>attempts to isolate failed</em>. */
    private boolean isOperator(int at, JudgingWords.Hit hit) {
        if (hit.length() > 1) {
            return false;
        }
        String word = tokens.get(at).lower();
        boolean governs = (FAILURES.contains(word) && (next(at).equals("to") || attemptBefore(at) >= 0))
                || (FLIPS.contains(word) && judgesAfter(at))
                || (isDifficultTo(at) && judgesAfter(at))
                || deedBefore(at) >= 0;
        return governs;
    }

    private String next(int at) {
        return at + 1 < to ? tokens.get(at + 1).lower() : "";
    }

    private boolean judgesAfter(int at) {
        for (int i = at + 1; i < to && i <= at + FLIP_REACH; i++) {
            if (isClauseMark(i)) {
                return false;
            }
            Optional<JudgingWords.Hit> hit = JudgingWords.inEnglish().longestAt(tokens, i, to);
            if (hit.isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isClauseMark(int i) {
        return CLAUSE_MARKS.contains(tokens.get(i).text());
    }

    private double intensity(int first) {
        double factor = 1;
        for (int i = first - 1; i >= from && i >= first - 2; i--) {
            factor *= INTENSIFIERS.getOrDefault(tokens.get(i).lower(), 1.0);
        }
        return factor;
    }

    /** The factor by which the words before turn this one; 1 where nothing denies it, or two denials undo each other. */
    private double denial(int first) {
        double denial = 1;
        for (int i = first - 1; i >= from && i >= first - CLAUSE_REACH; i--) {
            if (isClauseMark(i) || (i > from && isContrast(i))) {
                break;
            }
            if (isDenial(i) && (i >= first - NEGATION_REACH || deniesClause(i))) {
                denial = denial < 0 ? 1 : (first - i <= NEGATION_NEAR ? NEGATED : NEGATED_FAR_OFF);
            }
        }
        return denial;
    }

    /** Whether all that a clause tells is denied: it does <em>not mean that</em> they have made peace. */
    private boolean deniesClause(int denial) {
        for (int i = denial + 1; i <= denial + TELLING_REACH && i + 1 < to; i++) {
            if (next(i).equals("that")) {
                return EVIDENCE.contains(tokens.get(i).lower())
                        || SAYING.contains(tokens.get(i).lower());
            }
        }
        return false;
    }

    /** In a condition that does not hold: <em>if the deal were a success, they would say so</em>. */
    private boolean isCounterfactual(int first) {
        boolean unreal = false;
        for (int i = first - 1; i >= from && i >= first - NEGATION_REACH && !isClauseMark(i); i--) {
            unreal |= UNREAL.contains(tokens.get(i).lower());
            if (tokens.get(i).is("if")) {
                return unreal
                        && tokens.subList(first, to).stream().anyMatch(token -> CONSEQUENCE.contains(token.lower()));
            }
        }
        return false;
    }

    private boolean isDenial(int i) {
        String word = tokens.get(i).lower();
        boolean notOnly = word.equals("not") && next(i).equals("only");
        // what is impossible without somebody is possible with them
        boolean condition =
                word.equals("impossible") && tokens.subList(i, to).stream().anyMatch(token -> token.is("without"));
        boolean excepts = i + 1 < to && isExcepting(i + 1);
        return excepts
                ? word.equals("anything")
                : isDifficultTo(i) || (NEGATORS.contains(word) || word.endsWith("n't")) && !notOnly && !condition;
    }

    /** What is hard to do is as good as denied: <em>hard to trust</em>, <em>hard to isolate</em>. */
    private boolean isDifficultTo(int i) {
        return DIFFICULT.contains(tokens.get(i).lower()) && next(i).equals("to");
    }

    /** <em>Restoring trust would be very difficult.</em> */
    private boolean isDifficultDeed(int first, int last) {
        for (int i = last + 1; i < to && i <= last + SUBJECT_REACH && !isClauseMark(i) && !isContrast(i); i++) {
            int deed = deedBefore(i);
            if (deed >= 0) {
                return deed <= first;
            }
        }
        return false;
    }

    /** Where the deed starts that the word {@code at} calls difficult: with a verb in <em>-ing</em> that opens a clause; -1 if it calls none so. */
    private int deedBefore(int at) {
        if (!DIFFICULT.contains(tokens.get(at).lower())) {
            return -1;
        }
        boolean is = false;
        for (int i = at - 1; i >= from && i >= at - SUBJECT_REACH && !isClauseMark(i); i--) {
            is |= i >= at - HEDGE_REACH && BEING.contains(tokens.get(i).lower());
            boolean opens = i == from
                    || !tokens.get(i - 1).isWord()
                    || CLAUSE_OPENERS.contains(tokens.get(i - 1).lower());
            if (is && opens && tokens.get(i).lower().endsWith("ing")) {
                return i;
            }
        }
        return -1;
    }

    /** <em>We passed the period of their freeze</em>, <em>they have passed a historic low</em>: what is over, is turned. */
    private boolean isGoneThrough(int first, int last) {
        boolean period = tokens.subList(first, last + 1).stream().anyMatch(token -> PERIODS.contains(token.lower()));
        for (int i = first - 1; i >= from && i >= first - PASSING_REACH && !isClauseMark(i); i--) {
            period |= PERIODS.contains(tokens.get(i).lower());
            if (PASSING.contains(tokens.get(i).lower())) {
                return period;
            }
        }
        return false;
    }

    private boolean isFlipped(int first) {
        int reach = FLIP_REACH;
        for (int i = first - 1; i >= from && reach > 0; i--, reach--) {
            String word = tokens.get(i).lower();
            if (isClauseMark(i)) {
                return false;
            }
            if (FLIPS.contains(word) || (FAILURES.contains(word) && next(i).equals("to"))) {
                return true;
            }
        }
        return false;
    }

    /** <em>The attempts to isolate the Kremlin politically and economically have largely failed.</em> */
    private boolean isFailedAttempt(int first, int last) {
        for (int i = last + 1; i < to && i <= last + SUBJECT_REACH; i++) {
            if (isClauseMark(i) || isContrast(i)) {
                return false;
            }
            if (FAILURES.contains(tokens.get(i).lower())) {
                int attempt = attemptBefore(i);
                return attempt >= 0 && attempt < first;
            }
        }
        return false;
    }

    private int attemptBefore(int at) {
        for (int i = at - 1; i >= from && i >= at - SUBJECT_REACH; i--) {
            if (isClauseMark(i)) {
                return -1;
            }
            if (ATTEMPTS.contains(tokens.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHedged(int first) {
        int reach = HEDGE_REACH;
        for (int i = first - 1; i >= from && reach > 0; i--, reach--) {
            if (isClauseMark(i)) {
                return false;
            }
            if (HEDGES.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPassive(int first) {
        String word = tokens.get(first).lower();
        if (!word.endsWith("ed") && !word.endsWith("en") && !word.endsWith("un")) {
            return false;
        }
        for (int i = first - 1; i >= from && i >= first - 3; i--) {
            if (BEING.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** <em>yet</em> only where it starts a clause: <em>not yet</em> is none; nor is <em>but</em> in <em>nothing but</em>. */
    private boolean isContrast(int i) {
        String word = tokens.get(i).lower();
        return CONTRASTS.contains(word) && (!word.equals("yet") || isClauseMark(i - 1)) && !isExcepting(i);
    }

    /** <em>but</em> in the sense of except: <em>anything but honest</em>, <em>nothing but lies</em>, <em>all but dead</em>. */
    private boolean isExcepting(int i) {
        return i > from
                && tokens.get(i).is("but")
                && EXCEPTED.contains(tokens.get(i - 1).lower());
    }

    /** Where the words between quotation marks start that {@code at} stands in, for a contrast goes no further back; else where all start. */
    private int quotedFrom(int at) {
        for (int i = at - 1; i >= from; i--) {
            if (tokens.get(i).text().equals("“")) {
                return i;
            }
            if (tokens.get(i).text().equals("”")) {
                break;
            }
        }
        return from;
    }

    private int lastContrast() {
        int contrast = -1;
        for (int i = from; i < to; i++) {
            if (i > from && isContrast(i)) {
                contrast = i;
            }
        }
        return contrast;
    }
}
