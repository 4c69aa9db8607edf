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
    private static final double BEFORE_CONTRAST = 0.4;
    private static final double AFTER_CONTRAST = 1.3;

    private static final int NEGATION_NEAR = 4;
    private static final int NEGATION_REACH = 8;
    private static final int FLIP_REACH = 3;
    private static final int HEDGE_REACH = 5;

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

    private List<Appraisal> appraisals() {
        List<Appraisal> appraisals = new ArrayList<>();
        int contrast = lastContrast();
        boolean question = to > from && tokens.get(to - 1).text().startsWith("?");
        int at = from;
        while (at < to) {
            Optional<JudgingWords.Hit> hit = JudgingWords.inEnglish().longestAt(tokens, at, to);
            if (hit.isEmpty() || isOperator(at, hit.get())) {
                at++;
                continue;
            }
            int last = at + hit.get().length() - 1;
            Appraisal appraisal = weigh(at, last, hit.get().valence());
            double factor = question ? ASKED : 1;
            if (contrast >= 0) {
                factor *= at < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST;
            }
            appraisals.add(
                    new Appraisal(at, last, appraisal.valence().times(factor), appraisal.passive(), appraisal.rule()));
            at = last + 1;
        }
        return appraisals;
    }

    private Appraisal weigh(int first, int last, Valence valence) {
        Valence weighed = valence.times(intensity(first));
        String rule = "word";
        if (isFailedAttempt(first, last)) {
            weighed = weighed.times(FLIPPED);
            rule = "failed-attempt";
        } else if (isFlipped(first)) {
            weighed = weighed.times(FLIPPED);
            rule = "flip";
        }
        double denial = denial(first);
        if (denial < 0) {
            weighed = weighed.times(denial);
            rule = rule.equals("word") ? "negation" : rule;
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
                || (FLIPS.contains(word) && judgesAfter(at));
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
        for (int i = first - 1; i >= from && i >= first - NEGATION_REACH; i--) {
            String word = tokens.get(i).lower();
            if (isClauseMark(i) || (i > from && isContrast(i))) {
                break;
            }
            boolean notOnly = word.equals("not") && next(i).equals("only");
            boolean noDoubt = word.equals("no") && next(i).equals("doubt");
            if ((NEGATORS.contains(word) || word.endsWith("n't")) && !notOnly && !noDoubt) {
                denial = denial < 0 ? 1 : (first - i <= NEGATION_NEAR ? NEGATED : NEGATED_FAR_OFF);
            }
        }
        return denial;
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
        for (int i = last + 1; i < to && i <= last + 12; i++) {
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
        for (int i = at - 1; i >= from && i >= at - 14; i--) {
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

    /** <em>yet</em> only where it starts a clause: <em>not yet</em> is none. */
    private boolean isContrast(int i) {
        String word = tokens.get(i).lower();
        return CONTRASTS.contains(word) && (!word.equals("yet") || isClauseMark(i - 1));
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
