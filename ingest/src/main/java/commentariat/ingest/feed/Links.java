package commentariat.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes links out of what listings write in their place. */
final class Links {
    private static final int LONGEST = 2_000;
    private static final Pattern NOT_IN_A_URI = Pattern.compile(
            "[^\\x21\\x23-\\x3B\\x3D\\x3F-\\x5B\\x5D\\x5F\\x61-\\x7A\\x7E]|%(?![0-9A-Fa-f]{2})|[\\[\\]]");

    private Links() {}

    /** The absolute URL that {@code href} on the page {@code base} means, without its fragment; empty where it is not of the web. */
    static Optional<URI> of(URI base, @Nullable String href) {
        String text = href == null ? "" : href.strip();
        int fragment = text.indexOf('#');
        String address = fragment < 0 ? text : text.substring(0, fragment);
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = base.resolve(new URI(escaped(address)));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null) {
                return Optional.empty();
            }
            String scheme = url.getScheme().toLowerCase(java.util.Locale.ROOT);
            return Optional.of(
                    scheme.equals(url.getScheme())
                            ? url
                            : new URI(scheme + url.toString().substring(scheme.length())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // an address that is none: the item is reported as one without a link
            return Optional.empty();
        }
    }

    /** Spaces, quotes and letters beyond ASCII as browsers send them. */
    private static String escaped(String address) {
        Matcher matcher = NOT_IN_A_URI.matcher(address);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(percent(match.group())));
    }

    private static String percent(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            escaped.append('%').append(String.format(java.util.Locale.ROOT, "%02X", b));
        }
        return escaped.toString();
    }
}
