package commentariat.analysis.speaker;

import commentariat.analysis.text.WordClass;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.Span;
import java.util.Optional;
import java.util.Set;

/** Finds words beside a name that only go with somebody who holds or seeks an elected office: the Holt campaign, voted for Holt, Holt ran for mayor. */
final class Candidacy {
    private static final Set<String> OWNED =
            WordList.beside(Candidacy.class, "office-seekers.txt").words();
    /** What of that belongs to a candidate and no other. */
    private static final Set<String> CAMPAIGN = Set.of("campaign", "candidacy", "nomination", "presidency");

    private static final Set<String> BEFORE_CAMPAIGN = Set.of(
            "presidential",
            "senate",
            "gubernatorial",
            "mayoral",
            "election",
            "re-election",
            "reelection",
            "primary",
            "white",
            "house");
    private static final Set<String> SEEKING = Set.of("run", "ran", "runs", "running", "campaigning", "campaigned");
    private static final Set<String> OFFICES = Set.of(
            "president",
            "presidency",
            "governor",
            "mayor",
            "congress",
            "senate",
            "parliament",
            "office",
            "re-election",
            "reelection",
            "chancellor",
            "premier",
            "seat",
            "nomination",
            "sheriff",
            "house");
    private static final Set<String> ENDORSING = Set.of(
            "endorse",
            "endorsed",
            "endorses",
            "endorsing",
            "elect",
            "elected",
            "electing",
            "nominate",
            "nominated",
            "nominating");
    private static final Set<String> VOTING =
            Set.of("vote", "voted", "votes", "voting", "stumping", "stumped", "caucus", "caucused");
    private static final Set<String> WINNING = Set.of("won", "wins", "win", "winning", "carried", "lost", "swept");
    private static final Set<String> CONTESTS = Set.of(
            "primary",
            "primaries",
            "caucus",
            "caucuses",
            "nomination",
            "election",
            "runoff",
            "presidency",
            "delegates");
    /** An office stands no further behind its verb than this, in tokens. */
    private static final int REACH = 7;

    private final Words words;

    Candidacy(Words words) {
        this.words = words;
    }

    /** The words that tell; empty where there are none beside {@code name}. */
    Optional<Span> of(NameInText name) {
        return owned(name, OWNED).or(() -> before(name)).or(() -> contest(name));
    }

    /** The same for words that belong to a candidate and to no office holder's guest or critic. */
    Optional<Span> campaign(NameInText name) {
        return owned(name, CAMPAIGN).or(() -> contest(name));
    }

    private Optional<Span> owned(NameInText name, Set<String> nouns) {
        int next = name.to();
        while (words.is(next, "'s") || words.is(next, "'") || words.is(next, "’")) {
            next++;
        }
        for (int skipped = 0; skipped < 4 && next < words.size(); skipped++, next++) {
            String word = words.at(next).lower();
            if (nouns.contains(word)) {
                return Optional.of(words.at(next).span());
            }
            boolean modifier = BEFORE_CAMPAIGN.contains(word)
                    || Lexicons.isParty(words.at(next).text())
                    || words.is(next, WordClass.NUMBER)
                    || Character.isDigit(word.charAt(0));
            if (!modifier) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Voted for Holt; endorsed Holt; a vote for Holt. */
    private Optional<Span> before(NameInText name) {
        int last = name.chunk() - 1;
        if (last > 0
                && words.is(last, "for")
                && VOTING.contains(words.at(last - 1).lower())) {
            return Optional.of(words.at(last - 1).span());
        }
        return last >= 0 && ENDORSING.contains(words.at(last).lower())
                ? Optional.of(words.at(last).span())
                : Optional.empty();
    }

    /** Holt is running for mayor; Holt won the caucuses. */
    private Optional<Span> contest(NameInText name) {
        int verb = name.to();
        while (words.is(verb, WordClass.AUXILIARY) || words.is(verb, WordClass.ADVERB)) {
            verb++;
        }
        if (verb >= words.size()) {
            return Optional.empty();
        }
        String word = words.at(verb).lower();
        boolean seeks = SEEKING.contains(word) && (words.is(verb + 1, "for") || words.is(verb + 1, "against"));
        boolean wins = WINNING.contains(word);
        if (seeks || wins) {
            for (int i = verb + 1; i < Math.min(words.size(), verb + REACH); i++) {
                if ((seeks ? OFFICES : CONTESTS).contains(words.at(i).lower())) {
                    return Optional.of(words.at(i).span());
                }
                if (words.isCloser(i)) {
                    break;
                }
            }
        }
        return Optional.empty();
    }
}
