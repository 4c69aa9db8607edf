package commentariat.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which charset bytes are written in: mark at the beginning; UTF-8 wherever the bytes are valid UTF-8 beyond ASCII, since no text in another
 * charset is so by accident; header; declaration inside; statistics; windows-1252.
 */
public final class Charsets {
    private static final int PRESCAN_BYTES = 8 * 1024;
    private static final char ESCAPE = 0x1B;
    private static final int DETECTED_BYTES = 256 * 1024;
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:+-]{2,40})");

    /** Encoding Standard, 4.2: these labels mean the larger charset, on the web. */
    private static final Map<String, String> LABELS = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "tis-620", "windows-874",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949");

    /** What the first bytes give away: byte order marks, and (XML 1.0, appendix F) {@code <?} in charsets that are not like ASCII. */
    private static final List<Beginning> BEGINNINGS = List.of(
            Beginning.of("UTF-32LE", 0xFF, 0xFE, 0, 0), // before UTF-16LE, whose mark it begins with
            Beginning.of("UTF-32BE", 0, 0, 0xFE, 0xFF),
            Beginning.of("UTF-8", 0xEF, 0xBB, 0xBF),
            Beginning.of("UTF-16BE", 0xFE, 0xFF),
            Beginning.of("UTF-16LE", 0xFF, 0xFE),
            Beginning.of("UTF-32LE", '<', 0, 0, 0),
            Beginning.of("UTF-32BE", 0, 0, 0, '<'),
            Beginning.of("UTF-16LE", '<', 0),
            Beginning.of("UTF-16BE", 0, '<'),
            Beginning.of("IBM037", 0x4C, 0x6F, 0xA7, 0x94));

    private record Beginning(Charset charset, byte[] bytes) {
        static Beginning of(String charset, int... bytes) {
            byte[] signature = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                signature[i] = (byte) bytes[i];
            }
            return new Beginning(Charset.forName(charset), signature);
        }

        boolean opens(byte[] text) {
            return text.length >= bytes.length && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    private Charsets() {}

    /** The text of {@code bytes}, whatever they are, without a byte order mark; what no charset can read becomes U+FFFD. */
    public static String decode(byte[] bytes, Optional<String> contentType) {
        if (opening(bytes).isEmpty()) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            // most pages are read once: what is not UTF-8 leaves this mark, and what is ASCII is as long as its bytes;
            // ISO-2022 is ASCII, too
            boolean ascii = text.length() == bytes.length;
            if (text.indexOf('\uFFFD') < 0 && !(ascii && text.indexOf(ESCAPE) >= 0)) {
                return text;
            }
        }
        String text = new String(bytes, of(bytes, contentType));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The charset of {@code bytes}. */
    static Charset of(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> opening = opening(bytes);
        if (opening.isPresent()) {
            return opening.get();
        }
        if (isUtf8BeyondAscii(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return contentType
                .flatMap(header -> named(PARAMETER, header))
                .or(() -> declared(bytes))
                .or(() -> detected(bytes))
                .orElse(Charset.forName("windows-1252"));
    }

    private static Optional<Charset> opening(byte[] bytes) {
        for (Beginning beginning : BEGINNINGS) {
            if (beginning.opens(bytes)) {
                return Optional.of(beginning.charset());
            }
        }
        return Optional.empty();
    }

    private static boolean isBeyondAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8BeyondAscii(byte[] bytes) {
        if (!isBeyondAscii(bytes)) {
            return false;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8 * 1024);
        while (true) {
            // not the end of input: a page that was cut may end within a character
            CoderResult result = decoder.decode(in, out, false);
            if (result.isUnderflow()) {
                return true;
            }
            if (result.isError()) {
                return false;
            }
            out.clear();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        return named(XML_DECLARATION, head)
                .or(() -> named(PARAMETER, head))
                // Encoding Standard: a page whose declaration can be read in ASCII is not in UTF-16
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? byName(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> byName(String label) {
        try {
            return Optional.of(Charset.forName(LABELS.getOrDefault(label.toLowerCase(Locale.ROOT), label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_BYTES));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::byName);
    }
}
