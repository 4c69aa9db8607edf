package commentariat.ingest.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, news sitemaps and indexes of them (crawler-commons). */
final class SitemapReader {
    /** The protocol's own limit for one sitemap, uncompressed. */
    private static final int LONGEST = 50 * 1024 * 1024;

    private SitemapReader() {}

    static Listing read(byte[] body, Optional<String> contentType, URI url) {
        try {
            byte[] plain = unzipped(body);
            String text = XmlText.of(plain, contentType);
            if (text.isEmpty()) {
                return new Listing.Unreadable("no sitemap: there is no tag in it");
            }
            return listing(parse(text, url), url);
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            // crawler-commons reports some broken sitemaps by whatever exception its parser happened to throw
            return new Listing.Unreadable("sitemap cannot be read: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        boolean zipped = body.length > 2 && body[0] == (byte) 0x1F && body[1] == (byte) 0x8B;
        if (!zipped) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(LONGEST);
        }
    }

    private static AbstractSiteMap parse(String text, URI url) throws UnknownFormatException, IOException {
        // links to other hosts are the operator's to judge, with include and exclude
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap("text/xml", text.getBytes(StandardCharsets.UTF_8), url.toURL());
    }

    private static Listing listing(AbstractSiteMap sitemap, URI url) {
        if (sitemap instanceof SiteMapIndex index) {
            List<URI> sitemaps = new ArrayList<>();
            for (AbstractSiteMap nested : index.getSitemaps()) {
                Links.of(url, nested.getUrl().toString()).ifPresent(sitemaps::add);
            }
            return new Listing.Index(sitemaps);
        }
        List<Item> items = new ArrayList<>();
        for (SiteMapURL entry : ((SiteMap) sitemap).getSiteMapUrls()) {
            items.add(item(entry, url));
        }
        return new Listing.Items(items);
    }

    private static Item item(SiteMapURL entry, URI url) {
        Optional<NewsAttributes> news = news(entry);
        return new Item(
                Links.of(url, entry.getUrl().toString()),
                news.map(NewsAttributes::getTitle).filter(title -> !title.isBlank()),
                news.map(NewsAttributes::getPublicationDateTime).map(ZonedDateTime::toInstant),
                moment(entry.getLastModified()));
    }

    private static Optional<NewsAttributes> news(SiteMapURL entry) {
        ExtensionMetadata[] attributes = entry.getAttributesForExtension(Extension.NEWS);
        return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news
                ? Optional.of(news)
                : Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return date == null ? Optional.empty() : Optional.of(date.toInstant());
    }
}
