package commentariat.ingest.feed;

import commentariat.ingest.charset.Charsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Makes XML out of what servers send as XML. */
final class XmlText {
    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,400}\\?>\\s*");

    private XmlText() {}

    /**
     * The text from its first tag on, without XML declaration, document type, and characters that XML forbids; entities of HTML are resolved,
     * as they can only come from a document type.
     */
    static String of(byte[] bytes, Optional<String> contentType) {
        String text = withoutForbidden(Charsets.decode(bytes, contentType));
        int start = text.indexOf('<');
        if (start < 0) {
            return "";
        }
        text = DECLARATION.matcher(text.substring(start)).replaceFirst("");
        return withoutHtmlEntities(withoutDocumentType(text));
    }

    private static String withoutForbidden(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xD800)
                        || (c > 0xDFFF && c < 0xFFFE)
                        || c > 0xFFFF)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static String withoutDocumentType(String text) {
        int start = indexOfIgnoringCase(text, "<!doctype");
        if (start < 0) {
            return text;
        }
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return text.substring(0, start) + text.substring(i + 1);
            }
        }
        return text.substring(0, start);
    }

    private static int indexOfIgnoringCase(String text, String what) {
        int prolog = Math.min(text.length(), 64 * 1024);
        for (int i = text.indexOf('<'); i >= 0 && i < prolog; i = text.indexOf('<', i + 1)) {
            if (text.regionMatches(true, i, what, 0, what.length())) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutHtmlEntities(String text) {
        Matcher matcher = ENTITY.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean known = switch (name) {
                case "amp", "lt", "gt", "quot", "apos" -> true;
                default -> false;
            };
            String character = known ? "" : Entities.getByName(name);
            matcher.appendReplacement(
                    resolved,
                    Matcher.quoteReplacement(
                            known ? matcher.group() : character.isEmpty() ? "&amp;" + name + ";" : character));
        }
        return matcher.appendTail(resolved).toString();
    }
}
