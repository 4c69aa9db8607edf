package commentariat.analysis.stance;

import commentariat.analysis.country.FoundCountries;
import commentariat.analysis.quotation.CueClass;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.ArticleStance;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.TargetStance;
import commentariat.contract.commentary.WriterStance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stage that tells which side words take. */
public final class Stances {
    /** A writer whose sentences lean less than this on average does not lean. */
    private static final double LEAN = 0.12;

    private static final Set<String> ASKING =
            Set.of("how", "if", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why");
    private static final Judgement NO_SIDE_OF_QUESTION =
            new Judgement(StanceLabel.NEUTRAL, 0, 0.7, List.of(), "indirect-question");

    private final StanceEngine engine;

    /** The stage, with the engine that judges. */
    public Stances(StanceEngine engine) {
        this.engine = engine;
    }

    /**
     * The side of each quotation, and the balance of all.
     *
     * @param quotations what is quoted in {@code text}
     * @param speakers who said it
     * @param countries which countries are meant
     */
    public FoundStance find(
            Text text, List<FoundQuotation> quotations, FoundSpeakers speakers, FoundCountries countries) {
        List<Targets.Chosen> judged = new Targets(text, countries.mentions(), speakers, quotations).all();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            FoundQuotation quotation = quotations.get(i);
            passages.add(new Passage(
                    quotation.span(),
                    judged.get(i).candidate().map(Candidate::at),
                    true,
                    quotation.cueClass(),
                    judged.get(i).parses()));
        }
        int ofQuotations = passages.size();
        passages.addAll(writersOwn(text, quotations));
        List<Judgement> judgements = engine.judge(text, passages);
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < ofQuotations; i++) {
            Judgement judgement = isIndirectQuestion(text, quotations.get(i)) ? NO_SIDE_OF_QUESTION : judgements.get(i);
            stances.add(new Stance(
                    judgement.label(),
                    judgement.score(),
                    judgement.confidence(),
                    judged.get(i).target(),
                    judgement.evidence(),
                    judgement.rule(),
                    engine.name()));
        }
        ArticleStance ofArticle = new ArticleStance(
                Voices.balance(stances, speakers.attributions()),
                writer(judgements.subList(ofQuotations, judgements.size())));
        return new FoundStance(stances, ofArticle);
    }

    /** Who asks <em>whether</em> it was so does not say that it was. */
    private static boolean isIndirectQuestion(Text text, FoundQuotation quotation) {
        return quotation.cueClass().filter(CueClass.QUESTION::equals).isPresent()
                && ASKING.contains(text.tokens()
                        .get(text.firstTokenFrom(quotation.span().start()))
                        .lower());
    }

    /** The answer for a text in a language that no engine here reads: {@code quotations} times neutral, with no confidence. */
    public FoundStance unjudged(int quotations) {
        Stance stance =
                new Stance(StanceLabel.NEUTRAL, 0, 0, Optional.empty(), List.of(), "language-not-read", engine.name());
        return new FoundStance(
                Collections.nCopies(quotations, stance),
                new ArticleStance(List.of(), new WriterStance(StanceLabel.NEUTRAL, 0)));
    }

    /** The side that the sentence around each of {@code targets} takes toward it; as many answers, in the same order. */
    public List<TargetStance> targets(Text text, List<Span> targets) {
        List<Passage> passages = targets.stream()
                .map(target -> new Passage(
                        text.sentenceAt(target.start()).orElse(target), Optional.of(target), false, Optional.empty()))
                .toList();
        List<Judgement> judgements = engine.judge(text, passages);
        List<TargetStance> answers = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            answers.add(new TargetStance(
                    targets.get(i).start(),
                    targets.get(i).end(),
                    judgements.get(i).label(),
                    judgements.get(i).score()));
        }
        return answers;
    }

    /** The sentences that quote nobody. */
    private static List<Passage> writersOwn(Text text, List<FoundQuotation> quotations) {
        List<Passage> own = new ArrayList<>();
        int next = 0;
        int quotedUpTo = 0;
        for (Span sentence : text.sentences()) {
            while (next < quotations.size() && quotations.get(next).span().start() < sentence.end()) {
                quotedUpTo = Math.max(quotedUpTo, quotations.get(next).span().end());
                next++;
            }
            if (quotedUpTo <= sentence.start()) {
                own.add(new Passage(sentence, Optional.empty(), true, Optional.empty()));
            }
        }
        return own;
    }

    private static WriterStance writer(List<Judgement> sentences) {
        double score =
                sentences.stream().mapToDouble(Judgement::score).average().orElse(0);
        return new WriterStance(label(score), score);
    }

    private static StanceLabel label(double score) {
        if (Math.abs(score) < LEAN) {
            return StanceLabel.NEUTRAL;
        }
        return score > 0 ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE;
    }
}
