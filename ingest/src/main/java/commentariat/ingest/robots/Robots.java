package commentariat.ingest.robots;

import commentariat.ingest.fetch.Fetch;
import commentariat.ingest.fetch.Fetcher;
import commentariat.ingest.fetch.Validators;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The robots.txt of every host, each read when it is first needed and believed for a time. Many threads may use one; the frontier lets only
 * one of them work on a host.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
public final class Robots {
    /** RFC 9309, 2.5: at least 500 kibibytes are read. */
    private static final int LONGEST = 512 * 1024;

    private static final int MOST_HOSTS = 10_000;
    private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(5);

    private final Fetcher fetcher;
    private final String name;
    private final Duration lifetime;
    private final Duration longestDelay;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>();

    /** A file's rules, or why there are none, until when. */
    private record Known(Optional<BaseRobotRules> rules, String cause, Instant until) {}

    /**
     * @param name the word by which a robots.txt names us
     * @param lifetime how long a file is believed
     * @param longestDelay the longest crawl delay that is obeyed
     */
    public Robots(Fetcher fetcher, String name, Duration lifetime, Duration longestDelay, InstantSource clock) {
        this.fetcher = fetcher;
        this.name = name.toLowerCase(Locale.ROOT);
        this.lifetime = lifetime;
        this.longestDelay = longestDelay;
        this.clock = clock;
    }

    /** What its site says of {@code url}; reads the file where it is not known or no longer believed. */
    public Verdict of(URI url) {
        String origin = origin(url);
        Instant now = clock.instant();
        Known file = cached(origin, now).orElseGet(() -> read(origin, now));
        if (file.rules().isEmpty()) {
            return new Verdict.Unknown(
                    origin + "/robots.txt cannot be read (" + file.cause() + ")", Duration.between(now, file.until()));
        }
        BaseRobotRules rules = file.rules().get();
        return rules.isAllowed(url.toString())
                ? new Verdict.Allowed(delay(rules))
                : new Verdict.Disallowed(origin + "/robots.txt");
    }

    private Optional<Duration> delay(BaseRobotRules rules) {
        long millis = rules.getCrawlDelay();
        return millis <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.min(millis, longestDelay.toMillis())));
    }

    private synchronized Optional<Known> cached(String origin, Instant now) {
        return Optional.ofNullable(known.get(origin)).filter(file -> now.isBefore(file.until()));
    }

    private synchronized void keep(String origin, Known file) {
        known.remove(origin);
        known.put(origin, file);
        if (known.size() > MOST_HOSTS) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private Known read(String origin, Instant now) {
        URI url = URI.create(origin + "/robots.txt");
        Fetch fetch = fetcher.fetch(url, Validators.NONE);
        Known file;
        if (fetch instanceof Fetch.Page page) {
            file = new Known(Optional.of(parse(page)), "", now.plus(lifetime));
        } else if (fetch instanceof Fetch.Delayed delayed) {
            // 2.3.1.4: unreachable means that everything is disallowed; a day later or a minute, it may be reachable
            Duration wait = delayed.retryAfter().orElse(UNREACHABLE_FOR);
            file = new Known(
                    Optional.empty(), delayed.cause(), now.plus(wait.compareTo(lifetime) > 0 ? lifetime : wait));
        } else {
            // 2.3.1.3: unavailable (4xx, or redirected for ever) means that everything is allowed
            file = new Known(Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)), "", now.plus(lifetime));
        }
        keep(origin, file);
        return file;
    }

    private BaseRobotRules parse(Fetch.Page page) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        parser.setExactUserAgentMatching(true);
        byte[] body = page.body().length > LONGEST ? java.util.Arrays.copyOf(page.body(), LONGEST) : page.body();
        return parser.parseContent(
                page.finalUrl().toString(), body, page.header("content-type").orElse("text/plain"), List.of(name));
    }

    private static String origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
