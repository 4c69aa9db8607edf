package commentariat.contract.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes ids from what they stand for, and from nothing else. Stateless, thread-safe. */
public final class Identity {
    private static final Set<String> TRACKING_PARAMETERS = Set.copyOf(Words.list("tracking-parameters.txt"));
    private static final Map<String, String> TRANSLITERATIONS = Words.pairs("transliterations.txt");
    /** Letters whose stroke, hook or ligature Unicode does not take apart. */
    private static final Map<String, String> UNDECOMPOSED = Words.pairs("letters.txt");

    /** The apostrophes of Latin names, and what the press writes for them and for a soft sign, an ayn or an okina. */
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´′＇\u02B9-\u02BF]");

    private static final Pattern DIACRITICS = Pattern.compile(
            "[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u064B-\\u065F\\u0670]");

    private static final int ID_BYTES = 16;

    private Identity() {}

    /**
     * The id of the page or article at {@code url}: 32 hexadecimal digits. Scheme, default port, fragment, tracking parameters, a
     * trailing slash and the case of the host do not count; all else does.
     *
     * @throws IllegalArgumentException if the URL has no host
     */
    public static String ofUrl(URI url) {
        return digest(normalise(url));
    }

    /** The URL without what does not change the page, as {@code host/path?query}; what {@link #ofUrl} is made of. */
    static String normalise(URI url) {
        String host = url.getHost();
        if (host == null) {
            throw new IllegalArgumentException("URL " + url + " has no host");
        }
        int port = url.getPort();
        String authority = host.toLowerCase(Locale.ROOT) + (port == -1 || port == 80 || port == 443 ? "" : ":" + port);
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return authority + trimmed + query(url.getRawQuery());
    }

    private static String query(@org.jspecify.annotations.Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : Arrays.asList(raw.split("&", -1))) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING_PARAMETERS.contains(name)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /**
     * The id of a person or institution by its name: lower-case words joined by hyphens, without diacritics, common
     * transliterations made one ({@code Andrey} and {@code Andrei} both give {@code andrei}). Other scripts stay what they are.
     *
     * @throws IllegalArgumentException if the name has no letter or digit
     */
    public static String ofPerson(String name) {
        StringBuilder id = new StringBuilder();
        for (String word : fold(name).split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                id.append(id.isEmpty() ? "" : "-").append(TRANSLITERATIONS.getOrDefault(word, word));
            }
        }
        if (id.isEmpty()) {
            throw new IllegalArgumentException("name \"" + name + "\" has no letter or digit");
        }
        return id.toString();
    }

    /**
     * Lower case, without diacritics and apostrophes: {@code O’Brien} and {@code Peña} become {@code obrien} and {@code pena}. The
     * vowel points that Arabic and Hebrew leave out at will go too; the vowel signs of other scripts are letters, and stay.
     */
    public static String fold(String name) {
        String apart = Normalizer.normalize(APOSTROPHES.matcher(name).replaceAll(""), Normalizer.Form.NFKD);
        String bare = DIACRITICS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        bare.codePoints()
                .forEach(letter -> folded.append(
                        UNDECOMPOSED.getOrDefault(Character.toString(letter), Character.toString(letter))));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /**
     * The id of a quotation: 32 hexadecimal digits from the article's id, the words said (case, punctuation and space do not
     * count) and, where an article has the same words several times, which of them this is.
     *
     * @param occurrence 0 for the first time that the article has these words
     */
    public static String ofQuotation(String articleId, String words, int occurrence) {
        String folded = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return digest(articleId + "\n" + folded + "\n" + occurrence);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
