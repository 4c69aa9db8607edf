package commentariat.ingest.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The URL that a page calls its own, where it can be believed. */
final class Address {
    private Address() {}

    /**
     * The canonical URL: one of the same site that is more than its front page. Another site's is not believed, since whoever names a
     * stranger's URL would otherwise write under the stranger's id.
     */
    static Optional<Found<URI>> of(Clues clues, URI page) {
        return Found.first(
                () -> clues.canonical().flatMap(href -> resolved(page, href)).map(url -> new Found<>(url, "meta")),
                () -> clues.meta("og:url")
                        .flatMap(href -> resolved(page, href))
                        .map(url -> new Found<>(url, "opengraph")));
    }

    private static Optional<URI> resolved(URI page, String href) {
        try {
            URI url = page.resolve(new URI(href.replace(" ", "%20")));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (!web || url.getHost() == null || !isOfSameSite(url, page)) {
                return Optional.empty();
            }
            boolean frontPage = isBare(url) && !isBare(page);
            return frontPage ? Optional.empty() : Optional.of(withoutFragment(url));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // an address that is none is as good as no address
            return Optional.empty();
        }
    }

    private static boolean isBare(URI url) {
        String path = url.getPath();
        return (path == null || path.length() <= 1) && url.getQuery() == null;
    }

    private static URI withoutFragment(URI url) throws URISyntaxException {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? url : new URI(text.substring(0, fragment));
    }

    private static boolean isOfSameSite(URI url, URI page) {
        return url.getHost().equalsIgnoreCase(page.getHost()) || site(url).equals(site(page));
    }

    private static String site(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        // a host of no public suffix: a test site, a network of its own
        return domain == null ? host.replaceFirst("^www\\.", "") : domain;
    }
}
