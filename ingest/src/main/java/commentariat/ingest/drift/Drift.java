package commentariat.ingest.drift;

import java.util.ArrayList;
import java.util.List;

/**
 * What a source's pages gave of late, held against what they gave before.
 *
 * <p>Twenty articles are looked at together. A share has drifted when it is 30 points above its past, which with twenty articles is about
 * three standard deviations; a length when its geometric mean is 2.5 times longer or shorter, about five.
 *
 * @param past what they gave before the recent ones
 * @param recent the last twenty at most, oldest first
 */
public record Drift(Averages past, List<Measure> recent) {
    private static final int RECENT = 20;
    private static final int LEAST_PAST = 30;
    private static final double SHARE = 0.3;
    private static final double LENGTH = Math.log(2.5);

    public Drift {
        recent = List.copyOf(recent);
        if (recent.size() > RECENT) {
            throw new IllegalArgumentException("recent holds " + recent.size() + " measures, " + RECENT + " at most");
        }
    }

    /** Of a source of which nothing is known. */
    public static Drift none() {
        return new Drift(Averages.none(), List.of());
    }

    /** With what one page more gave. */
    public Drift with(Measure measure) {
        List<Measure> next = new ArrayList<>(recent);
        next.add(measure);
        return next.size() <= RECENT
                ? new Drift(past, next)
                : new Drift(past.with(next.get(0)), next.subList(1, next.size()));
    }

    /** What an operator should look at, such as {@code drift: no date}; nothing while too little of the source is known. */
    public List<String> flags() {
        if (recent.size() < RECENT || past.count() < LEAST_PAST) {
            return List.of();
        }
        Averages now = Averages.of(recent);
        List<String> flags = new ArrayList<>();
        add(flags, "drift: texts nearly empty", now.empty() - past.empty() > SHARE);
        add(flags, "drift: no title", now.untitled() - past.untitled() > SHARE);
        add(flags, "drift: no date", now.undated() - past.undated() > SHARE);
        boolean measured = now.logLength() > 0 && past.logLength() > 0;
        add(flags, "drift: texts shorter", measured && past.logLength() - now.logLength() > LENGTH);
        add(flags, "drift: texts longer", measured && now.logLength() - past.logLength() > LENGTH);
        add(flags, "drift: fewer paragraphs", measured && past.logParagraphs() - now.logParagraphs() > LENGTH);
        add(flags, "drift: more paragraphs", measured && now.logParagraphs() - past.logParagraphs() > LENGTH);
        return List.copyOf(flags);
    }

    private static void add(List<String> flags, String flag, boolean drifted) {
        if (drifted) {
            flags.add(flag);
        }
    }
}
