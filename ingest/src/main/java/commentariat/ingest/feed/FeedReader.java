package commentariat.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import commentariat.contract.json.Json;
import commentariat.ingest.charset.Charsets;
import commentariat.ingest.extract.Moments;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0 and 2.0, Atom (ROME) and JSON Feed (Jackson). */
final class FeedReader {
    private static final int LONGEST_TITLE = 1_000;

    private FeedReader() {}

    static Listing read(byte[] body, Optional<String> contentType, URI url) {
        if (body.length == 0) {
            return new Listing.Unreadable("the feed is empty");
        }
        String start = Charsets.decode(body.length > 512 ? java.util.Arrays.copyOf(body, 512) : body, contentType)
                .strip();
        return start.startsWith("{") ? json(body, contentType, url) : xml(body, contentType, url);
    }

    private static Listing json(byte[] body, Optional<String> contentType, URI url) {
        try {
            JsonNode feed = Json.mapper().readTree(Charsets.decode(body, contentType));
            if (!feed.path("items").isArray()) {
                return new Listing.Unreadable("JSON, but no JSON Feed: it has no \"items\"");
            }
            List<Item> items = new ArrayList<>();
            for (JsonNode item : feed.get("items")) {
                String link = item.path("url")
                        .asText(item.path("external_url").asText(item.path("id").asText("")));
                items.add(new Item(
                        Links.of(url, link),
                        title(item.path("title").asText("")),
                        moment(item.path("date_published").asText("")),
                        moment(item.path("date_modified").asText(""))));
            }
            return new Listing.Items(items);
        } catch (JsonProcessingException e) {
            return new Listing.Unreadable("not JSON: " + e.getOriginalMessage());
        }
    }

    private static Listing xml(byte[] body, Optional<String> contentType, URI url) {
        String text = XmlText.of(body, contentType);
        if (text.isEmpty()) {
            return new Listing.Unreadable("no feed: there is no tag in it");
        }
        Listing strict = strict(text, url);
        boolean complete = strict instanceof Listing.Items items
                && (items.items().isEmpty()
                        || items.items().stream().anyMatch(item -> item.link().isPresent()));
        if (complete) {
            return strict;
        }
        Optional<Listing.Items> lenient = LenientFeed.read(text, url);
        if (lenient.isPresent()) {
            return lenient.get();
        }
        return strict instanceof Listing.Items
                ? strict
                : new Listing.Unreadable(
                        isHtml(text)
                                ? "no feed: the server answered with an HTML page"
                                : "no feed: no element of RSS, Atom or RDF in it");
    }

    private static boolean isHtml(String text) {
        return text.substring(0, Math.min(text.length(), 2_000))
                .toLowerCase(Locale.ROOT)
                .contains("<html");
    }

    private static Listing strict(String text, URI url) {
        try {
            return items(rome(text), url);
        } catch (FeedException | IllegalArgumentException e) {
            return new Listing.Unreadable("feed cannot be read: " + e.getMessage());
        }
    }

    private static SyndFeed rome(String xml) throws FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(false);
        input.setAllowDoctypes(false);
        return input.build(new StringReader(xml));
    }

    private static Listing items(SyndFeed feed, URI url) {
        List<Item> items = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            String link = entry.getLink();
            if (link == null && !entry.getLinks().isEmpty()) {
                link = entry.getLinks().get(0).getHref();
            }
            if (link == null && entry.getUri() != null && entry.getUri().startsWith("http")) {
                link = entry.getUri();
            }
            items.add(new Item(
                    Links.of(url, link),
                    title(entry.getTitle()),
                    moment(entry.getPublishedDate()),
                    moment(entry.getUpdatedDate())));
        }
        return new Listing.Items(items);
    }

    static Optional<String> title(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        String title = raw.length() > LONGEST_TITLE ? raw.substring(0, LONGEST_TITLE) : raw;
        String plain = title.indexOf('<') >= 0 || title.indexOf('&') >= 0
                ? Jsoup.parse(title).text()
                : title.strip();
        return plain.isBlank() ? Optional.empty() : Optional.of(plain);
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return date == null ? Optional.empty() : Optional.of(date.toInstant());
    }

    static Optional<Instant> moment(String text) {
        return text.isBlank() ? Optional.empty() : Moments.parse(text).map(OffsetDateTime::toInstant);
    }
}
