package commentariat.ingest.source;

import commentariat.contract.Checks;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.settings.Setting;
import commentariat.ingest.extract.Selectors;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * One source of the sources file.
 *
 * @param id lower-case letters, digits and hyphens; stands in records for ever
 * @param name the name that readers know
 * @param kind what {@code url} answers with
 * @param url of the feed, sitemap or index page
 * @param country ISO 3166-1 alpha-2 code of the country that it is published in
 * @param language BCP 47, what it is written in
 * @param every how often it is polled; adapts to how often it publishes where absent
 * @param links for an index page: the CSS selector of its links to articles
 * @param include regular expressions; where there are any, a link must match one
 * @param exclude regular expressions; a link must match none
 * @param overrides where the parts of its articles stand, where that needs telling; the first that holds counts
 */
public record Source(
        @Setting("lower-case letters, digits and hyphens; stands in records for ever")
        String id,

        @Setting("the name that readers know") String name,

        @Setting(value = "what the url answers with", byDefault = "feed")
        SourceKind kind,

        @Setting("of the feed, sitemap or index page") URI url,

        @Setting("ISO 3166-1 alpha-2 code of where it is published")
        Optional<String> country,

        @Setting("BCP 47, what it is written in") String language,

        @Setting("how often it is polled; adapts where absent")
        Optional<Duration> every,

        @Setting("CSS selector of an index page's links") Optional<String> links,

        @Setting("regular expressions, of which a link must match one")
        List<String> include,

        @Setting("regular expressions, of which a link must match none")
        List<String> exclude,

        @Setting("where the parts of its articles stand") List<Selectors> overrides) {
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    public Source {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "id \"" + id + "\" is no id; write lower-case letters, digits and hyphens, like \"bbc-world\"");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank; write the name that readers know");
        }
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "url \"" + url + "\" is no web address; write it like \"https://news.example/feed.xml\"");
        }
        country.ifPresent(Source::checkCountry);
        checkLanguage(language);
        every.filter(interval -> interval.compareTo(SHORTEST_INTERVAL) < 0).ifPresent(interval -> {
            throw new IllegalArgumentException("every is shorter than 1s; write it like \"5m\"");
        });
        if (kind == SourceKind.PAGE && links.isEmpty()) {
            throw new IllegalArgumentException(
                    "links is missing, which a source of kind \"page\" needs; add the CSS selector of its links, like \"h3 > a\"");
        }
        if (kind != SourceKind.PAGE && links.isPresent()) {
            throw new IllegalArgumentException(
                    "links is for sources of kind \"page\" alone; remove it, or add \"kind: page\"");
        }
        links.ifPresent(Source::checkSelector);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        include.forEach(pattern -> checkPattern("include", pattern));
        exclude.forEach(pattern -> checkPattern("exclude", pattern));
        overrides = List.copyOf(overrides);
    }

    private static void checkCountry(String code) {
        try {
            Checks.country("country", code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "country \"" + code + "\" is no ISO 3166-1 alpha-2 code; write two capital letters, like \"GB\"",
                    e);
        }
    }

    private static void checkLanguage(String tag) {
        try {
            if (!tag.isBlank()) {
                new Locale.Builder().setLanguageTag(tag).build();
                return;
            }
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "language \"" + tag + "\" is no language tag; write it like \"en\" or \"pt-BR\"", e);
        }
        throw new IllegalArgumentException("language is blank; write it like \"en\" or \"pt-BR\"");
    }

    private static void checkSelector(String css) {
        try {
            QueryParser.parse(css);
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("links \"" + css + "\" is no CSS selector; write it like \"h3 > a\"", e);
        }
    }

    private static void checkPattern(String key, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    key + " \"" + pattern + "\" is no regular expression (" + e.getDescription()
                            + "); write it like \"/world/\"",
                    e);
        }
    }

    /** The host that {@code url} stands on, in lower case: who owns it polls the source. */
    public String host() {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    /** Why a link is not followed: the pattern that says so; empty where it is followed. */
    public Optional<String> refuses(URI link) {
        String text = link.toString();
        for (String pattern : exclude) {
            if (Pattern.compile(pattern).matcher(text).find()) {
                return Optional.of("exclude \"" + pattern + "\"");
            }
        }
        boolean included = include.isEmpty()
                || include.stream()
                        .anyMatch(pattern ->
                                Pattern.compile(pattern).matcher(text).find());
        return included ? Optional.empty() : Optional.of("no pattern of include matches");
    }

    /** The selectors that hold for a page that was fetched on {@code day}. */
    public Optional<Selectors> selectorsOn(LocalDate day) {
        return overrides.stream().filter(selectors -> selectors.holdOn(day)).findFirst();
    }

    /** What its articles say of it. */
    public ArticleSource asArticleSource() {
        return new ArticleSource(id, name, country);
    }
}
