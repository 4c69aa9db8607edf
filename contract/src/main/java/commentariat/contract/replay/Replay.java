package commentariat.contract.replay;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A replay: articles that are analysed again, beside what is published or in its place.
 *
 * @param name of its topics, too: those of a replay beside begin with {@code replay.NAME.}
 * @param slice which articles
 * @param inPlace whether the new tags take the place of the published ones at once, without a comparison
 * @param stretches what is read of {@code articles}, a stretch a partition: what came later belongs to no replay that began before
 * @param analysisVersion which version of the analysis it runs
 * @param state how it stands
 * @param verdict what the comparison came to; empty where there was none yet
 * @param startedAt when it was first started
 * @param changedAt when this was last written
 */
public record Replay(
        String name,
        Slice slice,
        boolean inPlace,
        List<Stretch> stretches,
        String analysisVersion,
        ReplayState state,
        Optional<Verdict> verdict,
        Instant startedAt,
        Instant changedAt)
        implements Event {
    public Replay {
        name(name);
        Checks.notBlank("analysisVersion", analysisVersion);
        stretches = List.copyOf(stretches);
    }

    /**
     * {@code name}, which must do as a part of a topic's name.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static String name(String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("replay \"" + name
                    + "\": a name is up to 40 of the letters a to z, digits and '-', and begins with no '-'");
        }
        return name;
    }

    /** The prefix of the topics and groups of the replay beside that is called {@code name}, after the installation's own. */
    public static String prefix(String name) {
        return "replay." + name(name) + ".";
    }

    /** The same, as it stands now. */
    public Replay at(ReplayState now, Optional<Verdict> found, Instant when) {
        return new Replay(name, slice, inPlace, stretches, analysisVersion, now, found, startedAt, when);
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String eventId() {
        return name + "@" + changedAt;
    }

    @Override
    public Instant eventTime() {
        return changedAt;
    }
}
