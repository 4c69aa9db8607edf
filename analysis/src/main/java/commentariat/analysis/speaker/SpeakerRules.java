package commentariat.analysis.speaker;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Voice.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that tell who said a quotation. Each looks at one quotation, and at those before it. */
final class SpeakerRules {
    static final List<SpeakerRule> RULES = List.of( // surest first
            new SpeakerRule("according-to", NamedSources::accordingTo), // according to Reed, …
            new SpeakerRule("as-put", NamedSources::asPut), // as Reed put it, …
            new SpeakerRule("name-beside-cue", NamedSources::nameBesideCue), // “…,” said Ann Reed, a professor
            new SpeakerRule("interviewed", SpeakerRules::interviewed), // Q: … A: …
            new SpeakerRule("pronoun", PronounSources::pronoun), // he said
            new SpeakerRule("owner-of-words", DescribedSources::ownerOfWords), // Reed's speech said
            new SpeakerRule("description", DescribedSources::description), // the professor said
            new SpeakerRule("described-subject", DescribedSources::describedSubject), // Reed left. The socialist said
            new SpeakerRule("institution", UnnamedSources::institution), // the Foreign Ministry said
            new SpeakerRule("group", UnnamedSources::group), // some experts said
            new SpeakerRule("unnamed", UnnamedSources::unnamed), // a senior official said
            new SpeakerRule("unknown-name", NamedSources::unknownName), // Verdier said: nothing else tells who that is
            new SpeakerRule("previous-speaker-goes-on", SpeakerRules::previousSpeakerGoesOn)); // “…,” he said. “…”

    private SpeakerRules() {}

    /** The rules, tried in order: the first that knows signs. */
    static Optional<Signed> first(Scene scene, int index) {
        for (SpeakerRule rule : RULES) {
            Optional<Heard> heard = rule.find().apply(scene, index);
            if (heard.isPresent()) {
                return Optional.of(new Signed(heard.get(), rule.name()));
            }
        }
        return Optional.empty();
    }

    /** Who was heard, and the rule that says so. */
    record Signed(Heard heard, String rule) {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        RULES.forEach(rule -> names.add(rule.name()));
        return names;
    }

    /** Who answers in an interview that is printed as questions and answers: whom the text before it names most. */
    private static Optional<Heard> interviewed(Scene scene, int index) {
        FoundQuotation quotation = scene.quotation(index);
        boolean answer = quotation.rule().equals("transcript")
                && PronounSources.onlyToken(scene, quotation.source())
                        .filter(label -> label.text().equals("A"))
                        .isPresent();
        return answer
                ? scene.interviewee().map(person -> new Heard(scene.voice(person), quotation.source(), "implied", .8))
                : Optional.empty();
    }

    private static Optional<Heard> previousSpeakerGoesOn(Scene scene, int index) {
        FoundQuotation quotation = scene.quotation(index);
        if (quotation.source().isPresent() || quotation.continues().isEmpty()) {
            return Optional.empty();
        }
        return scene.heard(quotation.continues().getAsInt())
                .map(before ->
                        new Heard(before.voice(), before.source(), "implied", Math.max(.4, before.confidence() - .05)));
    }
}
